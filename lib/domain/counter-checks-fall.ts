// Owns the question of a count that only grows and yet is lower later, without a correction on record.
import { MOST_EXAMPLES, type Question } from './counter-checks-question'
import { boundsOf, checkSource, counterKey, countsFrom, dailyFigures, groupReports, type CheckedMetric } from './counter-checks-series'
import { saidOn, scopeKey, type Report } from './origins-report'

/** One question for each source and part: where its figure is surely lower than the one before, and where it is since its basis changed. */
export function fallQuestions(reports: readonly Report[], metric: CheckedMetric): Question[] {
  if (metric.behaviour !== 'cumulative') return []
  const wholes = groupReports(reports, (report) => [checkSource(report).slug, scopeKey(report), countsFrom(report, metric)].join('\n'))
  return [...wholes.values()].flatMap((whole) => {
    const counters = [...groupReports(whole, (report) => counterKey(report, metric)).values()].map(dailyFigures).filter(({ length }) => length > 0)
    const falls = counters.flatMap((days) => days.slice(1).flatMap(([, later], place) => (isLower(days[place]![1], later) ? [[days[place]![1], later]] : [])))
    const changes = counters.flatMap((days) => {
      const [day, first] = days[0]!
      const before = counters.flatMap((other) => (other === days ? [] : lastBefore(other, day) ?? [])).sort((a, b) => (a.asOf!.latest! < b.asOf!.latest! ? 1 : -1))[0]
      return before && isLower(before, first) ? [[before, first]] : []
    })
    return [asked('fell', falls, metric), asked('basis', changes, metric)].flatMap((question) => question ?? [])
  })
}

function asked(type: 'fell' | 'basis', examples: Report[][], metric: CheckedMetric): Question | null {
  const [first] = examples
  if (!first) return null
  const sorted = [...examples].sort((a, b) => (a[1]!.asOf!.latest! < b[1]!.asOf!.latest! ? -1 : 1))
  return { type, source: checkSource(first[0]!), metric: metric.slug, other: null, places: examples.length, examples: sorted.slice(0, MOST_EXAMPLES) }
}

/** Surely lower, and not said before the higher figure was; nor one that an editor tied to it as its correction. */
function isLower(earlier: Report, later: Report): boolean {
  if (boundsOf(later).high >= boundsOf(earlier).low) return false
  const [first, second] = [saidOn(earlier), saidOn(later)]
  const isMarked = [...earlier.relations, ...later.relations].some(({ type, claim }) => (type === 'corrects' || type === 'supersedes') && (claim === earlier.id || claim === later.id))
  return !isMarked && (first === null || second === null || first <= second)
}

function lastBefore(days: readonly [string, Report][], day: string): Report | null {
  return days.findLast(([other]) => other < day)?.[1] ?? null
}
