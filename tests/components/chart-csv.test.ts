import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { chartCsv, countDrawn } from '@/components/charts/chart-csv'
import { chartPanels } from '@/components/charts/panel-view'
import { packPanel } from '@/components/charts/wire-panel'
import { addDays } from '@/lib/domain/calendar-day'
import { buildPanels } from '@/lib/domain/panel'
import { seriesPointOf } from '@/lib/domain/series-point'
import { aClaim, aClock, aQuantity } from './claim-fixture'

const metric = (slug: string, behaviour: 'cumulative' | 'event_total') => ({
  slug, label: slug, unit: 'persons', family: 'crossings', behaviour, population: null, place: null, windowFrom: null, sumOf: [],
})
const hrefOf = (id: string) => `/claims/${id}`
const claims = [
  ...Array.from({ length: 60 }, (_, n) => aClaim({ id: `A${String(n).padStart(7, '0')}`, asOf: aClock(addDays('2024-01-01', n)), quantity: aQuantity({ operator: 'exactly', low: n, high: n, best: n, asWritten: String(n) }) })),
  aClaim({ id: 'BBBBBBBB', metric: { slug: 'released', label: 'released', unit: 'persons', family: 'crossings' }, asOf: aClock('2024-01-01', '2024-01-09'), quantity: aQuantity({ operator: 'vague', low: 24, high: 99, asWritten: '=dozens, "so to say"' }) }),
]
const panels = chartPanels(buildPanels(claims.map((claim) => seriesPointOf(claim, 'claimant')!), [metric('crossed', 'cumulative'), metric('released', 'event_total')]), hrefOf)

describe('the drawn points as a table', () => {
  const rows = parse(chartCsv(panels, 'https://ledger.example'), { columns: true }) as Record<string, string>[]

  it('have one row a point, as many as the button says, on the wire and after it', () => {
    expect(rows).toHaveLength(61)
    expect(countDrawn(panels)).toBe(61)
    expect(countDrawn(panels.map((panel) => packPanel(panel, hrefOf)))).toBe(61)
  })

  it('say who, when and how much, with the address of the claim, and run no formula', () => {
    expect(rows[1]).toMatchObject({ metric: 'crossed', source: 'the Relief Office in Sarrow', as_of: '2024-01-02', operator: 'exactly', low: '1', url: 'https://ledger.example/claims/A0000001' })
    expect(rows[60]).toMatchObject({ metric: 'released', operator: 'vague', low: '24', high: '99', level: '', earliest: '2024-01-01', latest: '2024-01-09' })
    expect(rows[60]!.as_written).toBe('“=dozens, "so to say"”')
  })
})
