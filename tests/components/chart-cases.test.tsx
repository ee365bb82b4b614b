// What a chart answers where there is too much, too little or nothing of the usual kind.
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ChartFigure } from '@/components/charts/chart-figure'
import { VARIANT_NAMES } from '@/components/charts/geometry'
import { chartPanels } from '@/components/charts/panel-view'
import { StaticChart } from '@/components/charts/static-chart'
import type { Claim } from '@/lib/domain/claim'
import type { ComparedMetric } from '@/lib/domain/comparison-metric'
import { addDays } from '@/lib/domain/calendar-day'
import { buildPanels } from '@/lib/domain/panel'
import { seriesPointOf } from '@/lib/domain/series-point'
import { chartSentence } from '@/lib/publish/chart-sentence'
import { aClaim, aClock, aQuantity } from './claim-fixture'

const metric = (over: Partial<ComparedMetric> = {}): ComparedMetric => ({
  slug: 'crossed', label: 'crossed the river', unit: 'persons', family: 'crossings', behaviour: 'cumulative', population: null, place: null, windowFrom: '2024-03-02', sumOf: [], ...over,
})
const exactly = (value: number) => aQuantity({ operator: 'exactly', low: value, high: value, best: value, asWritten: String(value) })
const said = (id: string, day: string, quantity: Claim['quantity'], over: Partial<Claim> = {}) => aClaim({ id, asOf: aClock(day), quantity, ...over })
const by = (n: number): Partial<Claim> => ({ claimant: { slug: `source-${n}`, name: `Source ${n}`, descriptor: null, anonymous: false } })
const hrefOf = (id: string) => `/claims/${id}`
const setOf = (claims: Claim[], metrics = [metric()]) => buildPanels(claims.map((claim) => seriesPointOf(claim, 'claimant')!), metrics)
const panelsOf = (claims: Claim[], metrics?: ComparedMetric[]) => chartPanels(setOf(claims, metrics), hrefOf)

function figure(claims: Claim[], metrics?: ComparedMetric[]): string {
  const set = setOf(claims, metrics)
  return renderToStaticMarkup(<ChartFigure set={set} says={chartSentence(set, { claims: claims.length })} hrefOf={hrefOf} />)
}

function drawsSoundly(claims: Claim[], metrics?: ComparedMetric[]): string {
  const html = panelsOf(claims, metrics).flatMap((panel) => VARIANT_NAMES.map((variant) => renderToStaticMarkup(<StaticChart panel={panel} variant={variant} id="c" />))).join('')
  for (const wrong of ['NaN', 'Infinity', 'undefined', 'style=']) expect(html).not.toContain(wrong)
  return html
}

describe('a chart', () => {
  it('of forty sources is four panels of one scale with at most twelve each, and every source has a colour and shape of its own there', () => {
    const panels = panelsOf(Array.from({ length: 40 }, (_, n) => said(`P${n}`, addDays('2024-01-01', n), exactly(1000 + n * 90), by(n))))
    expect(panels.map(({ title, series }) => [title.slice(-8), series.length])).toEqual([['(1 of 4)', 12], ['(2 of 4)', 12], ['(3 of 4)', 12], ['(4 of 4)', 4]])
    expect(new Set(panels.map(({ low, high, fromDay, toDay }) => [low, high, fromDay, toDay].join())).size).toBe(1)
    expect(panels[3]!.says).toContain('In this panel: Source 6, Source 7, Source 8, Source 9.')
  })

  it('of one point is one mark with its words and no line that moves', () => {
    const html = drawsSoundly([said('A', '2024-01-01', exactly(1140))])
    expect(html).toContain('1,140')
    expect(html.match(/class="m-fill"/g)).toHaveLength(3)
  })

  it('of no points is a sentence', () => {
    const html = figure([])
    expect(html).toContain('No figure matches, so the chart is empty.')
    expect(html).not.toContain('<svg')
  })

  it('of figures without a day is a sentence and no empty axis', () => {
    const set = setOf([aClaim({ asOf: null })])
    expect(chartPanels(set, hrefOf)).toEqual([])
  })

  it('of vague words alone is boxes over the published bounds, on an axis that holds them, with no line', () => {
    const words = ['dozens', 'hundreds'].map((word, n) => said(word, addDays('2024-01-01', n), aQuantity({ operator: 'vague', low: n ? 200 : 24, high: n ? 999 : 99, asWritten: word })))
    const html = drawsSoundly(words)
    expect(html.match(/class="m-box"/g)).toHaveLength(6)
    expect(html).not.toContain('class="m-fill"')
    expect(html).toContain('“hundreds”')
    expect(panelsOf(words)[0]!.high).toBeGreaterThanOrEqual(999)
    expect(panelsOf(words)[0]!.series[0]!.runs).toEqual([])
  })

  it('of claims without a number is ticks on the axis', () => {
    const none = aQuantity({ operator: 'unknown', low: null, high: null, best: null, asWritten: 'an unknown number' })
    expect(drawsSoundly([said('A', '2024-01-01', none), said('B', '2024-02-01', none)])).toContain('an unknown number')
  })

  it('of figures of one and the same day keeps both marks and both words, whatever the metric counts', () => {
    for (const behaviour of ['stock', 'cumulative', 'flow', 'event_total'] as const) {
      const html = drawsSoundly([said('A', '2024-01-01', exactly(1140), by(1)), said('B', '2024-01-01', exactly(1500), by(2))], [metric({ behaviour })])
      expect(html).toContain('1,140')
      expect(html).toContain('1,500')
    }
  })

  it('of days in the future is drawn as any other, for no clock is asked', () => {
    expect(drawsSoundly([said('A', '2024-01-01', exactly(10)), said('B', '2099-12-31', exactly(20))])).toContain('>20<')
  })

  it('of a counter that its source begins again stands in two panels, one for each origin, and neither falls', () => {
    const panels = panelsOf([
      said('A', '2024-03-01', exactly(40_000)), said('B', '2024-04-01', exactly(50_000)), said('C', '2024-05-01', exactly(300), { windowFrom: '2024-04-20' }),
    ])
    expect(panels.map(({ series }) => series[0]!.marks.length)).toEqual([2, 1])
    expect(panels.flatMap(({ series }) => series.flatMap(({ breaks }) => breaks))).toEqual([])
    expect(panels[1]!.subtitle).toContain('since 20 April 2024')
  })

  it('of a count that its source put lower has the old level hollow, an arrow and the new one, and the line breaks', () => {
    const html = drawsSoundly([said('A', '2024-03-01', exactly(40_000)), said('B', '2024-04-01', exactly(30_000))])
    expect(html).toContain('m-line--thin')
    expect(html).toContain('m-hollow')
    expect(html).not.toMatch(/class="m-line" d="M[\d.]+ ([\d.]+)H[\d.]+V[\d.]+H/)
  })

  it('whose figures name no day beside those that do lists them below, and does not drop them', () => {
    expect(panelsOf([said('A', '2024-01-01', exactly(10)), aClaim({ id: 'B', asOf: null })])[0]!.notes.join()).toContain('Claims without a day')
  })
})
