import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { eventLane, type ChartEvent } from '@/components/charts/event-lane'
import { EventLaneFigure } from '@/components/charts/event-lane-figure'
import { VARIANT_NAMES } from '@/components/charts/geometry'
import { overlaps, textWidth } from '@/components/charts/labels'
import { addDays } from '@/lib/domain/calendar-day'

const event = (key: string, fromDay: string, over: Partial<ChartEvent> = {}): ChartEvent => ({
  key, fromDay, toDay: fromDay, band: false, when: '7 Oct 2023', whenLong: '7 October 2023', label: 'Talks in the town', href: `/claims/${key}`, weight: 1, ...over,
})

describe('the lane of events', () => {
  it('lets no words lie over others, in any width, and keeps a line for every event', () => {
    const days = fc.array(fc.integer({ min: -20, max: 380 }), { maxLength: 24 })
    fc.assert(fc.property(days, fc.constantFrom(...VARIANT_NAMES), (offsets, variant) => {
      const events = offsets.map((offset, index) => event(`E${index}`, addDays('2024-01-01', offset), { label: `Event number ${index} in a town with a name` }))
      const lane = eventLane(events, '2024-01-01', '2024-12-31', variant)
      expect(lane.placed).toHaveLength(events.length)
      const boxes = lane.placed.flatMap(({ words }) => {
        if (!words) return []
        const width = Math.max(textWidth({ text: words.lines[0]!, kind: 'num' }), textWidth({ text: words.lines[1]!, kind: 'who' }))
        const left = words.anchor === 'start' ? words.x : words.x - width
        return [{ left, right: left + width, top: words.y - 13, bottom: words.y + 18 }]
      })
      boxes.forEach((box, place) => {
        expect(box.bottom).toBeLessThanOrEqual(lane.height)
        for (const other of boxes.slice(place + 1)) expect(overlaps(box, other)).toBe(false)
      })
    }))
  })

  it('gives words first to what most articles speak of', () => {
    const rivals = Array.from({ length: 12 }, (_, index) => event(`E${index}`, '2024-06-01', { weight: index }))
    const { placed } = eventLane(rivals, '2024-01-01', '2024-12-31', 'narrow')
    expect(placed.find(({ event: { key } }) => key === 'E11')!.words).not.toBeNull()
    expect(placed.find(({ event: { key } }) => key === 'E0')!.words).toBeNull()
  })

  it('draws a truce as a band and lists every event with its day and link, also those without room for words', () => {
    const events = [event('A', '2024-01-10', { toDay: '2024-01-17', band: true, label: 'Truce' }), ...Array.from({ length: 14 }, (_, n) => event(`B${n}`, '2024-06-01'))]
    const html = renderToStaticMarkup(<EventLaneFigure events={events} fromDay="2024-01-01" toDay="2024-12-31" left={3} />)
    expect(html.match(/class="x-band"/g)).toHaveLength(3)
    expect(html.match(/<li>/g)).toHaveLength(15)
    expect(html).toContain('3 more are not marked')
    expect(html).not.toContain('style=')
  })
})
