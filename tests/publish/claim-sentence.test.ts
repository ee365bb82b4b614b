import { describe, expect, it } from 'vitest'
import { attributionLine, claimSentence } from '@/lib/publish/claim-sentence'
import { about, APRIL, atLeast, clock, DECEMBER, exactly, figure, metric, moreThan, vague } from '../domain/comparison-fixture'

const killed = metric('killed-gaza', { label: 'killed in Gaza', windowFrom: '2023-10-07' })
const taken = metric('hostages-taken', { label: 'taken', behaviour: 'event_total' })
const boats = metric('boats', { label: 'boats seized', behaviour: 'stock', unit: 'boats' })
const ministry = { slug: 'ministry', name: 'Gaza health ministry' }
const deduced = (edtf: string) => ({ ...clock(edtf), basis: 'deduced' as const })

describe('the sentence of a claim', () => {
  it('says who said it, then the hedge and the number, then of what and as of when, then who reported it', () => {
    const claim = figure(atLeast(33729), { id: 'A', in: APRIL, of: killed, asOf: null, by: ministry })
    claim.asOf = deduced('2024-04-14')
    claim.article.publishedOn = deduced('2024-04-14')
    claim.article.outlet = { slug: 'unknown-april', name: 'Outlet not named' }
    expect(claimSentence(claim, killed)).toEqual({
      speaker: 'The Gaza health ministry said', figure: { hedge: 'at least', number: '33,729', sign: '≥', text: 'at least 33,729' },
      follows: 'people had been killed in Gaza since 7 October 2023, as of 14 April 2024', statement: 'Statement A',
      reported: 'Reported by an outlet that is not named, 14 April 2024.', dates: 'Both dates are deduced, not printed.',
    })
  })

  it('lets an outlet that names nobody speak in its own voice', () => {
    const claim = figure(about(240), { id: 'A', in: DECEMBER, of: taken, asOf: '2023-10-07' })
    expect(claimSentence(claim, taken)).toMatchObject({
      speaker: 'The Daily said', follows: 'people had been taken hostage on 7 October 2023', reported: 'In its own voice, in a report of 21 December 2023.', dates: null,
    })
    expect(attributionLine(claim)).toBe('The outlet itself, as of 7 October 2023.')
  })

  it.each([
    ['2023-11', ' in November 2023'], ['2023-11-24/2023-12-01', ', within 24 November – 1 December 2023'], ['2023-11~', ', about November 2023'],
  ])('dates a total of one event by %s', (edtf, end) => {
    expect(claimSentence(figure(exactly(9), { id: 'A', in: DECEMBER, of: taken, asOf: edtf }), taken).follows).toBe(`people had been taken hostage${end}`)
  })

  it('names the population, and is plainer for a metric without words of its own', () => {
    const women = figure(exactly(9), { id: 'A', in: DECEMBER, of: killed, asOf: '2023-12-21', scope: { population: 'women', place: null, text: null } })
    expect(claimSentence(women, killed).follows).toBe('people (women) had been killed in Gaza since 7 October 2023, as of 21 December 2023')
    expect(claimSentence(figure(exactly(9, { unit: 'boats' }), { id: 'A', in: DECEMBER, of: boats, asOf: '2023-12-21' }), boats).follows).toBe('boats (boats seized), as of 21 December 2023')
  })

  it('puts an "of" after a vague word, and speaks of one in the singular', () => {
    const many = figure(vague(200, 999, 'hundreds'), { id: 'A', in: DECEMBER, of: killed, asOf: '2023-12-21' })
    expect(claimSentence(many, killed).follows).toMatch(/^of people had been killed/)
    const one = figure(exactly(1), { id: 'A', in: DECEMBER, of: killed, asOf: '2023-12-21' })
    expect(claimSentence(one, killed).follows).toMatch(/^person had been killed/)
    expect(claimSentence({ ...many, modality: 'predicted' }, killed).follows).toBeNull()
  })

  it('leaves shares, denials and claims without a number to the statement', () => {
    const share = figure({ ...moreThan(0.5), measure: 'share' }, { id: 'A', in: DECEMBER, of: killed, asOf: '2023-12-21' })
    expect(claimSentence(share, killed)).toMatchObject({ follows: null, statement: 'Statement A' })
    const denial = figure(exactly(9), { id: 'A', in: DECEMBER, of: killed, asOf: '2023-12-21', by: ministry, modality: 'denied' })
    expect(claimSentence(denial, killed)).toMatchObject({ speaker: 'The Gaza health ministry denied', follows: null })
    expect(claimSentence(figure(null, { id: 'A', in: DECEMBER, of: killed, asOf: null, kind: 'event' }), null)).toMatchObject({ figure: null, follows: null })
  })

  it('calls an anonymous speaker as printed, and joins co-claimants', () => {
    const claim = figure(exactly(9), { id: 'A', in: DECEMBER, of: killed, asOf: '2023-12-21' })
    claim.claimant = { slug: 'hamas', name: 'Hamas', descriptor: 'a Hamas source', anonymous: true }
    expect(claimSentence(claim, killed).speaker).toBe('A Hamas source said')
    claim.claimant = { slug: 'israel', name: 'Israel', descriptor: null, anonymous: false }
    claim.coClaimants = [{ slug: 'hamas', name: 'Hamas' }]
    expect(claimSentence(claim, killed).speaker).toBe('Israel and Hamas said')
  })

  it('says so when the day of the report is not known', () => {
    const claim = figure(exactly(9), { id: 'A', in: DECEMBER, of: killed, asOf: '2023-12-21', by: ministry })
    claim.article.publishedOn = null
    expect(claimSentence(claim, killed).reported).toBe('Reported by The Daily. The day of the report is not known.')
  })
})
