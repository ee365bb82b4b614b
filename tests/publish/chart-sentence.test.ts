import { describe, expect, it } from 'vitest'
import { buildPanels } from '@/lib/domain/panel'
import { chartSentence } from '@/lib/publish/chart-sentence'
import { about, APRIL, atLeast, DECEMBER, exactly, metric, point } from '../domain/comparison-fixture'

const killed = metric('killed', { label: 'killed in Gaza' })
const taken = metric('taken', { behaviour: 'event_total' })
const by = { slug: 'ministry', name: 'Gaza health ministry' }
const rising = [
  point(exactly(20000), { id: 'A', in: DECEMBER, of: killed, asOf: '2023-12-21', by }),
  point(atLeast(33729), { id: 'B', in: APRIL, of: killed, asOf: '2024-04-14', by }),
]
const two = [
  point(about(240), { id: 'C', in: DECEMBER, of: taken, asOf: '2023-10-07' }),
  point(about(250), { id: 'D', in: APRIL, of: taken, asOf: '2023-10-07' }),
]

describe('the sentence of a chart', () => {
  it('counts the claims, says what moved, and that definitions stand apart', () => {
    expect(chartSentence(buildPanels([...rising, ...two], [killed, taken]), { claims: 4, articles: 2 }))
      .toBe('Four claims from two articles. The Gaza health ministry’s figure for “killed in Gaza” rose from 20,000 to at least 33,729 in 115 days. Two definitions have a panel each.')
  })

  it('lists who said what where nothing moved', () => {
    expect(chartSentence(buildPanels(two, [taken]), { claims: 2 })).toBe('Two figures. “taken”: about 240 by The Daily, about 250 by Outlet not named.')
  })

  it('never says that a count that only grows fell', () => {
    const lower = [rising[0]!, point(exactly(19000), { id: 'B', in: APRIL, of: killed, asOf: '2024-04-14', by })]
    const text = chartSentence(buildPanels(lower, [killed]), { claims: 2 })
    expect(text).toBe('Two figures. The Gaza health ministry put “killed in Gaza” at 20,000, and 115 days later at 19,000. One count was put lower later; there the line breaks.')
    expect(text).not.toContain('fell')
  })

  it('says so when there is nothing to draw', () => {
    expect(chartSentence(buildPanels([], [killed]), { claims: 0 })).toBe('No figure matches, so the chart is empty.')
  })
})
