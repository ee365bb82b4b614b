import { describe, expect, it } from 'vitest'
import { eventsWithin, occurrenceEvents, proposalEvents, type EventReport } from '@/lib/domain/panel-events'

const report = (claim: string, days: string, over: Partial<EventReport> = {}): EventReport => {
  const [earliest, latest = earliest] = days.split('/') as [string, string?]
  return { claim, article: claim, occurrence: { slug: 'truce', label: 'Truce', type: 'truce' }, asOf: { edtf: days, earliest, latest: latest! }, ...over }
}

describe('events above a chart', () => {
  it('stand once per happening, at the days of its most precise report, and count the articles that speak of it', () => {
    const events = occurrenceEvents([
      report('A', '2023-11-01/2023-11-30'), report('B', '2023-11-24/2023-12-01'), report('C', '2023-11-24/2023-12-01', { article: 'B' }),
    ])
    expect(events).toMatchObject([{ key: 'occurrence:truce', earliest: '2023-11-24', latest: '2023-12-01', claim: 'B', reports: 2, lasting: true }])
  })

  it('last only where the happening does: an attack of two possible days is an imprecise day', () => {
    const [attack] = occurrenceEvents([report('A', '2024-04-13/2024-04-14', { occurrence: { slug: 'launch', label: 'Launch', type: 'attack' } })])
    expect(attack!.lasting).toBe(false)
  })

  it('leave out what has no day', () => {
    expect(occurrenceEvents([report('A', '2024-04-13', { asOf: { edtf: null, earliest: null, latest: null } })])).toEqual([])
    expect(proposalEvents([{ slug: 'p', name: 'Offer', offeredOn: null, versions: [{ label: 'draft', datedOn: null }] }])).toEqual([])
  })

  it('hold each dated version of a proposal beside the day on which it was offered', () => {
    const events = proposalEvents([{ slug: 'p', name: 'Offer', offeredOn: '2024-05', versions: [{ label: 'second draft', datedOn: '2024-06-02' }] }])
    expect(events.map(({ label, earliest, latest, proposal }) => [label, earliest, latest, proposal]))
      .toEqual([['Offer', '2024-05-01', '2024-05-31', 'p'], ['Offer: second draft', '2024-06-02', '2024-06-02', 'p']])
  })

  it('keep those of which most articles speak where there are too many, in time order, and count the rest', () => {
    const many = ['a', 'b', 'c'].flatMap((slug, place) => Array.from({ length: place + 1 }, (_, n) => (
      report(`${slug}${n}`, `2024-0${3 - place}-01`, { occurrence: { slug, label: slug, type: null } }))))
    const chosen = eventsWithin(occurrenceEvents(many), { from: '2024-01-01', until: '2024-12-31' }, 2)
    expect(chosen.events.map(({ label }) => label)).toEqual(['c', 'b'])
    expect(chosen.left).toBe(1)
  })

  it('leave out what lies before or behind the axis', () => {
    expect(eventsWithin(occurrenceEvents([report('A', '2023-11-24/2023-12-01')]), { from: '2023-12-02', until: '2024-12-31' }, 5)).toEqual({ events: [], left: 0 })
    expect(eventsWithin(occurrenceEvents([report('A', '2023-11-24/2023-12-01')]), { from: '2023-12-01', until: '2024-12-31' }, 5).events).toHaveLength(1)
  })
})
