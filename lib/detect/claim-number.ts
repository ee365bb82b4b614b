// Owns the step from a number in the text to a find without its context: traps left out, hedge, bounds, unit and span settled.
import { readAmount, type Amount } from './amount'
import { readCounted, readPer } from './counted'
import { boundsOf, type NumberFind } from './bounds'
import { readLone, readTimed } from './claim-duration'
import { hedgeAfter, hedgeBefore, type Hedge } from './hedge'
import { isIdiom } from './idioms'
import { markEnd } from './marks'
import type { Words } from './phrases'
import { isHyphen, type Token } from './tokens'

/** What stands at token `at`: a find, or only the token to go on from; null when no number begins there. `floor` is the first token still free. */
export function readNumber(tokens: readonly Token[], at: number, floor: number, words: Words): { find: NumberFind | null; to: number } | null {
  const amount = readAmount(tokens, at, words)
  if (!amount) return readLone(tokens, at, floor, words)
  amount.from = Math.max(amount.from, floor)
  const skip = { find: null, to: amount.first.to }
  const mark = markEnd(tokens, amount, words)
  if (mark !== null) return { find: null, to: Math.max(mark, amount.to) }
  if (amount.type === 'range' || amount.type === 'plain' || amount.first.kind === 'fraction') {
    const timed = readTimed(tokens, amount, floor, words)
    if (timed) return timed
  }
  const hedge = hedgeBefore(tokens, amount.from, floor, words) ?? markHedge(tokens, amount, floor, words)
  const counted = readCounted(tokens, tokens[amount.to]?.text === '+' ? amount.to + 1 : amount.to, words)
  if (isIdiom(tokens, { amount, hedge, counted }, words)) return amount.second ? { find: null, to: amount.to } : skip
  const measure = readMeasure(tokens, amount, words)
  if (measure && isPlace(tokens, amount.from, measure.to, hedge?.at ?? amount.from, words)) return { find: null, to: measure.to }
  if (amount.currency && amount.type === 'plain' && amount.first.scale === 1 && /\.\d\d$/.test(tokens[amount.first.from]!.text)) return { find: null, to: amount.to }
  const after = hedge ? null : laterHedge(tokens, amount, counted.at, words)
  const money = amount.currency ?? currencyAfter(tokens, amount, words)
  const share = amount.percent ? 'percent' : amount.type === 'share' && !amount.base ? 'share' : null
  const per = share ? null : readPer(tokens, amount.to, words)
  const type = amount.type === 'ratio' || (per && !words.lexicon.units.time[per]) ? 'ratio' : amount.type === 'share' ? 'share' : 'quantity'
  const to = Math.max(amount.to, measure && isHyphen(tokens[amount.to]) ? measure.to : amount.to, after && after.at <= amount.to + 3 ? after.at : 0)
  const find: NumberFind = {
    ...boundsOf(amount, (hedge ?? after)?.operator ?? null), type, unit: share ?? money ?? measure?.unit ?? counted.unit, per, base: amount.base,
    from: hedge?.at ?? amount.from, to, noun: counted.at, confidence: confidence(amount, hedge, counted.known || Boolean(share ?? money ?? measure)),
  }
  return { find, to }
}

// "crossed the 45,000 mark"
function markHedge(tokens: readonly Token[], amount: Amount, floor: number, words: Words): Hedge | null {
  if (!words.cues.thresholds.has(tokens[amount.to]?.lower ?? '') || !words.cues.the.has(tokens[amount.from - 1]?.lower ?? '')) return null
  const hedge = hedgeBefore(tokens, amount.from - 1, floor, words)
  return hedge?.operator === 'more_than' ? hedge : null
}

function confidence(amount: Amount, hedge: Hedge | null, known: boolean): number {
  if (amount.first.doubtful) return 0.5
  if (hedge) return known ? 0.95 : 0.85
  if (known) return 0.9
  return amount.first.kind === 'digits' && amount.value > 31 ? 0.8 : 0.6
}

// "200 people or so", "12 dead at least"
function laterHedge(tokens: readonly Token[], amount: Amount, noun: number, words: Words): Hedge | null {
  const direct = hedgeAfter(tokens, amount.to, words)
  if (direct || noun < 0 || noun > amount.to + 1) return direct
  // "forty people, at least, died"
  const aside = tokens[noun + 1]?.text === ',' ? hedgeAfter(tokens, noun + 2, words) : null
  if (aside && tokens[aside.at]?.text === ',') return aside
  const later = hedgeAfter(tokens, noun + 1, words)
  return later && later.words > 1 ? later : null
}

function currencyAfter(tokens: readonly Token[], amount: Amount, words: Words): string | null {
  const next = tokens[amount.to]
  const at = next && words.cues.moneyPrefixes.has(next.lower) ? amount.to + 1 : amount.to
  return next && !next.line ? words.lexicon.units.currencies[tokens[at]?.lower ?? ''] ?? null : null
}

// "50 km", "1,200-km", "1.2 square kilometres"
function readMeasure(tokens: readonly Token[], amount: Amount, words: Words): { unit: string; to: number } | null {
  if (amount.percent || amount.currency) return null
  let at = isHyphen(tokens[amount.to]) && !tokens[amount.to]!.spaced ? amount.to + 1 : amount.to
  const square = words.cues.squares.has(tokens[at]?.lower ?? '')
  if (square) at += 1
  if (square && tokens[at]?.text === '.') at += 1
  const token = tokens[at]
  if (!token || token.line) return null
  const unit = words.lexicon.units.measures[token.lower] ?? (token.lower === 'm' && !token.spaced ? 'metres' : undefined)
  if (unit && isHyphen(tokens[amount.to]) && !/metres|miles/.test(unit)) return null
  return unit ? { unit: square && !words.cues.metrics.has(tokens[at - 1]!.lower) ? `square ${unit}` : unit, to: at + 1 } : null
}

// "35 km north of Selm" says where, not how much.
function isPlace(tokens: readonly Token[], from: number, at: number, start: number, words: Words): boolean {
  // "30 miles [50 km]" says the same twice.
  if (/^[([]$/.test(tokens[from - 1]?.text ?? '') && words.lexicon.units.measures[tokens[from - 2]?.lower ?? '']) return true
  if (tokens[at]?.text === ')') return words.traps.directions.has(tokens[at + 1]?.lower ?? '')
  const next = tokens[tokens[at]?.text === '(' ? nextClosing(tokens, at) : at]
  if (tokens[at]?.text !== '(' && words.traps.positions.has(tokens[from - 2]?.lower ?? '')) return true
  return next !== undefined && !next.line && (words.traps.directions.has(next.lower) || (words.cues.from.has(next.lower) && (tokens[start - 1]?.text === ',' || !words.cues.the.has(tokens[at + 1]?.lower ?? ''))))
}

function nextClosing(tokens: readonly Token[], at: number): number {
  for (let index = at; index < at + 6; index += 1) if (tokens[index]?.text === ')') return index + 1
  return at
}
