import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseClaimInput, type ClaimInput } from '@/lib/domain/claim-input'
import { draftClaim, type DraftNames } from '@/lib/domain/draft-claim'
import type { SentenceMetric } from '@/lib/publish/claim-sentence'
import { readClaimForm } from '@/lib/intake/claim-form'
import { speakerName } from '@/lib/publish/names'
import { suggestStatement } from '@/lib/publish/statement-suggestion'
import { claimInputs } from '../support/random-inputs'

const actors: Record<string, string> = { ministry: 'Ruritanian ministry', ostmark: 'Ostmark', lakes: 'Lakes Commission', group: 'The River Group' }
const names: DraftNames = {
  actor: (slug) => (actors[slug] ? { slug, name: actors[slug] } : null),
  topic: (slug) => ({ slug, label: { pause: 'Pause of the fighting', talks: 'Talks' }[slug] ?? slug }),
  proposal: (slug) => ({ slug, name: 'Verrin draft' }),
  metric: (slug) => ({ slug, label: slug === 'hurt' ? 'hurt at the crossings' : slug, unit: 'persons', family: 'f' }),
}
const hurt: SentenceMetric = { label: 'hurt', behaviour: 'stock', windowFrom: null }
const daily = { outlet: { slug: 'daily', name: 'Example Daily' } }
const suggest = (columns: Partial<ClaimInput>, metric: SentenceMetric | null = null) => suggestStatement(draftClaim(columns, names, daily), metric)
const atLeast = { operator: 'at_least', low: 120, asWritten: 'at least 120' } as const

