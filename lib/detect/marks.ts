// Owns numbers that are marks and names: clock times, list and citation marks, labels, model names, ordinals, addresses, scores.
import type { Amount } from './amount'
import type { Words } from './phrases'
import { isCapital, isHyphen, type Token } from './tokens'

/** Where the mark or name that begins with this amount ends (a token index), or null when the number may be a claim. */
export function markEnd(tokens: readonly Token[], amount: Amount, words: Words): number | null {
  const { from, to, first } = amount
  const [before, after] = [tokens[from - 1], tokens[to]]
  const digits = first.kind === 'digits' && amount.currency === null
  if (digits && after && !after.spaced && words.traps.ordinals.has(after.lower)) return to + 1
  if (digits && after && !after.spaced && /^['’]$/.test(after.text) && tokens[to + 1]?.lower === 's' && !tokens[to + 1]!.spaced) return to + 2
  // ".45 pistols", "25.1 C"
  if (digits && before?.text === '.' && before.spaced && !tokens[from]!.spaced && !amount.percent) return to
  if (digits && after && !after.line && /^[°CF]$/.test(after.text)) return to + 1
  // "News ID: 114063"
  if (digits && before?.text === ':' && words.cues.ids.has(tokens[from - 2]?.lower ?? '')) return to
  // "the P5+1"
  if (digits && before?.text === '+' && !before.spaced && !tokens[from]!.spaced && tokens[from - 2]?.kind === 'word') return to
  // "half past two"
  if (words.cues.clockJoins.has(before?.lower ?? '') && words.cues.clockParts.has(tokens[from - 2]?.lower ?? '') && first.value < 13) return to
  // "the 4+2 format"
  if (digits && after?.text === '+' && !after.spaced && tokens[to + 1]?.kind === 'number' && !tokens[to + 1]!.spaced) return to + 2
  if (digits) {
    const phone = phoneEnd(tokens, from)
    if (phone) return phone
    const clock = clockEnd(tokens, amount, words)
    if (clock) return clock
    if (isCounter(tokens, amount)) return to
    if (isListMark(tokens, amount) || isCitation(tokens, amount) || isAddress(tokens, to, words) || isInUrl(tokens, from)) return to
    if (/^\d{1,3}$/.test(tokens[from]!.text) && after?.text === '/' && !after.spaced && tokens[to + 1]?.kind === 'number') return to + 2
  }
  const vote = after?.lower === 'to' && tokens[to + 1]?.kind === 'number' && tokens.slice(Math.max(0, from - 5), from).some((token) => words.traps.scoreWords.has(token.lower))
  if (vote && digits) return to + 2
  if (isLabel(tokens, amount, words) || isLabelled(tokens, amount, words) || isScore(tokens, amount, words)) return to
  // "155mm", "40C": glued letters that are no unit of ours.
  const tail = digits && after?.kind === 'word' && !after.spaced && to === amount.first.to
  if (tail && !words.lexicon.units.measures[after!.lower] && !words.lexicon.units.time[after!.lower] && !words.lexicon.units.currencies[after!.lower] && after!.lower !== 'm' && !words.after.byFirst.has(after!.lower)) return to + 1
  const glued = before && !tokens[from]!.spaced
  if (glued && before.text === '-' && !before.spaced && tokens[from - 2]?.kind === 'word') return to
  if (before?.lower === words.lexicon.numbers.of && words.traps.labels.has(tokens[from - 3]?.lower ?? '') && (tokens[from - 2]?.kind === 'number' || words.lexicon.numbers.units[tokens[from - 2]?.lower ?? ''] !== undefined)) return to
  if (glued && /^[#№@/_:&=]$/.test(before.text) && !(before.text === ':' && first.kind === 'words')) return to
  if (after && words.traps.magnitude.has(tokens[isHyphen(after) ? to + 1 : to]?.lower ?? '')) return to
  if (before && words.traps.magnitude.has(tokens[before.lower === words.lexicon.numbers.of ? from - 2 : from - 1]?.lower ?? '')) return to
  return null
}

// "+41 22 917 1234", "0800 555 019": three numbers in a row, or two after a plus or a leading zero
function phoneEnd(tokens: readonly Token[], at: number): number | null {
  let to = at + 1
  while (tokens[to]?.kind === 'number' && tokens[to]!.start - tokens[to - 1]!.end <= 1 && !tokens[to]!.line) to += 1
  const before = tokens[at - 1]
  // "1-800-555-0199"
  let end = at + 1
  while (isHyphen(tokens[end]) && !tokens[end]!.spaced && tokens[end + 1]?.kind === 'number' && !tokens[end + 1]!.spaced) end += 2
  if (end - at >= 5) return end
  const led = before?.text === '+' || (before?.kind === 'number' && before.text.startsWith('0') && before.text.length > 2)
  return to - at >= 4 || (led && (to - at >= 2 || before!.kind === 'number')) ? to : null
}

// "4:30", "11.30am", "5 p.m.", "at 16.44", "0314 local time"
function clockEnd(tokens: readonly Token[], amount: Amount, words: Words): number | null {
  if (amount.type === 'range') {
    const ends = amount.second && amount.high! < 25 ? clockEnd(tokens, { ...amount, type: 'plain', first: amount.second, second: null }, words) : null
    if (ends) return ends
  }
  const token = tokens[amount.first.from]!
  const next = tokens[amount.first.to]
  if (next?.text === ':' && !next.spaced && /^\d\d$/.test(tokens[amount.first.to + 1]?.text ?? '') && amount.first.value < 25) {
    return amount.first.to + (tokens[amount.first.to + 2]?.text === ':' && tokens[amount.first.to + 3]?.kind === 'number' && !tokens[amount.first.to + 3]!.spaced ? 4 : 2)
  }
  if (!/^(\d{1,2}([.:]\d\d)?|\d{4})$/.test(token.text)) return null
  const [hours, minutes] = token.text.split('.')
  const before = tokens[amount.from - 1]?.lower ?? ''
  const spoken = minutes?.length === 2 && Number(hours) < 24 && Number(minutes) < 60 && words.cues.clockLeads.has(before)
  if (spoken && (!next || next.line || next.kind === 'mark')) return amount.first.to
  if (!next) return null
  if (/^[hmd]$/.test(next.lower) && !next.spaced && words.lexicon.dates.ago.includes(tokens[amount.first.to + 1]?.lower ?? '')) return amount.first.to + 2
  const half = next.lower === 'a' || next.lower === 'p'
  if (half && tokens[amount.first.to + 1]?.text === '.' && tokens[amount.first.to + 2]?.lower === 'm') return amount.first.to + 3
  if (words.traps.clock.has(next.lower) && !words.cues.localTime.has(next.lower)) return amount.first.to + 1
  if (words.cues.localTime.has(next.lower) && tokens[amount.first.to + 1]?.lower === 'time') return amount.first.to + 2
  return null
}

// A small number alone on its line, first of the text or under another: a page's count of shares and comments.
function isCounter(tokens: readonly Token[], { from, to, first }: Amount): boolean {
  const next = tokens[to]
  if (!tokens[from]!.line || (next && !next.line) || first.scale > 1 || !/^\d{1,3}$/.test(tokens[from]!.text)) return false
  return from === 0 || (next !== undefined && next.kind === 'number') || (tokens[from - 1]!.line && tokens[from - 1]!.kind === 'number')
}

// "1." and "2)" at the start of a line or sentence
function isListMark(tokens: readonly Token[], amount: Amount): boolean {
  const token = tokens[amount.from]!
  const before = tokens[amount.from - 1]
  const starts = token.line || !before || /^[.:;•!?(]$/.test(before.text)
  const next = tokens[amount.to]
  return starts && /^\d{1,2}$/.test(token.text) && Boolean(next && !next.spaced && /^[.)]$/.test(next.text) && (next.text === ')' || tokens[amount.to + 1]?.kind === 'word' || /^["“‘']$/.test(tokens[amount.to + 1]?.text ?? ''))) && before?.text !== '('
}

// "[3]", and a bare "(34)" after a name
function isCitation(tokens: readonly Token[], amount: Amount): boolean {
  const [before, after] = [tokens[amount.from - 1], tokens[amount.to]]
  if (before?.text === '[' && after?.text === ']') return true
  // "as was said.3 Then"
  if (before?.text === '.' && !before.spaced && !tokens[amount.from]!.spaced && tokens[amount.from - 2]?.kind === 'word' && /^\d{1,3}$/.test(tokens[amount.from]!.text)) return true
  if (before?.text !== '(' || (after?.text !== ')' && after?.text !== ',')) return before?.text === '+' && tokens[amount.from - 2]?.text === '(' && /\d/.test(tokens[amount.from]!.text) && amount.value < 100
  const name = tokens[amount.from - 2]
  return isCapital(name) && amount.value < 2101 && /^\d{1,4}$/.test(tokens[amount.from]!.text)
}

// A number glued into a web address.
function isInUrl(tokens: readonly Token[], at: number): boolean {
  let first = at
  while (first > 0 && at - first < 40 && !tokens[first]!.spaced) first -= 1
  return at > first && /^(https?|www)$/.test(tokens[first]!.lower) && !/^[.:/]$/.test(tokens[first]!.text)
}

function isAddress(tokens: readonly Token[], to: number, words: Words): boolean {
  for (let at = to; at < to + 4 && isCapital(tokens[at]); at += 1) if (at > to && words.traps.streets.has(tokens[at]!.lower)) return true
  return false
}

// "Resolution 2735", "Channel 12", "day 61", "phase two", "Camp David 2"
function isLabel(tokens: readonly Token[], amount: Amount, words: Words): boolean {
  const { from, to, first } = amount
  if (tokens[from]!.line || from === 0 || amount.currency || amount.percent || first.kind === 'vague' || amount.type === 'ratio') return false
  const dotted = tokens[from - 1]!.text === '.' && (words.abbreviations.has(tokens[from - 2]?.lower ?? '') || /^pp?$/.test(tokens[from - 2]?.lower ?? ''))
  const label = tokens[dotted ? from - 2 : from - 1]!
  if (label.kind !== 'word') return false
  const next = tokens[to]
  const counts = next && !next.line && next.kind === 'word' && !words.traps.functionWords.has(next.lower)
  if (words.cues.wars.has(label.lower) && tokens[from]!.capital) return true
  if (words.cues.numbering.has(tokens[from - 2]?.lower ?? '') && words.traps.labels.has(label.lower)) return false
  if (words.traps.labels.has(label.lower) && !words.cues.no.has(label.lower)) return !counts || isCapital(label) || first.kind === 'digits'
  if (words.cues.no.has(label.lower)) return dotted || isCapital(label) && !counts
  if (words.traps.commonLabels.has(label.lower) && counts && first.kind === 'words' && !words.nouns.has(next.lower) && !next.lower.endsWith('s')) return true
  if (words.traps.commonLabels.has(label.lower)) return !counts || (isCapital(label) && first.kind === 'digits' && !words.nouns.has(next.lower))
  const calendar = words.lexicon.dates.weekdays[label.lower] !== undefined || words.lexicon.dates.months[label.lower] !== undefined
  const named = isCapital(label) && !calendar && !tokens[from - 1]!.line && tokens[from - 2] !== undefined && tokens[from - 2]!.sentence === label.sentence
  if (!named || first.kind !== 'digits' || first.scale > 1 || amount.value > 9 || words.verbs.has(label.lower) || words.before.byLast.has(label.lower)) return false
  return !next || next.line || (next.kind === 'mark' && !isHyphen(next)) || words.cues.labelTails.has(next.lower)
}

// "Articles 2 and 3": the second number of a label.
function isLabelled(tokens: readonly Token[], { from, first }: Amount, words: Words): boolean {
  const [label, number, join] = [tokens[from - 3], tokens[from - 2], tokens[from - 1]]
  if (first.kind !== 'digits' || number?.kind !== 'number' || !label?.lower.endsWith('s') || !words.traps.labels.has(label.lower)) return false
  return join!.text === ',' || words.cues.dayJoins.has(join!.lower)
}

// "won 3-1": a pair that falls; with "vote" or "win" near also one that rises.
function isScore(tokens: readonly Token[], amount: Amount, words: Words): boolean {
  const near = () => tokens.slice(Math.max(0, amount.from - 5), amount.to + 4).some((token) => words.traps.scoreWords.has(token.lower))
  if (amount.type === 'range') return isHyphen(tokens[amount.first.to]) && amount.high! < 1000 && near()
  const hyphen = tokens[amount.to]
  const pair = amount.type === 'plain' && isHyphen(hyphen) && !hyphen!.spaced && tokens[amount.to + 1]?.kind === 'number' && !tokens[amount.to + 1]!.spaced
  const second = isHyphen(tokens[amount.from - 1]) && !tokens[amount.from]!.spaced && tokens[amount.from - 2]?.kind === 'number' && !tokens[amount.from - 1]!.spaced
  return pair || second
}
