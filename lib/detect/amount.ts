// Owns amounts: one number, or two joined to a range, a ratio or a share, before hedges and units are read.
import { readNumeral, type Numeral } from './numerals'
import { matchAt, matchBefore, type Words } from './phrases'
import { isHyphen, type Token } from './tokens'

export type Amount = {
  from: number
  to: number
  type: 'plain' | 'range' | 'ratio' | 'share'
  /** The number, or the first of two. */
  first: Numeral
  second: Numeral | null
  value: number
  low: number | null
  high: number | null
  currency: string | null
  percent: boolean
  base: string | null
}

/** The amount that begins at token `at`, or null. */
export function readAmount(tokens: readonly Token[], at: number, words: Words): Amount | null {
  const money = words.lexicon.units.currencies[tokens[at]!.lower]
  const marked = money !== undefined && (tokens[at]!.kind === 'mark' || tokens[at]!.lower.length === 3) && tokens[at + 1]?.kind === 'number'
  const first = readNumeral(tokens, marked ? at + 1 : at, words)
  if (!first) return null
  const before = tokens[at - 1]
  const prefixed = marked && before && !tokens[at]!.spaced && words.cues.moneyPrefixes.has(before.lower)
  const amount: Amount = {
    from: prefixed ? at - 1 : at, to: repeatedEnd(tokens, first, words), type: first.kind === 'fraction' ? 'share' : 'plain', first, second: null,
    value: first.value, low: first.low, high: first.high, currency: marked ? money! : null, percent: false, base: null,
  }
  const percent = percentEnd(tokens, amount.to, words)
  if (percent) Object.assign(amount, { to: percent, type: 'share', percent: true })
  return readOutOf(tokens, amount, words) ?? readRatio(tokens, amount, words) ?? readRange(tokens, amount, words) ?? amount
}

// "12 (twelve)"
function repeatedEnd(tokens: readonly Token[], first: Numeral, words: Words): number {
  if (tokens[first.to]?.text !== '(') return first.to
  const again = readNumeral(tokens, first.to + 1, words)
  return again && again.value === first.value && tokens[again.to]?.text === ')' ? again.to + 1 : first.to
}

function percentEnd(tokens: readonly Token[], at: number, words: Words): number | null {
  const glued = isHyphen(tokens[at]) && !tokens[at]!.spaced && !tokens[at + 1]?.spaced ? at + 1 : at
  return matchAt(words.percent, tokens, glued)?.to ?? null
}

