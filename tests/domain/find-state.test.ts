// What became of each find, by marks and by claims that quote it.
import { describe, expect, it } from 'vitest'
import { decideFinds, type PlacedMark, type QuotingClaim } from '@/lib/domain/find-state'
import { QuoteText } from '@/lib/domain/quote-text'
import { findKey, parseFindKey, type SuggestedFind } from '@/lib/domain/work-find'

const TEXT = 'On 2 May at least 50 people were hurt, 12 of them badly. On 9 May it was 12 more.'
const span = (words: string, from = 0) => { const start = TEXT.indexOf(words, from); return { start, end: start + words.length } }
function find(words: string, from = 0, more: Partial<SuggestedFind> = {}): SuggestedFind {
  return { ...span(words, from), type: 'quantity', low: null, high: null, best: null, edtf: null, values: {}, who: null, ...more }
}
const FINDS = [find('2 May', 0, { type: 'date', edtf: '2019-05-02' }), find('at least 50', 0, { low: 50 }), find('12', 0, { low: 12, high: 12, best: 12 }), find('12', 60, { low: 12, high: 12, best: 12 })]
const mark = (at: { start: number; end: number }, fate: PlacedMark['fate'], id = 1): PlacedMark => ({ id, fate, at, claim: fate === 'saved' ? `claim ${id}` : null })
function claim(quote: string | null, asWritten: string | null, more: Partial<QuotingClaim> = {}): QuotingClaim {
  return { id: 'told', quote: quote === null ? null : { exact: quote, prefix: null, suffix: null }, quantity: asWritten === null ? null : { low: 12, high: 12, best: 12, asWritten }, asOf: null, ...more }
}
const states = (marks: PlacedMark[], claims: QuotingClaim[] = [], finds = FINDS) => decideFinds(new QuoteText(TEXT), finds, marks, claims).map(({ state }) => state)

describe('marks', () => {
  it('decide the find of their place alone', () => {
    expect(states([mark(span('12', 60), 'dismissed')])).toEqual(['open', 'open', 'open', 'dismissed'])
    expect(states([mark(span('at least 50'), 'saved')])).toEqual(['open', 'done', 'open', 'open'])
  })

  it('hold where the detector takes in a word more or less than before', () => {
    expect(states([mark(span('50'), 'saved')])).toEqual(['open', 'done', 'open', 'open'])
    expect(states([mark(span('at least 50 people'), 'dismissed')])).toEqual(['open', 'dismissed', 'open', 'open'])
  })

  it('of a longer place, or of several finds, decide none of them', () => {
    expect(states([mark(span('at least 50 people were hurt, 12 of them'), 'saved')])).toEqual(['open', 'open', 'open', 'open'])
    expect(states([mark(span('50 people were hurt, and nothing more'.slice(0, 20)), 'saved')])).toEqual(['open', 'open', 'open', 'open'])
  })

  it('let a saved one win over a dismissed one', () => {
    for (const marks of [[mark(span('50'), 'saved', 1), mark(span('at least 50'), 'dismissed', 2)], [mark(span('at least 50'), 'dismissed', 1), mark(span('50'), 'saved', 2)]]) {
      expect(states(marks)).toEqual(['open', 'done', 'open', 'open'])
    }
  })

  it('keep a selection that lies over finds, and drop one that a find has taken over', () => {
    const at = span('50 people were hurt, 12')
    const selected = find('50 people were hurt, 12', 0, { type: 'selection' })
    expect(states([mark(at, 'saved')], [], [...FINDS, selected])).toEqual(['open', 'open', 'done', 'open', 'open'])
    const taken = find('50', 0, { type: 'selection' })
    expect(states([mark(span('50'), 'saved')], [], [...FINDS, taken])).toEqual(['open', 'done', 'open', 'open'])
  })
})

describe('claims that were entered elsewhere', () => {
  it('speak of their words within their quotation', () => {
    expect(states([], [claim('12 more', '12')])).toEqual(['open', 'open', 'open', 'done'])
    expect(states([], [claim('at least 50 people were hurt, 12 of them', '12')])).toEqual(['open', 'open', 'done', 'open'])
  })

  it('speak of the same number within it where the words are not printed there', () => {
    expect(states([], [claim('12 of them badly', 'a dozen')])).toEqual(['open', 'open', 'done', 'open'])
  })

  it('say nothing where their quotation stands in several places or in none, or where they have no number', () => {
    expect(states([], [claim('12', '12')])).toEqual(['open', 'open', 'open', 'open'])
    expect(states([], [claim('thirteen more', '12')])).toEqual(['open', 'open', 'open', 'open'])
    expect(states([], [claim('12 more', null)])).toEqual(['open', 'open', 'open', 'open'])
    expect(states([], [claim(null, '12')])).toEqual(['open', 'open', 'open', 'open'])
    expect(states([], [claim(null, 'at least 50')])).toEqual(['open', 'done', 'open', 'open'])
  })

  it('have used a date that they quote when it is their day', () => {
    const day = { edtf: '2019-05-02', earliest: '2019-05-02', latest: '2019-05-02', basis: 'stated' as const }
    expect(states([], [claim('On 2 May', null, { asOf: day })])).toEqual(['done', 'open', 'open', 'open'])
    expect(states([], [claim('On 2 May', null)])).toEqual(['open', 'open', 'open', 'open'])
  })
})

it('names a place by its offsets, and reads nothing else as one', () => {
  expect(parseFindKey(findKey({ start: 3, end: 17 }))).toEqual({ start: 3, end: 17 })
  for (const key of ['', '3', '3-', '17-3', '3-3', '-3-5', '3-5 ', 'a-b', '3-99999999', '1e3-5']) expect(parseFindKey(key)).toBeNull()
})
