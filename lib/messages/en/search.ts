// Owns the English texts of the search: its form, its answers to what cannot be searched for, results and facets.
import type { SearchFault } from '@/lib/domain/search-query'

const claims = (n: number) => `${n.toLocaleString('en')} ${n === 1 ? 'claim' : 'claims'}`

export const search = {
  title: 'Search',
  resultsTitle: (q: string) => `“${q}”`,
  lead: 'Words in statements, quotations, headlines and the names of speakers and outlets, in every language on record.',
  form: 'Search the record',
  field: 'Words to search for', conflict: 'Conflict', everyConflict: 'Every conflict', go: 'Search',
  hint: '“six weeks” finds the words side by side; -word leaves a word out. Accents and vowel signs make no difference.',
  byRank: 'Best match first',
  found: (n: number) => (n === 0 ? 'No claim found' : n === 1 ? 'One claim found' : `${claims(n)} found`),
  shown: (from: number, to: number, total: number) => (total === 1 ? 'The one claim' : `${from.toLocaleString('en')} to ${to.toLocaleString('en')} of ${claims(total)}`),
  next: 'Next page', first: 'First page', pages: 'Pages of results',
  json: 'These results as JSON',
  narrow: 'Narrow the results', toNarrow: 'Narrow the results',
  facets: { conflict: 'Conflict', kind: 'Kind', metric: 'Metric', claimant: 'Claimant', outlet: 'Outlet', year: 'Year described' },
  facetChosen: 'chosen, take it away', facetMore: (n: number) => `${n.toLocaleString('en')} more`,
  claim: 'claim', claims: 'claims',
  fields: { headline: 'Headline', names: 'Speaker and outlet' },
  badCursor: 'is no cursor of these results; they begin at their start',
  start: 'Type a word, a name or a number.',
  startHint: 'For example:',
  examples: ['hostages', '“six weeks”', 'Rafah -Hamas'],
  faults: {
    empty: 'Type a word, a name or a number.',
    too_short: 'One character is too little to search for. Type at least two.',
    too_long: 'The search is too long. Use at most 200 characters.',
    no_words: 'There is no word or number in this search. Signs alone are not searched for.',
    only_unwanted: 'Every word is left out by its minus. Name at least one word that should occur.',
  } satisfies Record<SearchFault, string>,
  nothing: (q: string) => `Nothing on record has “${q}”.`,
  nothingHint: 'Try fewer words, the beginning of a word, or the spelling of another language.',
  nothingHere: (q: string) => `Nothing in this selection has “${q}”.`,
  nothingHereHint: 'The record may have it elsewhere: search all of it, or take away single filters above.',
  everywhere: 'Search all of the record',
}
