import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { divergenceSeries } from '@/lib/domain/divergence-series'
import { addDays } from '@/lib/domain/calendar-day'
import { about, APRIL, DECEMBER, exactly, figure, metric } from '../domain/comparison-fixture'

vi.mock('@/components/claims/kept-view', () => ({ keptView: () => ({}) }))
const { DivergenceDays } = await import('@/components/compare/divergence-days')

const killed = metric('killed-ruritania')

describe('the table of what stays unexplained', () => {
  it('says for each day what both printed, what stays unexplained and why, and how many days it leaves out', () => {
    const claims = Array.from({ length: 14 }, (_, place) => addDays('1999-04-01', place)).flatMap((asOf, place) => [
      figure(exactly(413 + place), { id: `A${place}`, in: DECEMBER, of: killed, asOf }),
      figure(place === 13 ? about(426) : exactly(427 + place), { id: `B${place}`, in: { ...APRIL, day: DECEMBER.day }, of: killed, asOf }),
    ])
    const html = renderToStaticMarkup(<DivergenceDays pairs={divergenceSeries(claims, 'claimant', killed)} metric={killed} />)
    expect(html).toContain('The Daily and Outlet not named')
    expect(html).toContain('Same number. The hedge is the only difference.')
    expect(html).toContain('14 apart. Same day, same definition. 14 stay unexplained.')
    expect(html).toContain('12 of 14 days, the newest.')
    expect(html.indexOf('14 April 1999')).toBeLessThan(html.indexOf('13 April 1999'))
    expect(html).not.toContain('>2 April 1999<')
    // The chart has every day: thirteen plain dots, a last one on the axis for the same number, no line between them.
    expect(html).toContain('Both describe 14 days. On 13 a part of the gap stays unexplained; on 1 nothing does. Each day stands for itself.')
    expect(html.match(/chart__static--wide/g)).toHaveLength(1)
    const wide = html.slice(html.indexOf('chart__static--wide'), html.indexOf('chart__static--medium'))
    expect(wide.match(/<circle class="m-fill"/g)).toHaveLength(14)
    expect(wide).not.toMatch(/m-line|m-stale|style=/)
  })

  it('gives a rest that rounding may account for in part as no more exact than its words, and one that cannot be told as a tick', () => {
    const pairs = divergenceSeries([
      ...['1999-04-01', '1999-04-02', '1999-04-03'].map((asOf) => figure(exactly(30000), { id: `A${asOf}`, in: DECEMBER, of: killed, asOf })),
      ...['1999-04-01', '1999-04-02'].map((asOf) => figure(exactly(31357), { id: `B${asOf}`, in: { ...APRIL, day: DECEMBER.day }, of: killed, asOf })),
      figure(exactly(31357), { id: 'B3', in: { ...APRIL, day: DECEMBER.day }, of: killed, asOf: '1999-04-03', basis: 'identified' }),
    ], 'claimant', killed)
    const html = renderToStaticMarkup(<DivergenceDays pairs={pairs} metric={killed} />)
    expect(html).toContain('On 2 a part of the gap stays unexplained; on 1 it cannot be told, a tick on the axis.')
    expect(html.match(/>≥ 857</g)?.length).toBeGreaterThanOrEqual(2)
    expect(html).toContain('At least 857 stay unexplained.')
  })
})
