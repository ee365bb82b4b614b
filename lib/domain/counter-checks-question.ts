// Owns what a question about figures is, and which metrics may be asked about together.
import type { CheckedMetric, CheckSource } from './counter-checks-series'
import type { Report } from './origins-report'

/**
 * What is asked, and what each example holds, in order:
 * `fell` a count that only grows is lower later: earlier, later;
 * `basis` the same where the basis changed between: earlier, later;
 * `since` figures of one metric that count from different days: one of each origin, by that day;
 * `sum` a total below its exclusive parts: total, then the parts;
 * `apart` two counters that count on from different days rose by different amounts: first, second, then the other's first, second;
 * `flow` a period's number is not the rise of the count over the period: count before, count after, the period's number;
 * `part` a part rose by more than its whole: whole first, whole second, part first, part second.
 */
export const QUESTION_TYPES = ['fell', 'basis', 'since', 'sum', 'apart', 'flow', 'part'] as const
export type QuestionType = (typeof QUESTION_TYPES)[number]

export interface Question {
  type: QuestionType
  /** Whose figures; null where those of several sources raise it. */
  source: CheckSource | null
  metric: string
  /** The other metric, or the same one for a part of its population; null where there is none. */
  other: string | null
  /** How often it arises; `examples` holds the first few, by day. */
  places: number
  examples: Report[][]
}

export const MOST_EXAMPLES = 3

/** Whether two metrics count one thing and differ in period or origin only. */
export function isSameCount(a: CheckedMetric, b: CheckedMetric): boolean {
  const counts = [a, b].every(({ behaviour }) => behaviour === 'cumulative' || behaviour === 'flow')
  return counts && a.family === b.family && a.unit === b.unit && a.population === b.population && a.place === b.place
}
