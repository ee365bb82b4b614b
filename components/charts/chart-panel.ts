// Owns what one panel of a chart is drawn from: finished series with their marks, no pixels and no rules of the domain.
import type { ComparedMetric } from '@/lib/domain/comparison-metric'
import type { PanelKind } from '@/lib/domain/panel'
import type { Operator } from '@/lib/domain/vocabulary'

export interface ChartMark {
  id: string
  /** The day at which it stands; with `earliest` before `latest` the day is imprecise and the mark has a span. */
  day: string
  earliest: string | null
  latest: string | null
  approximate: boolean
  operator: Operator
  /** Height of the mark; null where the operator has none, then `low` and `high` say where the box or bar lies. */
  level: number | null
  low: number | null
  high: number | null
  /** The figure as printed. */
  text: string
  /** A second line for its label: "disputed". */
  remark: string | null
  /** Who said it and where, for a mark whose line holds the reports of several outlets; else the name of its series says it. */
  who?: string
  /** What a reader finds behind the mark: the statement, the day in words, the address of the claim. */
  statement: string
  dayWords: string
  href: string
  state: 'plain' | 'replaced' | 'retracted'
  /** Ids of marks that this one takes the place of. */
  replaces: readonly string[]
}

/** Levels that are joined step-after: each holds until the next day in the list. */
export interface ChartRun {
  stale: boolean
  points: { day: string; level: number }[]
}

export interface ChartSeries {
  /** Order of first appearance on the whole page: it gives colour and shape. */
  order: number
  name: string
  marks: ChartMark[]
  runs: ChartRun[]
  /** Where a source put its own count lower: the line breaks there. */
  breaks: { day: string; from: number; to: number }[]
}

/** A total of one event: as long as the period that it covers. */
export interface ChartLane {
  order: number
  name: string
  mark: ChartMark
}

/** A mark that a reader keeps hold of, to read how far another is from it. */
export interface Pin { mark: ChartMark; name: string; metric: ComparedMetric }

export interface ChartPanel {
  key: string
  /** What the figures count. */
  metric: ComparedMetric
  kind: PanelKind
  title: string
  subtitle: string
  /** One sentence that stands for the picture. */
  says: string
  fromDay: string
  toDay: string
  /** Days that lines and bands mark in every panel. */
  events: readonly { fromDay: string; toDay: string; band: boolean }[]
  low: number
  high: number
  ticks: readonly number[]
  series: ChartSeries[]
  lanes: ChartLane[]
  /** Remarks below the panel: what was left out, figures without a day. */
  notes: string[]
}
