// Owns the reads of who said what first: the claims of a metric or a proposal as reports, and what follows from them, kept until the next write.
import { checkedWith, listQuestions, type Question } from '@/lib/domain/counter-checks'
import type { ClaimFilter } from '@/lib/domain/filter'
import { traceHedges, type HedgeLoss } from '@/lib/domain/hedge-loss'
import { buildOrigins, type OriginGraph, type OriginNode } from '@/lib/domain/origins'
import type { MetricRecord } from '@/lib/domain/register-records'
import { cached } from './cache'
import { listReports } from './origin-reports'
import { listMetrics } from './register-queries'
import { registerSnapshot } from './register-snapshot'

/** A place in the graph with what it is called today; null where nobody is named. */
export type NamedNode = OriginNode & { name: string | null }
export type Origins = Omit<OriginGraph, 'nodes'> & { nodes: NamedNode[]; hedges: HedgeLoss }

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
    return { ...graph, nodes: graph.nodes.map((node) => ({ ...node, name: name(node) })), hedges: traceHedges(reports, own) }
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

const keyOf = (filter: ClaimFilter) => JSON.stringify({ ...filter, cursor: null, view: null, sort: null, by: null })