// "one in four", "24,686 out of 34,622"
function readOutOf(tokens: readonly Token[], amount: Amount, words: Words): Amount | null {
  if (amount.type !== 'plain' || amount.first.kind === 'vague' || amount.currency) return null
  const outOf = matchAt(words.outOf, tokens, amount.to)
  if (outOf) {
    const whole = readNumeral(tokens, outOf.to, words)
    if (!whole || !(whole.value >= amount.value)) return null
    const base = tokens.slice(whole.from, whole.to).map((token) => (token.spaced ? ` ${token.text}` : token.text)).join('').trim()
    // "nine out of ten" is a proportion; "24,686 out of 34,622" counts.
    if (whole.value <= 10 || whole.value === 100) return { ...amount, to: whole.to, type: 'share', value: amount.value / whole.value, second: whole }
    return { ...amount, to: whole.to, type: 'share', base, second: whole }
  }
  const at = isHyphen(tokens[amount.to]) ? amount.to + 1 : amount.to
  if (tokens[at]?.lower !== words.lexicon.ratios.inWord) return null
  const whole = readNumeral(tokens, isHyphen(tokens[at + 1]) ? at + 2 : words.cues.eachs.has(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1, words)
  if (!whole || whole.scale > 1 || !(whole.value > amount.value) || whole.value > 1000 || amount.value > 99) return null
  const after = tokens[whole.to]?.lower ?? ''
  if (words.lexicon.units.time[after] || words.lexicon.dates.months[after] || isHyphen(tokens[whole.to])) return null
  return { ...amount, to: whole.to, type: 'share', value: amount.value / whole.value, second: whole }
}

// "10-to-1", "30 to one", "115 for 115", "10:1"
function readRatio(tokens: readonly Token[], amount: Amount, words: Words): Amount | null {
  if (amount.type !== 'plain' || amount.first.kind === 'vague' || amount.currency || amount.first.scale > 100) return null
  const hyphen = isHyphen(tokens[amount.to]) && !tokens[amount.to]!.spaced
  const joinAt = hyphen ? amount.to + 1 : amount.to
  const join = tokens[joinAt]
  if (!join || join.line) return null
  const colon = join.text === ':' && !join.spaced
  if (!colon && !words.lexicon.ratios.joins.includes(join.lower)) return null
  const second = readNumeral(tokens, isHyphen(tokens[joinAt + 1]) ? joinAt + 2 : joinAt + 1, words)
  if (!second || second.kind === 'vague' || !(second.value > 0)) return null
  // "a four-to-five-day pause" is a range.
  if (hyphen && second.value > amount.value && isHyphen(tokens[second.to]) && words.lexicon.units.time[tokens[second.to + 1]?.lower ?? '']) return null
  if (colon ? tokens[second.from]!.text.length > 1 || tokens[second.from]!.spaced : !joinsRatio(tokens, amount, second, hyphen, join.lower, words)) return null
  // "a swap of 115 for 115" counts 115, "one for one" is a ratio.
  if (words.cues.swaps.has(join.lower) && second.value === amount.value && amount.value > 3) return { ...amount, to: second.to }
  return { ...amount, to: second.to, type: 'ratio', value: amount.value / second.value, second }
}

function joinsRatio(tokens: readonly Token[], amount: Amount, second: Numeral, hyphen: boolean, join: string, words: Words): boolean {
  const named = tokens.slice(Math.max(0, amount.from - 4), amount.from).some((token) => words.cues.ratioNouns.has(token.lower))
  if (named || hyphen) return true
  if (second.value === 1 && amount.value > 1) return join !== 'to' || second.to - second.from === 1
  return words.cues.swaps.has(join) && second.value === amount.value
}

// "between 10 and 15", "10 to 15", "10-15 per cent", "$2.5-3 million", "three or four"
function readRange(tokens: readonly Token[], amount: Amount, words: Words): Amount | null {
  const { ranges } = words.lexicon
  if (amount.first.kind === 'vague' || (amount.first.kind === 'fraction')) return null
  const lead = matchBefore(words.between, tokens, amount.from)
  const from = !lead && tokens[amount.from - 1]?.lower === ranges.from
  const edge = measureEnd(tokens, amount, words)
  const here = tokens[edge]
  if (!here || here.line) return null
  let at: number | undefined
  let or = false
  const joined = isHyphen(here) && !here.spaced && isHyphen(tokens[edge + 2]) ? matchAt(words.to, tokens, edge + 1) : null
  if (joined) at = joined.to + 1
  else if (isHyphen(here) && here.spaced === Boolean(tokens[edge + 1]?.spaced) && (amount.first.kind === 'digits' || here.spaced === false)) at = edge + 1
  else if (lead && ranges.and.includes(here.lower)) at = edge + 1
  else {
    const to = matchAt(words.to, tokens, edge)
    const either = matchAt(words.or, tokens, edge)
    or = !to && Boolean(either)
    at = to?.to ?? either?.to
  }
  if (at === undefined || (from && changesBefore(tokens, amount.from, words))) return null
  while (matchAt(words.fillers, tokens, at) && tokens[at]!.lower !== 'a' && lead) at += 1
  const money = words.lexicon.units.currencies[tokens[at]?.text ?? '']
  const second = readNumeral(tokens, money ? at + 1 : at, words)
  if (!second || (money && amount.percent) || second.kind === 'vague' || second.kind === 'fraction' || tokens[second.from]!.line) return null
  if (edge > amount.to && !isHyphen(tokens[amount.to]) && tokens[second.to]?.lower !== tokens[amount.to]!.lower) return null
  if (edge > amount.to && isHyphen(tokens[amount.to]) && !isHyphen(tokens[second.to])) return null
  const scaled = second.scale > 100 && amount.first.scale === 1 && amount.value < second.value / second.scale
  const low = scaled ? Number((amount.value * second.scale).toPrecision(15)) : amount.value
  if (!(low < second.value) || (or && second.value > low * 3) || (isHyphen(here) && isYearPair(tokens, amount, second))) return null
  const percent = percentEnd(tokens, second.to, words)
  return {
    ...amount, from: lead?.from ?? (from ? amount.from - 1 : amount.from), to: percent ?? second.to, type: percent || amount.percent ? 'share' : 'range', percent: Boolean(percent) || amount.percent,
    second, low, high: second.value, value: NaN,
  }
}

// "15km to 25km", "four- or five-day": the unit of the first, where the same follows the second.
function measureEnd(tokens: readonly Token[], amount: Amount, words: Words): number {
  const next = tokens[amount.to]
  // "a four- or five-day pause"
  const hanging = isHyphen(next) && !next!.spaced && tokens[amount.to + 1]?.spaced && (matchAt(words.or, tokens, amount.to + 1) ?? matchAt(words.to, tokens, amount.to + 1))
  if (hanging) return amount.to + 1
  return next && !next.line && !amount.percent && !amount.currency && words.lexicon.units.measures[next.lower] ? amount.to + 1 : amount.to
}

function isYearPair(tokens: readonly Token[], amount: Amount, second: Numeral): boolean {
  return /^(19|20)\d\d$/.test(tokens[amount.first.from]!.text) && /^(\d\d|(19|20)\d\d)$/.test(tokens[second.from]!.text)
}

function changesBefore(tokens: readonly Token[], at: number, words: Words): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 9); back -= 1) {
    if (tokens[back]!.sentence !== tokens[at]!.sentence) return false
    if (words.changes.has(tokens[back]!.lower)) return true
  }
  return false
}
