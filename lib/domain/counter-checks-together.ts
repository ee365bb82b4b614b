// Owns the question of one source's counters that should move together and do not: two origins, a count and its period, a whole and a part.
import { addDays } from './calendar-day'
import { isSameCount, MOST_EXAMPLES, type Question, type QuestionType } from './counter-checks-question'
import { boundsOf, checkSource, counterKey, countsFrom, dailyFigures, groupReports, riseOf, type Rise, type CheckedMetric } from './counter-checks-series'
import { plain, scopeKey, type Report } from './origins-report'

type Days = [day: string, Report][]
type Asked = { type: QuestionType; other: string; examples: Report[][] }

/** Questions about this metric's counters beside those of the same source. Only single days that both counters have are compared. */
export function togetherQuestions(reports: readonly Report[], metric: CheckedMetric, all: readonly CheckedMetric[]): Question[] {
  const register = new Map(all.map((one) => [one.slug, one]))
  const counters = groupReports(reports.filter((report) => register.has(report.metric!.slug)), (report) => `${report.metric!.slug}\n${
    register.get(report.metric!.slug)!.behaviour === 'flow' ? [checkSource(report).slug, scopeKey(report), report.basis].join('\n') : counterKey(report, register.get(report.metric!.slug)!)}`)
  const series = [...counters.values()].map(dailyFigures).filter(({ length }) => length > 0)
  const bySource = new Map<string, Days[]>()
  for (const days of series) {
    const key = `${checkSource(days[0]![1]).slug}\n${days[0]![1].basis}`
    bySource.set(key, [...bySource.get(key) ?? [], days])
  }
  return [...bySource.values()].flatMap((own) => own.flatMap((a) => own.flatMap((b): Question[] => {
    if (a === b || (metricOf(a) !== metric.slug && metricOf(b) !== metric.slug)) return []
    const asked = ask(a, b, register)
    return asked === null || asked.examples.length === 0 ? [] : [{
      type: asked.type, source: checkSource(a[0]![1]), metric: metricOf(a), other: asked.other,
      places: asked.examples.length, examples: asked.examples.slice(0, MOST_EXAMPLES),
    }]
  })))
}

const metricOf = (days: Days) => days[0]![1].metric!.slug

/** What may be asked of this pair in this order; each pair of counters is asked one thing in one order. */
function ask(a: Days, b: Days, register: ReadonlyMap<string, CheckedMetric>): Asked | null {
  const [first, second] = [register.get(metricOf(a))!, register.get(metricOf(b))!]
  if (isPart(a, b, first, second)) return { type: 'part', other: second.slug, examples: risesOfBoth(a, b).filter(([whole, part]) => part.least > whole.most).map(fourOf) }
  if (scopeKey(a[0]![1]) !== scopeKey(b[0]![1]) || first.slug === second.slug || !isSameCount(first, second) || first.behaviour !== 'cumulative') return null
  if (second.behaviour === 'flow') return { type: 'flow', other: second.slug, examples: flowsBeside(a, b, countsFrom(a[0]![1], first)) }
  const [since, later] = [countsFrom(a[0]![1], first), countsFrom(b[0]![1], second)]
  if (since === null || later === null || since >= later) return null
  const both = risesOfBoth(a, b).filter(([one]) => one.from.asOf!.latest! >= later)
  return { type: 'apart', other: second.slug, examples: both.filter(([one, two]) => areApart(one, two)).map(fourOf) }
}

/** A narrower population of the same metric, or a metric that the first is the sum of, counted from the same day. */
function isPart(a: Days, b: Days, first: CheckedMetric, second: CheckedMetric): boolean {
  const [whole, part] = [a[0]![1], b[0]![1]]
  if (first.behaviour === 'flow' || countsFrom(whole, first) !== countsFrom(part, second)) return false
  const isInside = plain(whole.scope.population) === '' && plain(part.scope.population) !== ''
  const isLike = scopeKey(whole) === scopeKey({ ...part, scope: { ...part.scope, population: isInside ? null : part.scope.population } })
  return isLike && (first.slug === second.slug ? first.behaviour === 'cumulative' && isInside : first.sumOf.includes(second.slug) && !isInside)
}

/** The rises of both between each two neighbouring days that both have. */
function risesOfBoth(a: Days, b: Days): [Rise, Rise][] {
  const other = new Map(b)
  const common = a.filter(([day]) => other.has(day))
  return common.slice(1).map(([day, to], place) => [riseOf(common[place]![1], to), riseOf(other.get(common[place]![0])!, other.get(day)!)])
}

const areApart = (a: Rise, b: Rise) => a.most < b.least || b.most < a.least
const fourOf = ([a, b]: [Rise, Rise]) => [a.from, a.to, b.from, b.to]

/** Periods whose number cannot be the rise of the count from the day before the period to its end. */
function flowsBeside(count: Days, flow: Days, since: string | null): Report[][] {
  const figures = new Map(count)
  return flow.flatMap(([end, period]) => {
    const begin = period.windowFrom ?? end
    const [before, after] = [figures.get(addDays(begin, -1)), figures.get(end)]
    if (!before || !after || begin > end || (since !== null && begin <= since)) return []
    const rise = riseOf(before, after)
    const { low, high } = boundsOf(period)
    return rise.most < low || high < rise.least ? [[before, after, period]] : []
  })
}
