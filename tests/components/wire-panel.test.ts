import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChartMark } from '@/components/charts/chart-panel'
import { chartPanels } from '@/components/charts/panel-view'
import { packPanel, unpackPanel } from '@/components/charts/wire-panel'
import { addDays } from '@/lib/domain/calendar-day'
import { buildPanels } from '@/lib/domain/panel'
import { seriesPointOf } from '@/lib/domain/series-point'
import { aClaim, aClock, aQuantity } from './claim-fixture'

const crossed = {
  slug: 'crossed', label: 'crossed', unit: 'persons', family: 'crossings', behaviour: 'cumulative' as const, population: null, place: null, windowFrom: null, sumOf: [],
}
const hrefOf = (id: string) => `/claims/${id}?knownOn=2024-12-31`
const idOf = (place: number) => `A${String(place).padStart(7, '0')}`
const figure = fc.record({
  gap: fc.integer({ min: 0, max: 90 }), value: fc.oneof(fc.integer({ min: 0, max: 90_000 }), fc.double({ min: 0, max: 9, noNaN: true })),
  operator: fc.constantFrom('exactly', 'exactly', 'exactly', 'at_least', 'vague'), outlet: fc.constantFrom('river-post', 'harbour-sun'), disputed: fc.integer({ min: 0, max: 20 }),
})

function panelOf(figures: { gap: number; value: number; operator: string; outlet: string; disputed: number }[]) {
  let day = '2023-10-07'
  const claims = figures.map(({ gap, value, operator, outlet, disputed }, place) => {
    day = addDays(day, gap)
    const quantity = operator === 'exactly' ? aQuantity({ operator, low: value, high: value, best: value, asWritten: String(value) })
      : operator === 'at_least' ? aQuantity({ low: value }) : aQuantity({ operator: 'vague', low: 200, high: 999, asWritten: 'hundreds' })
    return aClaim({ id: idOf(place), asOf: aClock(day), quantity, standing: disputed === 0 ? ['disputed'] : [], article: { ...aClaim().article, outlet: { slug: outlet, name: outlet } } })
  })
  return chartPanels(buildPanels(claims.map((claim) => seriesPointOf(claim, 'claimant')!), [crossed]), hrefOf)[0]!
}

describe('a panel on the wire', () => {
  it('comes out as it went in, but for the statements of plain figures in long series', () => {
    const still = (mark: ChartMark) => ({ ...mark, statement: '' })
    fc.assert(fc.property(fc.array(figure, { minLength: 1, maxLength: 120 }), (figures) => {
      const panel = panelOf(figures)
      const back = unpackPanel(JSON.parse(JSON.stringify(packPanel(panel, hrefOf))))
      const bare = (one: typeof panel) => ({ ...one, series: one.series.map((series) => ({ ...series, marks: series.marks.map(still) })) })
      expect(JSON.parse(JSON.stringify(bare(back)))).toEqual(JSON.parse(JSON.stringify(bare(panel))))
      if (figures.length <= 40) expect(back.series.flatMap(({ marks }) => marks.map(({ statement }) => statement))).toEqual(panel.series.flatMap(({ marks }) => marks.map(({ statement }) => statement)))
    }), { numRuns: 200 })
  })

  it('weighs less than 25 bytes a figure where figures are plain', () => {
    const panel = panelOf(Array.from({ length: 400 }, (_, place) => ({ gap: 1, value: place * 97, operator: 'exactly', outlet: 'river-post', disputed: 1 })))
    expect(JSON.stringify(packPanel(panel, hrefOf)).length).toBeLessThan(400 * 25)
  })
})
