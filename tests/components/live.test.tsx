import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Pin } from '@/components/charts/chart-panel'
import { panelGeometry, VARIANT_NAMES } from '@/components/charts/geometry'
import { LiveLanes, laneStops } from '@/components/charts/live-lanes'
import { LiveTip } from '@/components/charts/live-tip'
import { withPin } from '@/components/charts/pins'
import { chartPanels } from '@/components/charts/panel-view'
import { buildPanels } from '@/lib/domain/panel'
import { seriesPointOf } from '@/lib/domain/series-point'
import { aClaim, aClock } from './claim-fixture'

const released = {
  slug: 'crossed', label: 'crossed', unit: 'persons', family: 'crossings', behaviour: 'event_total' as const, population: null, place: null, windowFrom: null, sumOf: [],
}
const claims = [
  aClaim({ id: 'AAAAAAAA', asOf: aClock('2024-01-01', '2024-01-20') }), aClaim({ id: 'BBBBBBBB', asOf: aClock('2024-01-05', '2024-01-09') }),
]
const [panel] = chartPanels(buildPanels(claims.map((claim) => seriesPointOf(claim, 'claimant')!), [released]), (id) => `/claims/${id}`)

describe('a live panel of lanes', () => {
  it('has a target on each lane that says the statement and leads to the claim, and one stop for the tab key', () => {
    const geometry = panelGeometry(panel!, 'wide')
    const html = renderToStaticMarkup(<LiveLanes panel={panel!} geometry={geometry} label="crossed: figures" tip="t" onActive={() => {}} pinned={new Set(['AAAAAAAA'])} onPin={() => {}} />)
    expect(html.match(/href="\/claims\//g)).toHaveLength(2)
    expect(html.match(/tabindex="0"/g)).toHaveLength(1)
    expect(html).toContain('aria-label="The Relief Office in Sarrow said')
    expect(html).toContain('role="group"')
    expect(html.match(/live__pin/g)).toHaveLength(1)
  })

  it('puts each target on its lane, inside the plot, in every width', () => {
    for (const variant of VARIANT_NAMES) {
      const geometry = panelGeometry(panel!, variant)
      laneStops(panel!, geometry).forEach(({ x, y }, index) => {
        expect(y).toBe(geometry.lane(index))
        expect(x >= geometry.plot.left && x <= geometry.plot.right).toBe(true)
      })
    }
  })

  it('shows figure, statement, who and when behind a mark', () => {
    const [stop] = laneStops(panel!, panelGeometry(panel!, 'wide'))
    const html = renderToStaticMarkup(<LiveTip id="t" active={stop!} at={{ x: 10, y: 10 }} words={{ open: 'Details', figures: 'Figures', pin: 'Pin', unpin: 'Unpin' }} isPinned={false} onPin={() => {}} />)
    for (const part of ['at least 1,140', 'had crossed the river', 'the Relief Office in Sarrow', '5–9 January 2024', 'role="tooltip"']) expect(html).toContain(part)
  })
})

describe('pins', () => {
  const pin = (id: string): Pin => ({ mark: { ...panel!.lanes[0]!.mark, id }, name: 'the Relief Office', metric: released })
  const ids = (pins: readonly Pin[]) => pins.map(({ mark }) => mark.id)

  it('are at most two: a third takes the place of the second, and the same one again is taken away', () => {
    expect(ids(withPin([pin('A')], pin('B')))).toEqual(['A', 'B'])
    expect(ids(withPin([pin('A'), pin('B')], pin('C')))).toEqual(['A', 'C'])
    expect(ids(withPin([pin('A'), pin('B')], pin('A')))).toEqual(['B'])
  })
})
