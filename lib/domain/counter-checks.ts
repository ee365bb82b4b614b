// Owns the questions that a source's figures raise for reader and editor: counts that fall, counters that part, totals below their parts.
// They are questions: a figure may be right for reasons that the record does not hold.
import { fallQuestions } from './counter-checks-fall'
import { sinceQuestions } from './counter-checks-since'
import { isSameCount, QUESTION_TYPES, type Question } from './counter-checks-question'
import { isCheckable, type CheckedMetric } from './counter-checks-series'
import { sumQuestions } from './counter-checks-sum'
import { togetherQuestions } from './counter-checks-together'
import type { Report } from './origins-report'

/** Metrics whose figures a check of this one needs: its parts and totals, and the counters of the same thing. */
export function checkedWith(metric: CheckedMetric, all: readonly CheckedMetric[]): CheckedMetric[] {
  return all.filter((other) => other.slug !== metric.slug && (
    metric.sumOf.includes(other.slug) || other.sumOf.includes(metric.slug)
    || all.some(({ sumOf }) => sumOf.includes(metric.slug) && sumOf.includes(other.slug))
    || isSameCount(metric, other)))
}

/** The questions about one metric, the same for every order of `reports`. Time grows with n log n. */
export function listQuestions(reports: readonly Report[], metric: CheckedMetric, all: readonly CheckedMetric[]): Question[] {
  const ids = new Set<string>()
  const figures = reports.filter((report) => isCheckable(report) && !ids.has(report.id) && ids.add(report.id)).sort((a, b) => (a.id < b.id ? -1 : 1))
  const own = figures.filter((report) => report.metric!.slug === metric.slug)
  const found = [
    ...fallQuestions(own, metric), ...sinceQuestions(own, metric), ...sumQuestions(figures, metric, all), ...togetherQuestions(figures, metric, all),
  ]
  const place = ({ type }: Question) => QUESTION_TYPES.indexOf(type)
  return found.sort((a, b) => place(a) - place(b) || b.places - a.places || keyOf(a).localeCompare(keyOf(b), 'en'))
}

const keyOf = ({ metric, other, source, examples }: Question) => [metric, other, source?.slug, examples[0]?.map(({ id }) => id)].join('\n')

export { QUESTION_TYPES, type Question, type QuestionType } from './counter-checks-question'
export type { CheckedMetric, CheckSource } from './counter-checks-series'
