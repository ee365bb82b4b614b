// Owns the measures of a chart in pixels: three widths that are each drawn anew, and the scales of a panel.
import { dayNumber } from '@/lib/domain/calendar-day'
import type { ChartPanel } from './chart-panel'
import { formatTick } from './tick-text'
import { timeTicks, type TimeTick } from './time-ticks'

export const VARIANT_NAMES = ['wide', 'medium', 'narrow'] as const
export type VariantName = (typeof VARIANT_NAMES)[number]

interface Variant {
  width: number
  /** Room for the numbers of the y axis. */
  start: number
  /** Room for the labels of sources at the end of their lines; without it they stand beside their marks. */
  end: number
  laneHeight: number
}

/** Widths in pixels of the drawing; the picture is scaled to its box, from 0.8 to 1.4 times. */
const VARIANTS: Record<VariantName, Variant> = {
  wide: { width: 1120, start: 60, end: 232, laneHeight: 34 },
  medium: { width: 700, start: 56, end: 168, laneHeight: 34 },
  narrow: { width: 344, start: 40, end: 8, laneHeight: 42 },
}

/** A box at least so wide, in pixels, gets the variant; the style sheet's container queries say the same. */
export const VARIANT_FROM: Record<VariantName, number> = { wide: 900, medium: 540, narrow: 0 }

const BOTTOM = 26

export interface Geometry {
  variant: VariantName
  width: number
  height: number
  plot: { left: number; right: number; top: number; bottom: number }
  /** Pixels of a day. */
  x: (day: string) => number
  y: (value: number) => number
  /** Pixels of the middle of a lane. */
  lane: (index: number) => number
  xTicks: TimeTick[]
  yTicks: { value: number; label: string }[]
  /** Days since 1970, and numbers in the panel's unit. */
  xDomain: [number, number]
  yDomain: [number, number]
}

/** The time axis alone, in one width: what stands above the panels shares it. */
export function axisScale(fromDay: string, toDay: string, name: VariantName) {
  const { width, start, end } = VARIANTS[name]
  const [left, right] = [start, width - end]
  const perDay = (right - left) / Math.max(1, dayNumber(toDay) - dayNumber(fromDay))
  return { width, left, right, x: (day: string) => left + (dayNumber(day) - dayNumber(fromDay)) * perDay }
}

export const marksIn = (panel: ChartPanel) => panel.series.reduce((sum, series) => sum + series.marks.length, 0)

/** The geometry of one panel in one width. Server and browser compute the same from the same panel. */
export function panelGeometry(panel: ChartPanel, name: VariantName): Geometry {
  const variant = VARIANTS[name]
  const isLanes = panel.kind === 'lanes'
  const top = isLanes ? 4 : 12
  const plot = {
    left: variant.start,
    right: variant.width - variant.end,
    top,
    bottom: top + (isLanes ? panel.lanes.length * variant.laneHeight : plotHeight(panel)),
  }
  const xDomain: [number, number] = [dayNumber(panel.fromDay), dayNumber(panel.toDay)]
  const yDomain: [number, number] = [panel.low, panel.high]
  const perDay = (plot.right - plot.left) / Math.max(1, xDomain[1] - xDomain[0])
  const perUnit = (plot.bottom - plot.top) / (yDomain[1] - yDomain[0] || 1)
  return {
    variant: name,
    width: variant.width,
    height: plot.bottom + BOTTOM,
    plot,
    x: (day) => plot.left + (dayNumber(day) - xDomain[0]) * perDay,
    y: (value) => plot.bottom - (value - yDomain[0]) * perUnit,
    lane: (index) => plot.top + (index + 0.5) * variant.laneHeight,
    xTicks: timeTicks(panel.fromDay, panel.toDay, plot.right - plot.left),
    yTicks: panel.ticks.map((value) => ({ value, label: formatTick(value, name === 'narrow') })),
    xDomain,
    yDomain,
  }
}

/** A single mark needs little height; a line that moves needs room to be read. */
function plotHeight(panel: ChartPanel): number {
  const marks = marksIn(panel)
  if (panel.kind === 'dumbbell') return Math.max(96, marks * 34)
  if (marks <= 1) return 88
  return Math.max(marks > 40 ? 240 : 196, panel.series.length * 36)
}
