// Owns how a hedge travels: where reports of one statement print it weaker, stronger or otherwise than the report they stand beside.
// Nothing here says which of them is right.
import { hedgeWords } from './hedge-loss-lexicon'
import { groupStatements } from './hedge-loss-statement'
import { isSameTime, saidOn, type Report } from './origins-report'
import type { Modality, Operator } from './vocabulary'

/** `less`: printed with less of a hedge than before; `more`: with more; `other`: with another one. */
export type HedgeChange = 'less' | 'more' | 'other'

export interface HedgeStep {
  from: Report
  to: Report
  /** `cites`: the later report names the earlier one's outlet on its way; `within`: one article prints both; `beside`: they only share the statement. */
  route: 'cites' | 'within' | 'beside'
  /** Of all that changed; `other` where one thing became less and another more. */
  change: HedgeChange
  operator: { from: Operator; to: Operator; change: HedgeChange } | null
  modality: { from: Modality | null; to: Modality | null; change: HedgeChange } | null
  /** Printed words that soften or firm, gone and come. null where they weigh the same or one report prints no words. */
  words: { gone: string[]; come: string[]; change: HedgeChange } | null
}

/** `statements` have at least two reports, `reports` is how many they have together. */
export interface HedgeLoss { statements: number; reports: number; steps: HedgeStep[] }

/** The outlets that belong to an actor: outlet slug → actor slug. An outlet with the claimant's own slug belongs to it anyway. */
export type OwnOutlets = ReadonlyMap<string, string>

/** The steps of all statements, in the order of the later report's day; the same for every order of `reports`. */
export function traceHedges(reports: readonly Report[], own: OwnOutlets = new Map()): HedgeLoss {
  const distinct = [...new Map(reports.map((report) => [report.id, report])).values()].sort((a, b) => compare(a.id, b.id))
  const statements = groupStatements(distinct)
  const steps = statements.flatMap((statement) => stepsOf(statement, own))
  return {
    statements: statements.length, reports: statements.reduce((sum, { length }) => sum + length, 0),
    steps: steps.sort((a, b) => compare(saidOn(a.to) ?? '9999', saidOn(b.to) ?? '9999') || compare(a.to.id, b.to.id)),
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function stepsOf(statement: readonly Report[], own: OwnOutlets): HedgeStep[] {
  const order = [...statement].sort((a, b) => isAside(a, own) - isAside(b, own) || a.attribution.length - b.attribution.length
    || compare(saidOn(a) ?? '9999', saidOn(b) ?? '9999') || compare(a.id, b.id))
  const byOutlet = new Map<string, Report[]>()
  for (const report of order) {
    const slug = report.article.outlet?.slug
    if (slug === undefined) continue
    if (byOutlet.has(slug)) byOutlet.get(slug)!.push(report)
    else byOutlet.set(slug, [report])
  }
  return order.flatMap((report, place) => {
    const { route, candidates } = heardFrom(report, order, place, byOutlet)
    return stepFrom(candidates, report, route) ?? []
  })
}

/** The step from the first candidate. Where one source prints it both ways, the way that agrees is taken, and there is no step. */
function stepFrom(candidates: Iterable<Report>, report: Report, route: HedgeStep['route']): HedgeStep | null {
  let first: HedgeStep | null = null
  for (const from of candidates) {
    const step = compareHedges(from, report, route)
    if (step === null) return null
    first ??= step
  }
  return first
}

/** 0 for the claimant's own page, 1 for everybody else's. */
function isAside({ claimant, article }: Report, own: OwnOutlets): number {
  const outlet = article.outlet?.slug
  return outlet !== undefined && claimant !== null && (outlet === claimant.slug || own.get(outlet) === claimant.slug) ? 0 : 1
}

/** What a report is compared with: the nearest outlet that it names and that is on record, else its own article, else the most direct report. */
function heardFrom(report: Report, order: readonly Report[], place: number, byOutlet: ReadonlyMap<string, Report[]>): { route: HedgeStep['route']; candidates: Report[] } {
  const may = (other: Report) => other.id !== report.id && isSameTime(other, report) && !isLater(other, report)
  const relays = report.attribution.slice(0, -1).flatMap(({ outlet }) => (outlet === null || outlet === report.article.outlet?.slug ? [] : [outlet])).reverse()
  for (const outlet of relays) {
    const cited = byOutlet.get(outlet)?.filter(may) ?? []
    if (cited.length > 0) return { route: 'cites', candidates: cited }
  }
  const before = order.slice(0, place)
  const own = before.filter((other) => other.article.id === report.article.id && may(other))
  if (own.length > 0) return { route: 'within', candidates: own }
  const direct = before.find(may)
  return { route: 'beside', candidates: direct ? before.filter((other) => other.article.id === direct.article.id && may(other)) : [] }
}

function isLater(a: Report, b: Report): boolean {
  const [first, second] = [a.article.publishedOn?.earliest ?? null, b.article.publishedOn?.latest ?? null]
  return first !== null && second !== null && first > second
}

/** How `to` prints the statement compared with `from`; null where nothing of the hedge changed. */
export function compareHedges(from: Report, to: Report, route: HedgeStep['route']): HedgeStep | null {
  const operator = operatorChange(from.quantity?.operator ?? 'unknown', to.quantity?.operator ?? 'unknown')
  const modality = modalityChange(from.modality, to.modality)
  const words = wordsChange(from, to)
  const changes = [operator, modality, words].flatMap((facet) => (facet ? [facet.change] : []))
  if (changes.length === 0) return null
  return { from, to, route, change: changes.every((one) => one === changes[0]) ? changes[0]! : 'other', operator, modality, words }
}

function operatorChange(from: Operator, to: Operator): HedgeStep['operator'] {
  if (from === to) return null
  return { from, to, change: to === 'exactly' ? 'less' : from === 'exactly' ? 'more' : 'other' }
}

function modalityChange(from: Modality | null, to: Modality | null): HedgeStep['modality'] {
  const [first, second] = [from ?? 'asserted', to ?? 'asserted']
  if (first === second) return null
  return { from, to, change: second === 'asserted' ? 'less' : first === 'asserted' ? 'more' : 'other' }
}

function wordsChange(from: Report, to: Report): HedgeStep['words'] {
  const [first, second] = [printedText(from), printedText(to)]
  if (first === null || second === null) return null
  const [before, after] = [hedgeWords(first), hedgeWords(second)]
  const weight = ({ softening, firming }: ReturnType<typeof hedgeWords>) => Number(firming.length > 0) - Number(softening.length > 0)
  const difference = weight(after) - weight(before)
  if (difference === 0) return null
  const [had, has] = [[...before.softening, ...before.firming], [...after.softening, ...after.firming]]
  return { gone: had.filter((word) => !has.includes(word)), come: has.filter((word) => !had.includes(word)), change: difference > 0 ? 'less' : 'more' }
}

function printedText({ quantity, quote }: Report): string | null {
  const texts = [quantity?.asWritten, quote?.exact].filter((text) => text != null)
  return texts.length === 0 ? null : texts.join(' ; ')
}
