import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { panelGeometry, VARIANT_NAMES } from '@/components/charts/geometry'
import { MarkLegend } from '@/components/charts/mark-legend'
import { chartPanels } from '@/components/charts/panel-view'
import { StaticChart } from '@/components/charts/static-chart'
import type { Claim } from '@/lib/domain/claim'
import type { ComparedMetric } from '@/lib/domain/comparison-metric'
import { buildPanels } from '@/lib/domain/panel'
import { seriesPointOf } from '@/lib/domain/series-point'
import { aClaim, aClock, aQuantity } from './claim-fixture'

const metric = (over: Partial<ComparedMetric> = {}): ComparedMetric => ({
  slug: 'crossed', label: 'crossed the river', unit: 'persons', family: 'crossings', behaviour: 'cumulative', population: null, place: null,
  windowFrom: '2024-03-02', sumOf: [], ...over,
})
const exactly = (value: number) => aQuantity({ operator: 'exactly', low: value, high: value, best: value, asWritten: String(value) })
const said = (id: string, day: string, quantity: Claim['quantity'], over: Partial<Claim> = {}) =>
  aClaim({ id, asOf: day.includes('/') ? aClock(...(day.split('/') as [string, string])) : aClock(day), quantity, ...over })

function panelsOf(claims: Claim[], metrics = [metric()]) {
  return chartPanels(buildPanels(claims.map((claim) => seriesPointOf(claim, 'claimant')!), metrics), (id) => `/claims/${id}`)
}
const draw = (claims: Claim[], metrics?: ComparedMetric[]) =>
  panelsOf(claims, metrics).map((panel) => renderToStaticMarkup(<StaticChart panel={panel} variant="wide" id="c" />)).join('')

describe('a panel', () => {
  it('holds each level until the next claim and dashes it after thirty days', () => {
    const html = draw([said('A', '2024-01-01', exactly(10)), said('B', '2024-01-11', exactly(20)), said('C', '2024-04-01', exactly(30))])
    expect(html).toMatch(/class="m-line" d="M[\d.]+ [\d.]+H[\d.]+V[\d.]+H/)
    expect(html).toContain('class="m-stale"')
  })

  it('breaks where a source puts its own count lower, and never draws a fall', () => {
    const [panel] = panelsOf([said('A', '2024-01-01', exactly(40)), said('B', '2024-01-11', exactly(25)), said('C', '2024-01-21', exactly(30))])
    expect(panel!.series[0]!.breaks).toEqual([{ day: '2024-01-11', from: 40, to: 25 }])
    expect(panel!.series[0]!.runs).toHaveLength(2)
    for (const run of panel!.series[0]!.runs) {
      run.points.slice(1).forEach((point, index) => expect(point.level).toBeGreaterThanOrEqual(run.points[index]!.level))
    }
  })

  it('joins no line through a vague word', () => {
    const hundreds = aQuantity({ operator: 'vague', low: 200, high: 999, asWritten: 'hundreds' })
    const [panel] = panelsOf([said('A', '2024-01-01', hundreds), said('B', '2024-01-11', hundreds)])
    expect(panel!.series[0]!.runs).toEqual([])
  })

  it('marks what was corrected with an arrow to what stands in its place, and strikes what was retracted', () => {
    const corrects = [{ type: 'corrects' as const, direction: 'out' as const, claim: 'A', split: null, exclusive: null }]
    const html = draw([
      said('A', '2024-01-01', exactly(40), { standing: ['corrected'] }), said('B', '2024-02-01', exactly(25), { relations: corrects }),
      said('C', '2024-02-09', exactly(60), { status: 'retracted' }),
    ])
    expect(html).toContain('m-line--thin')
    expect(html.match(/m-hollow/g)).toHaveLength(2)
  })

  it('gives totals of an event over periods a lane each, as long as the period', () => {
    const [panel] = panelsOf(
      [said('A', '2024-01-01/2024-01-20', exactly(80)), said('B', '2024-01-05/2024-01-09', exactly(105))],
      [metric({ behaviour: 'event_total' })],
    )
    expect(panel!.lanes.map((lane) => lane.mark.text)).toEqual(['105', '80'])
    expect(panel!.ticks).toEqual([])
  })

  it('names the outlet at each mark where one line holds the reports of several', () => {
    const sun = { ...aClaim().article, outlet: { slug: 'harbour-sun', name: 'Harbour Sun' } }
    const unnamed = { ...aClaim().article, outlet: { slug: 'unknown-1', name: 'Outlet not named' } }
    const html = draw([said('A', '2024-01-01', exactly(10), { article: sun }), said('B', '2024-06-11', exactly(20), { article: unnamed })])
    expect(html).toContain('>the Relief Office in Sarrow, in<')
    expect(html).toContain('>Harbour Sun<')
    expect(html).toContain('not named<')
    const [one] = panelsOf([said('A', '2024-01-01', exactly(10)), said('B', '2024-06-11', exactly(20))])
    expect(one!.series[0]!.marks.map((mark) => mark.who)).toEqual([undefined, undefined])
  })

  it('says who disputes a figure, and that somebody does where nobody is named', () => {
    const disputed = (by: { slug: string; name: string } | null) => ({
      standing: ['disputed' as const], relations: [{ type: 'disputes' as const, direction: 'in' as const, claim: 'X', split: null, exclusive: null, by }],
    })
    expect(draw([said('A', '2024-01-01', exactly(10), disputed({ slug: 'harbour', name: 'the Harbour Board' }))])).toContain('† disputed by the Harbour Board')
    expect(draw([said('A', '2024-01-01', exactly(10), disputed(null))])).toMatch(/† disputed</)
  })

  it('says when its axis does not begin at zero', () => {
    const [panel] = panelsOf([said('A', '2024-01-01', exactly(240)), said('B', '2024-01-11', exactly(250))])
    expect(panel!.low).toBeGreaterThan(0)
    expect(panel!.subtitle).toContain('not from zero')
  })

  it('names figures without a day beside the axis', () => {
    const [panel] = panelsOf([said('A', '2024-01-01', exactly(240)), aClaim({ id: 'B', asOf: null })])
    expect(panel!.notes.join()).toContain('at least 1,140')
  })

  it('is drawn alike every time, with a name, a description and no style attribute, in each width', () => {
    const [panel] = panelsOf([said('A', '2024-01-01', exactly(10)), said('B', '2024-03-11', aQuantity())])
    for (const variant of VARIANT_NAMES) {
      const once = renderToStaticMarkup(<StaticChart panel={panel!} variant={variant} id="c" />)
      expect(once).toBe(renderToStaticMarkup(<StaticChart panel={panel!} variant={variant} id="c" />))
      expect(once).toContain('role="img"')
      expect(once).toMatch(/<title[^>]*>[^<]+<\/title><desc[^>]*>[^<]+<\/desc>/)
      expect(once).not.toContain('style=')
      expect(once).not.toContain('NaN')
    }
  })

  it('puts a day at its place on the axis whatever the time zone', () => {
    const [panel] = panelsOf([said('A', '2024-03-09', exactly(10)), said('B', '2024-03-12', exactly(20))])
    const { x } = panelGeometry(panel!, 'wide')
    const steps = ['2024-03-09', '2024-03-10', '2024-03-11', '2024-03-12'].map(x)
    const gaps = steps.slice(1).map((value, index) => value - steps[index]!)
    for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0]!, 6)
  })
})

describe('the legend', () => {
  it('has every operator, and what an imprecise, a corrected and a retracted claim look like', () => {
    expect(renderToStaticMarkup(<MarkLegend />).match(/<dt>/g)).toHaveLength(12)
  })
})
