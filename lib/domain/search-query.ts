// Owns what a typed search means: phrases, words to leave out, the beginning of the last word, and what cannot be searched for.
import { wordsOf } from './search-words'

/** One thing asked for: folded words that stand side by side, the last of them perhaps only begun. */
export type SearchTerm = { words: string[]; isBegun: boolean }

/** All of `wanted` must occur, none of `unwanted`. */
export type SearchQuery = { wanted: SearchTerm[]; unwanted: SearchTerm[] }

/** Why a text cannot be searched for. */
export const SEARCH_FAULTS = ['empty', 'too_short', 'too_long', 'no_words', 'only_unwanted'] as const
export type SearchFault = (typeof SEARCH_FAULTS)[number]

/** UTF-16 units that a search may have. */
export const LONGEST_SEARCH = 200

export type ParsedSearch = { query: SearchQuery; fault: null } | { query: null; fault: SearchFault }

// A minus or not, then a phrase in any of the usual marks (the last may stay open), or a run without spaces.
const PARTS = /(?<minus>(?<!\S)[-−])?(?:["“”„«»](?<phrase>[^"“”„«»]*)["“”„«»]?|(?<run>[^\s"“”„«»](?:[^\s"“”„«»]|(?<=\p{Script=Hebrew})["”](?=\p{Script=Hebrew}))*))/gu

/**
 * Reads what a person typed. Quotation marks hold a phrase together, a minus before a word leaves it out, the last word may be only
 * begun; every other sign and AND, OR, NOT, NEAR are nothing special.
 */
export function parseSearch(text: string): ParsedSearch {
  const typed = text.trim()
  if (typed === '') return failed('empty')
  if (typed.length > LONGEST_SEARCH) return failed('too_long')
  const query: SearchQuery = { wanted: [], unwanted: [] }
  let last: SearchTerm | null = null
  for (const { groups } of typed.matchAll(PARTS)) {
    const { minus, phrase, run } = groups!
    const words = wordsOf(phrase ?? run ?? '').map(({ word }) => word)
    if (words.length === 0) continue
    const term: SearchTerm = { words, isBegun: false }
    query[minus ? 'unwanted' : 'wanted'].push(term)
    last = minus || phrase !== undefined ? null : term
  }
  if (query.wanted.length === 0) return failed(query.unwanted.length > 0 ? 'only_unwanted' : 'no_words')
  const letters = query.wanted.flatMap(({ words }) => words).reduce((sum, word) => sum + [...word].length, 0)
  if (letters < 2) return failed('too_short')
  if (last && [...last.words.at(-1)!].length > 1) last.isBegun = true
  return { query, fault: null }
}

const failed = (fault: SearchFault): ParsedSearch => ({ query: null, fault })

/** The query in FTS5's own language. Every word is quoted, so that nothing in it can be an operator. */
export function toFullText({ wanted, unwanted }: SearchQuery): string {
  const all = wanted.map(termText).join(' AND ')
  return [`(${all})`, ...unwanted.map((term) => `NOT ${termText(term)}`)].join(' ')
}

const termText = ({ words, isBegun }: SearchTerm) => `"${words.join(' ')}"${isBegun ? ' *' : ''}`
