// Owns hedges: which operator the words before or after a number give it.
import type { Operator } from '@/lib/domain/vocabulary'
import { matchAt, matchBefore, type Words } from './phrases'
import type { Token } from './tokens'

export type Hedge = { operator: Operator; at: number; words: number }

/** The hedge whose words end at token `at`, over fillers ("at least another"); `at` is its first token. Never reaches below `floor`. */
export function hedgeBefore(tokens: readonly Token[], at: number, floor: number, words: Words): Hedge | null {
  let found = directly(tokens, at, floor, words)
  for (let edge = at, step = 0; !found && step < 2; step += 1) {
    const filler = matchBefore(words.fillers, tokens, edge)
    if (!filler || filler.from < floor) return null
    found = directly(tokens, filler.from, floor, words)
    if (found && words.cues.definites.has(tokens[filler.from]!.lower) && found.words === 1 && found.operator !== 'less_than') found = null
    edge = filler.from
  }
  if (!found) return null
  // "up to about 200" is at most: what stands further out wins over a mere "about", and takes it along.
  const outer = directly(tokens, found.at, floor, words)
  if (!outer || (outer.operator === 'about' && found.operator !== 'about')) return found
  return { operator: outer.operator, at: outer.at, words: found.words + outer.words }
}

function directly(tokens: readonly Token[], at: number, floor: number, words: Words): Hedge | null {
  const match = matchBefore(words.before, tokens, at)
  if (!match || match.from < floor) return null
  const count = at - match.from
  const before = tokens[match.from - 1]
  if (tokens[match.from]!.kind === 'mark' && !tokens[match.from]!.spaced) return null
  if (count === 1 && before && !tokens[match.from]!.line && words.lexicon.hedges.notAfter[tokens[match.from]!.lower]?.includes(before.lower)) return null
  if (count === 1 && before && before.capital && words.cues.over.has(tokens[match.from]!.lower) && isQuarrel(tokens, match.from, words)) return null
  return { operator: match.value, at: match.from, words: count }
}

// "the stand-off between the FARC and the president over 60 hostages"
function isQuarrel(tokens: readonly Token[], at: number, words: Words): boolean {
  return tokens.slice(Math.max(0, at - 12), at).some((token) => token.sentence === tokens[at]!.sentence && words.cues.quarrels.has(token.lower))
}

/** The hedge that begins at token `at`, glued or after a hyphen ("2,000-odd", "15+"); `at` is the token after its last. */
export function hedgeAfter(tokens: readonly Token[], at: number, words: Words): Hedge | null {
  const glued = tokens[at]?.text === '-' && !tokens[at]!.spaced ? at + 1 : at
  const match = matchAt(words.after, tokens, glued)
  if (!match) return null
  const phrase = tokens.slice(glued, match.to)
  // "thousands killed and more than a million displaced" begins the next hedge.
  if (words.cues.than.has(tokens[match.to]?.lower ?? '')) return null
  if (phrase[0]!.text === '+' && phrase[0]!.spaced) return null
  // "12 people, at least 3 of them": such words hedge what follows, unless the clause ends with them.
  const next = tokens[match.to]
  const leads = words.before.byLast.has(phrase.at(-1)!.lower) || words.cues.postHedges.has(phrase.at(-1)!.lower)
  if (leads && next && !next.line && (next.kind === 'number' || (glued === at && next.kind === 'word' && !words.cues.plus.has(phrase[0]!.lower)) || words.lexicon.numbers.units[next.lower] !== undefined)) return null
  return { operator: match.value, at: match.to, words: match.to - glued }
}