describe('the suggested statement', () => {
  it.each<[string, Partial<ClaimInput>]>([
    ['The Ruritanian ministry said that the number “hurt at the crossings” was at least 120 persons among women in Sarrow, as of 13 April 2024.', { kind: 'figure', claimant: 'ministry', metric: 'hurt', ...atLeast, population: 'women', place: 'Sarrow', asOf: '2024-04-13' }],
    ['Example Daily reported that the number “hurt at the crossings” was at least 120 persons.', { kind: 'figure', metric: 'hurt', ...atLeast }],
    ['A Ruritanian official predicted that the share “hurt at the crossings” would be more than 50 % of travellers.', { kind: 'figure', claimant: 'ministry', anonymous: true, descriptor: 'a Ruritanian official', modality: 'predicted', metric: 'hurt', operator: 'more_than', low: 0.5, measure: 'share', base: 'travellers' }],
    ['Ostmark and Lakes Commission denied that the number “hurt at the crossings” was 9 persons per day.', { kind: 'figure', claimant: 'ostmark', coClaimants: ['lakes'], modality: 'denied', metric: 'hurt', operator: 'exactly', best: 9, per: 'day' }],
    ['Ostmark said that the number “hurt at the crossings” was not known, as of about April 2024.', { kind: 'figure', claimant: 'ostmark', metric: 'hurt', operator: 'unknown', asOf: '2024-04~' }],
    ['Lakes Commission said that in Verrin draft, “Pause of the fighting” (phase: first) was offered: 42 days, to be carried out by Ostmark, on the condition “the bridge reopens”, counted from “day 16”.', { kind: 'term', claimant: 'lakes', proposal: 'verrin', topic: 'pause', phase: 'first', modality: 'offered', operator: 'exactly', best: 42, unit: 'days', actor: 'ostmark', condition: 'the bridge reopens', anchor: 'day 16' }],
    ['Ostmark said that it rejected Verrin draft.', { kind: 'position', claimant: 'ostmark', actor: 'ostmark', stance: 'rejects', proposal: 'verrin' }],
    ['The Ruritanian ministry said that Ostmark rejected less than 14 days for “Pause of the fighting”.', { kind: 'position', claimant: 'ministry', actor: 'ostmark', stance: 'rejects', topic: 'pause', operator: 'less_than', high: 14, unit: 'days' }],
    ['Example Daily reported that The River Group accepted “Talks”, on the condition “Ostmark leaves”.', { kind: 'position', actor: 'group', stance: 'accepts_if', target: 'topic:talks', condition: 'Ostmark leaves' }],
    ['Ostmark said that it disputed the figures of “hurt at the crossings”.', { kind: 'position', claimant: 'ostmark', actor: 'ostmark', stance: 'disputes', target: 'metric:hurt' }],
    ['Example Daily reported that “Verrin talks, April 2024” took place in Verrin, with Ostmark (party) and Lakes Commission, as of 13 April 2024.', { kind: 'event', occurrence: 'Verrin talks, April 2024', place: 'Verrin', participants: ['ostmark:party', 'lakes'], asOf: '2024-04-13' }],
    ['Ostmark said of “Talks”: “not at a halt”.', { kind: 'assessment', claimant: 'ostmark', topic: 'talks', quote: 'not at a halt' }],
    ['Ostmark gave an assessment of “Talks”, as of 2024.', { kind: 'assessment', claimant: 'ostmark', topic: 'talks', asOf: '2024' }],
  ])('is: %s', (statement, columns) => expect(suggest(columns)).toBe(statement))

  it('is made from the boxes of a form as they stand', () => {
    const boxes = { kind: 'position', claimant: 'ostmark', actor: 'ostmark', stance: 'rejects', topic: 'pause', quantity: 'less than 14 days', 'asOf.month': 'April', 'asOf.year': '2024', modality: '' }
    expect(suggestStatement(draftClaim(readClaimForm(Object.entries(boxes)).value, names, daily))).toBe('Ostmark said that it rejected less than 14 days for “Pause of the fighting”, as of April 2024.')
  })

  it('has the words of the card for a metric of the record, with a vague word in place of the printed phrase', () => {
    const killed: SentenceMetric = { label: 'killed', behaviour: 'cumulative', windowFrom: '2023-10-07' }
    expect(suggest({ kind: 'figure', claimant: 'ministry', metric: 'killed-gaza', ...atLeast, asOf: '2024-04-14' }, killed))
      .toBe('The Ruritanian ministry said that at least 120 people had been killed in Gaza since 7 October 2023, as of 14 April 2024.')
    expect(suggest({ kind: 'figure', claimant: 'ministry', metric: 'killed-gaza', operator: 'vague', asWritten: 'hundreds of villagers' }, hurt)).toBe('The Ruritanian ministry said that hundreds of people had been killed in Gaza.')
  })

  it('begins with who speaks, ends with a full stop, has no gap, and is a valid statement, whatever is filled in', () => {
    fc.assert(fc.property(claimInputs, fc.constantFrom(null, hurt), (input, metric) => {
      const claim = draftClaim(input, names, daily)
      const statement = suggestStatement(claim, metric)
      expect(statement.startsWith(speakerName(claim).replace(/\s+/g, ' ').trim())).toBe(true)
      expect(statement).toMatch(/[^.\s]\.$/)
      expect(statement).not.toMatch(/\s\s|\n|undefined|null|“”/)
      expect(parseClaimInput({ ...input, statement })).toMatchObject({ success: true, data: { statement } })
    }), { numRuns: 250 })
  })

  it('passes over a window that is no day yet, and ends once where a name ends with a full stop', () => {
    const counted: SentenceMetric = { label: 'hurt', behaviour: 'cumulative', windowFrom: '2024-01-02' }
    expect(suggest({ kind: 'figure', metric: 'hurt', ...atLeast, windowFrom: '2024-02' }, counted)).toMatch(/120 persons since 2 January 2024\.$/)
    expect(suggestStatement(draftClaim({ kind: 'position', actor: 'ostmark', claimant: 'ostmark', stance: 'rejects', proposal: 'Draft by Verrin Ltd.' }))).toMatch(/rejected Draft by Verrin Ltd\.$/)
  })

  it('is made from any half-filled form without failing', () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.constant(null), fc.array(fc.string()), fc.constantFrom('exactly', 'rejects', 'actor:x', 'said:?', '2024-04', 'metric:y', 'x:y', true))
    const columns = fc.dictionary(fc.constantFrom('claimant', 'coClaimants', 'operator', 'low', 'best', 'asOf', 'windowFrom', 'stance', 'target', 'via', 'participants', 'occurrence', 'quote', 'modality', 'unit', 'measure', 'metric'), cell)
    fc.assert(fc.property(columns, fc.constantFrom('figure', 'term', 'position', 'event', 'assessment', 'x'), (given, kind) => {
      expect(suggestStatement(draftClaim({ ...given, kind } as never), hurt)).toMatch(/\S.*\.$/s)
    }), { numRuns: 500 })
    expect(suggestStatement(draftClaim({ kind: 'figure', claimant: 'x'.repeat(200), coClaimants: Array.from({ length: 50 }, (_, place) => `${place}`.repeat(100)) })).length).toBeLessThanOrEqual(1000)
  })
})
