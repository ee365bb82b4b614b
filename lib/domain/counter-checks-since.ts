// Owns the question of figures of one metric that count from different days.
import type { Question } from './counter-checks-question'
import { checkSource, countsFrom, groupReports, type CheckedMetric } from './counter-checks-series'
import { saidOn, scopeKey, type Report } from './origins-report'

/** One question for each part whose figures name more than one first day. Its example holds the first report of each, by that day. */
export function sinceQuestions(reports: readonly Report[], metric: CheckedMetric): Question[] {
  if (metric.behaviour !== 'cumulative') return []
  const parts = groupReports(reports, (report) => (countsFrom(report, metric) === null ? null : scopeKey(report)))
  return [...parts.values()].flatMap((part): Question[] => {
    const origins = [...groupReports(part, (report) => countsFrom(report, metric))].sort(([a], [b]) => (a < b ? -1 : 1))
    if (origins.length < 2) return []
    const example = origins.map(([, given]) => [...given].sort(bySaying)[0]!)
    const sources = new Set(part.map((report) => checkSource(report).slug))
    return [{ type: 'since', source: sources.size === 1 ? checkSource(part[0]!) : null, metric: metric.slug, other: null, places: origins.length, examples: [example] }]
  })
}

function bySaying(a: Report, b: Report): number {
  const [first, second] = [saidOn(a) ?? '9999', saidOn(b) ?? '9999']
  return first === second ? (a.id < b.id ? -1 : 1) : first < second ? -1 : 1
}
