// Owns the question of a total that is below the sum of its exclusive parts.
import { MOST_EXAMPLES, type Question } from './counter-checks-question'
import { boundsOf, checkSource, groupReports, type CheckedMetric } from './counter-checks-series'
import { isSameTime, plain, scopeKey, type Report } from './origins-report'

/** Totals below the parts that editors tied to them, and below the parts that their metric is the sum of in the same article. */
export function sumQuestions(reports: readonly Report[], metric: CheckedMetric, all: readonly CheckedMetric[]): Question[] {
  const tied = tiedParts(reports)
  const known = new Set(tied.map(([total]) => total!.id))
  const examples = [...tied, ...summedParts(reports, all).filter(([total]) => !known.has(total!.id))]
    .filter(([total, ...parts]) => total!.metric!.slug === metric.slug || parts.some((part) => part.metric!.slug === metric.slug))
  const bySource = new Map<string, Report[][]>()
  for (const example of examples) {
    const key = `${example[0]!.metric!.slug}\n${checkSource(example[0]!).slug}`
    bySource.set(key, [...bySource.get(key) ?? [], example])
  }
  return [...bySource.values()].map((own): Question => {
    const total = own[0]![0]!
    return { type: 'sum', source: checkSource(total), metric: total.metric!.slug, other: null, places: own.length, examples: own.slice(0, MOST_EXAMPLES) }
  })
}

/** Parts by total, split and article of the parts: the same part in two articles is not added twice. */
function tiedParts(reports: readonly Report[]): Report[][] {
  const byId = new Map(reports.map((report) => [report.id, report]))
  const groups = new Map<string, Report[]>()
  for (const part of reports) {
    for (const { type, direction, claim, split, exclusive } of part.relations) {
      const total = byId.get(claim)
      if (type !== 'part_of' || direction !== 'out' || exclusive !== true || !total || !isSameUnit(part, total)) continue
      const key = [claim, split, part.article.id].join('\n')
      if (!groups.has(key)) groups.set(key, [total])
      groups.get(key)!.push(part)
    }
  }
  return [...groups.values()].filter(isBelow)
}

/** Of each part metric the article's lowest figure for the same part and time, so that nothing is added twice. */
function summedParts(reports: readonly Report[], all: readonly CheckedMetric[]): Report[][] {
  const sums = new Map(all.filter(({ sumOf }) => sumOf.length > 0).map((metric) => [metric.slug, metric]))
  const bySpeech = groupReports(reports, (report) => [report.article.id, checkSource(report).slug, scopeKey(report), report.asOf?.latest].join('\n'))
  return [...bySpeech.values()].flatMap((speech) => speech.flatMap((total) => {
    const metric = sums.get(total.metric!.slug)
    if (!metric || speech.length < 2) return []
    const parts = metric.sumOf.flatMap((slug) => speech
      .filter((part) => part.metric!.slug === slug && isSameTime(part, total)).sort((a, b) => boundsOf(a).low - boundsOf(b).low)[0] ?? [])
    return parts.length > 0 && isBelow([total, ...parts]) ? [[total, ...parts]] : []
  }))
}

function isBelow([total, ...parts]: readonly Report[]): boolean {
  return parts.reduce((sum, part) => sum + boundsOf(part).low, 0) > boundsOf(total!).high
}

const isSameUnit = (a: Report, b: Report) => plain(a.quantity?.unit) === plain(b.quantity?.unit)
