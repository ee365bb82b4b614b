// Owns the reads of who said what first: the claims of a metric or a proposal as reports, and what follows from them, kept until the next write.
import { checkedWith, listQuestions, type Question } from '@/lib/domain/counter-checks'
import type { Claim } from '@/lib/domain/claim'
import { emptyFilter, type ClaimFilter } from '@/lib/domain/filter'
import { traceHedges, type HedgeLoss } from '@/lib/domain/hedge-loss'
import { reportsOfFigure } from '@/lib/domain/hedge-loss-statement'
import { buildOrigins, type OriginGraph, type OriginNode } from '@/lib/domain/origins'
import { originKin } from '@/lib/domain/origins-kin'
import type { Report } from '@/lib/domain/origins-report'
import type { MetricRecord, Named } from '@/lib/domain/register-records'
import { cached } from './cache'
import { allClaims } from './claim-queries'
import { listReports } from './origin-reports'
import { listMetrics } from './register-queries'
import { registerSnapshot } from './register-snapshot'

/** A place in the graph with what it is called today; null where nobody is named. */
export type NamedNode = OriginNode & { name: string | null }
export type Origins = Omit<OriginGraph, 'nodes'> & {
  nodes: NamedNode[]
  /** Origins that are of one body, which a reader should know. */
  kin: { body: Named; origins: Named[] }[]
  hedges: HedgeLoss
}

/** Who spoke first among the published claims of a filter, and how their hedges travelled. */
export function getOrigins(filter: ClaimFilter): Promise<Origins> {
  return cached(`origins ${keyOf(filter)}`, async () => {
    const [reports, registers] = await Promise.all([listReports(filter), registerSnapshot()])
    const graph = buildOrigins(reports)
    const name = ({ type, slug }: OriginNode) => (slug === null ? null : registers[type === 'actor' ? 'actors' : 'outlets'].get(slug)?.name ?? slug)
    const own = new Map(registers.outlets.all.flatMap(({ slug, actorId }) => {
      const actor = actorId === null ? undefined : registers.actors.byId.get(actorId)
      return actor ? [[slug, actor.slug] as const] : []
    }))
    const actor = (slug: string): Named => ({ slug, name: registers.actors.get(slug)?.name ?? slug })
    const memberOf = new Map(registers.actors.all.flatMap(({ slug, memberOfId }) => {
      const body = memberOfId === null ? undefined : registers.actors.byId.get(memberOfId)
      return body ? [[slug, body.slug] as const] : []
    }))
    const origins = graph.groups.flatMap(({ kind, node }) => (kind === 'named' && node !== null ? [node.slice('actor:'.length)] : []))
    const kin = originKin(origins, memberOf).map((one) => ({ body: actor(one.body), origins: one.origins.map(actor) }))
    return { ...graph, nodes: graph.nodes.map((node) => ({ ...node, name: name(node) })), kin, hedges: traceHedges(reports, own) }
  })
}

/** What a metric's figures raise, beside those of the metrics that it is checked with; the filter's own metric does not matter. */
export function listMetricQuestions(metric: MetricRecord, filter: ClaimFilter): Promise<Question[]> {
  return cached(`questions ${metric.slug} ${keyOf(filter)}`, async () => {
    const metrics = await listMetrics(metric.conflict)
    const wanted = [metric, ...checkedWith(metric, metrics)].map(({ slug }) => slug)
    return listQuestions(await listReports({ ...filter, conflict: metric.conflict, metric: wanted, proposal: [] }), metric, metrics)
  })
}

/**
 * Who spoke first in the reports of one claim's figure (the same number, thing and day, whoever gives it) or of one claim's event.
 * null where the claim stands alone, and for kinds of claims that only words could tell to be the same.
 */
export async function getClaimOrigins(claim: Claim, { asOf, knownOn, recordedBy }: ClaimFilter): Promise<OriginGraph | null> {
  const { metric, occurrence, conflict } = claim
  const base: ClaimFilter = { ...emptyFilter(), conflict, asOf, knownOn, recordedBy, kind: [claim.kind] }
  const day = { from: claim.asOf?.earliest ?? null, to: claim.asOf?.latest ?? null }
  let alike: readonly Report[] = []
  if (claim.kind === 'event' && occurrence) alike = (await allClaims(base)).filter((other) => other.occurrence?.slug === occurrence.slug)
  else if (metric && day.from && day.to) alike = reportsOfFigure<Report>(claim, await listReports({ ...base, metric: [metric.slug], ...day }))
  return alike.some(({ id }) => id !== claim.id) ? buildOrigins([claim, ...alike]) : null
}

const keyOf = (filter: ClaimFilter) => JSON.stringify({ ...filter, cursor: null, view: null, sort: null, by: null })
