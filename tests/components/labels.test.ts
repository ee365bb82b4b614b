import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { besideLabels, endLabels, overlaps, textWidth, wrapWords, type Box, type PlacedLabel } from '@/components/charts/labels'
import { timeTicks } from '@/components/charts/time-ticks'

const boxOf = (label: PlacedLabel): Box => {
  const width = Math.max(...label.lines.map(textWidth))
  const left = label.anchor === 'start' ? label.x : label.x - width
  return { left, right: left + width, top: label.y - 13, bottom: label.y - 13 + label.lines.length * 16 }
}

describe('labels', () => {
  it('behind the plot never lie over each other, whatever the heights of their lines', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 40 }), (heights) => {
      const placed = endLabels(heights.map((y, index) => ({ key: String(index), y, num: `${y}`, who: 'A source with a long name' })), 900, 200, 0, 220)
      const boxes = placed.map(boxOf).sort((a, b) => a.top - b.top)
      boxes.slice(1).forEach((box, index) => expect(box.top).toBeGreaterThanOrEqual(boxes[index]!.bottom - 0.01))
    }))
  })

  it('beside marks stay inside the plot and free of each other', () => {
    const within: Box = { left: 0, right: 600, top: 0, bottom: 200 }
    const point = fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 200 }) })
    fc.assert(fc.property(fc.array(point, { maxLength: 12 }), (points) => {
      const labels = points.map(({ x, y }, index) => ({ key: String(index), x, y, choices: [[{ text: '33,729', kind: 'num' as const }, { text: 'A source', kind: 'who' as const }]] }))
      const boxes = besideLabels(labels, [], within).map(boxOf)
      for (const [place, box] of boxes.entries()) {
        expect(box.left >= 0 && box.right <= 600 && box.top >= 0 && box.bottom <= 200).toBe(true)
        for (const other of boxes.slice(place + 1)) expect(overlaps(box, other)).toBe(false)
      }
    }))
  })

  it('do not stand under the mark of another source where there is room elsewhere', () => {
    const words = (who: string) => [[{ text: '3', kind: 'num' as const }, { text: who, kind: 'who' as const }]]
    // Two marks of one height side by side, under the upper edge: each must have its words on its own side.
    const placed = besideLabels([{ key: 'left', x: 163, y: 10, choices: words('One paper') }, { key: 'right', x: 177, y: 10, choices: words('Another') }], [], { left: 40, right: 330, top: 0, bottom: 200 })
    expect(placed.map(({ key, anchor }) => [key, anchor])).toEqual([['left', 'end'], ['right', 'start']])
  })

  it('break a long name at its words and end it in an ellipsis', () => {
    expect(wrapWords('the health ministry of the territory in question', 100, 2).at(-1)).toMatch(/…$/)
  })
})

describe('the ticks of a time axis', () => {
  it.each([
    ['2023-10-07', '2024-04-14', 700], ['2023-10-07', '2026-11-01', 700], ['2024-04-01', '2024-04-20', 300], ['2024-04-14', '2024-04-18', 300], ['1990-01-01', '2026-01-01', 300],
  ])('between %s and %s fit %i pixels and lie between the days', (from, to, width) => {
    const ticks = timeTicks(from, to, width)
    expect(ticks.length).toBeGreaterThan(1)
    expect(ticks.filter((tick) => tick.label).length * 50).toBeLessThanOrEqual(width)
    for (const tick of ticks) expect(tick.day >= from && tick.day <= to).toBe(true)
  })
})
