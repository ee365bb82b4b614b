// Owns the series that checks walk along: one source's figures of one part of one metric, one a day, what was corrected left out.
import type { ComparedMetric } from './comparison-metric'
import { sourceOf } from './comparison-source'
import { saidOn, scopeKey, type Report } from './origins-report'
import { quantityHull } from './quantity'

export type CheckedMetric = ComparedMetric
export type CheckSource = { slug: string; name: string; ownVoice: boolean }

/** A figure that stands: counted, with a number, neither denied nor foretold, and not put right by a later one. */
export function isCheckable({ metric, quantity, modality, standing }: Report): boolean {
  return metric !== null && quantity !== null && quantity.measure === 'count' && !quantity.per && quantity.operator !== 'unknown'
    && modality !== 'denied' && modality !== 'predicted' && !standing.includes('corrected') && !standing.includes('superseded')
}

/** Whose figure it is: the claimant's, or the outlet's own. */
export function checkSource(report: Report): CheckSource {
  const { slug, name, ownVoice } = sourceOf({ claimant: report.claimant, article: { key: '', headline: null, url: null, language: null, ...report.article } }, 'claimant')
  return { slug, name, ownVoice }
}

/** The day from which a figure counts: its own, else its metric's. */
export const countsFrom = (report: Report, metric: CheckedMetric) => report.windowFrom ?? metric.windowFrom

/** Reports by whatever the key says; reports without a key are left out. */
export function groupReports(reports: readonly Report[], keyOf: (report: Report) => string | null): Map<string, Report[]> {
  const groups = new Map<string, Report[]>()
  for (const report of reports) {
    const key = keyOf(report)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(report)
    else groups.set(key, [report])
  }
  return groups
}

/** One counter: source, metric, part, origin and basis; figures of one counter may be subtracted. */
export function counterKey(report: Report, metric: CheckedMetric): string {
  return [checkSource(report).slug, scopeKey(report), countsFrom(report, metric), report.basis].join('\n')
}

/** The figure that each single day was last given, by day. Figures of longer or unknown times are left out. */
export function dailyFigures(reports: readonly Report[]): [day: string, Report][] {
  const byDay = new Map<string, Report>()
  for (const report of reports) {
    const day = report.asOf?.latest ?? null
    if (day === null || report.asOf?.earliest !== day) continue
    const known = byDay.get(day)
    if (!known || isSaidAfter(report, known)) byDay.set(day, report)
  }
  return [...byDay].sort(([a], [b]) => (a < b ? -1 : 1))
}

function isSaidAfter(a: Report, b: Report): boolean {
  const [first, second] = [saidOn(a) ?? '', saidOn(b) ?? '']
  return first > second || (first === second && a.id > b.id)
}

/** What a figure surely lies between; "about" stands on its best value. */
export const boundsOf = (report: Report) => quantityHull(report.quantity!)

export interface Rise { from: Report; to: Report; least: number; most: number }

/** By how much a count rose from one figure to the next, at least and at most. */
export function riseOf(from: Report, to: Report): Rise {
  const [before, after] = [boundsOf(from), boundsOf(to)]
  return { from, to, least: after.low - before.high, most: after.high - before.low }
}
