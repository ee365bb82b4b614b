// Owns which claims are reports of one original statement: one claimant, one subject and part, one number, the same or overlapping days.
import type { Quantity } from './claim'
import { isSameTime, plain, scopeKey, spanOf, type Report } from './origins-report'

/** The number that a quantity prints, whatever its hedge: "at least 33", "about 33" and "33" print one number. null where it prints none. */
export function printedNumber({ operator, low, high, best, asWritten }: Quantity): string | null {
  if (operator === 'unknown') return null
  if (operator === 'between') return `${low}..${high}`
  if (operator === 'vague') return low === null && high === null ? `"${plain(asWritten)}"` : `${low}..${high}`
  const number = best ?? low ?? high
  return number === null ? null : String(number)
}

/** What is counted or promised, of which part, and the number; null where two claims cannot be reports of one figure. */
export function figureKey(report: Report): string | null {
  const { kind, metric, proposal, topic, phase, actor, stance, quantity, modality } = report
  const number = quantity && printedNumber(quantity)
  if (number === null || (!metric && !topic)) return null
  // A denial is no report of what it denies, and an agreed term none of an offered one.
  const mood = kind === 'term' ? modality : modality === 'denied'
  return [kind, metric?.slug, proposal?.slug, topic?.slug, phase, actor?.slug, stance, mood, scopeKey(report), number].join('\n')
}

/**
 * Statements with at least two reports. Days that overlap through a third report count as one statement; whether two reports may be
 * compared is asked of each pair again.
 */
export function groupStatements(reports: readonly Report[]): Report[][] {
  const groups = new Map<string, Report[]>()
  for (const report of reports) {
    const key = report.claimant === null ? null : figureKey(report)
    if (key === null) continue
    const whole = `${report.claimant!.slug}\n${key}`
    const group = groups.get(whole)
    if (group) group.push(report)
    else groups.set(whole, [report])
  }
  return [...groups.values()].flatMap(runsOfDays).filter((run) => run.length > 1)
}

function runsOfDays(group: readonly Report[]): Report[][] {
  const undated = group.filter((report) => spanOf(report) === null)
  const dated = group.filter((report) => spanOf(report) !== null).sort((a, b) => (spanOf(a)!.from < spanOf(b)!.from ? -1 : 1))
  const runs: Report[][] = []
  let reach = ''
  for (const report of dated) {
    const { from, to } = spanOf(report)!
    if (runs.length > 0 && from <= reach) runs.at(-1)!.push(report)
    else runs.push([report])
    reach = runs.at(-1)!.length > 1 && reach > to ? reach : to
  }
  return undated.length > 0 ? [...runs, undated] : runs
}

/** Claims among these that give the same number for the same thing and time, whoever says so; the claim itself is among them. */
export function reportsOfFigure<Given extends Report>(claim: Given, others: readonly Given[]): Given[] {
  const key = figureKey(claim)
  const alike = key === null ? [] : others.filter((other) => other.id !== claim.id && figureKey(other) === key && isSameTime(claim, other))
  return [claim, ...alike]
}
