// Owns how many spoke first: the ways from claimant to page as one graph, collapsed to its origins. Echoes are counted as outlets only.
import { routeOf, type Route } from './origins-route'
import { saidOn, type Report } from './origins-report'

/** Somebody on the way. `unnamed` stands for steps that name nobody between the same two neighbours; they are never one person. */
export interface OriginNode {
  /** `actor:SLUG`, `outlet:SLUG`, `article:ID` for an outlet nobody names, `unnamed:…`. */
  id: string
  type: 'actor' | 'outlet' | 'unnamed'
  slug: string | null
  /** Claims in which it stands at all, spoke first, passed it on, and printed it on record. */
  claims: number
  first: number
  between: number
  last: number
}

export interface OriginEdge { from: string; to: string; claims: number }

/** What one origin's words became: who printed them, and through whom. `node` is null where no origin is named. */
export interface OriginGroup {
  kind: 'named' | 'unnamed' | 'own_voice'
  node: string | null
  claims: number
  /** Of these, by a source of it that is not named. */
  anonymous: number
  /** Earliest day on which it was said or printed; null where none is known. */
  since: string | null
  outlets: { node: string; claims: number; through: string[] }[]
}

export interface OriginGraph {
  claims: number
  /** Outlets with an article on record; an article whose outlet nobody names counts as one of its own. */
  outlets: number
  /** Those who are named as first to speak. Whoever is not named is never one more, because it may be one of these. */
  origins: number
  /** Claims whose first speaker is not named. */
  unnamed: number
  /** Claims in an outlet's own voice: no origin named. */
  ownVoice: number
  nodes: OriginNode[]
  edges: OriginEdge[]
  groups: OriginGroup[]
}

/** The graph of these claims; the same for every order in which they are given. Time is linear in the steps. */
export function buildOrigins(reports: readonly Report[]): OriginGraph {
  const routes = new Map(reports.map((report) => [report.id, routeOf(report)]))
  const byId = new Map(reports.map((report) => [report.id, report]))
  const [nodes, edges, groups] = [new Map<string, OriginNode>(), new Map<string, OriginEdge>(), new Map<string, Gathering>()]
  const outlets = new Set<string>()
  const roots = rootsOf(byId, routes)
  let [unnamed, ownVoice] = [0, 0]
  for (const [id, route] of routes) {
    const report = byId.get(id)!
    const { root, heard } = roots.get(id)!
    const spoken = routes.get(root)!
    const printer = route.steps.at(-1)!
    outlets.add(printer.id)
    countSteps(route, nodes)
    if (spoken.origin === 'unnamed') unnamed += 1
    if (spoken.origin === 'own_voice') ownVoice += 1
    const from = heard === null ? null : routes.get(heard)!.steps.at(-1)!.id
    const heads = spoken.origin === 'named' ? spoken.speakers : [null]
    for (const [giver, taker] of pairsOf(route, from)) countEdge(edges, giver, taker)
    for (const head of heads) gather(groups, spoken.origin, head, report, [...(from === null ? [] : [from]), ...betweenOf(route)], printer.id)
  }
  return {
    claims: routes.size, outlets: outlets.size, origins: [...groups.values()].filter(({ kind }) => kind === 'named').length, unnamed, ownVoice,
    nodes: [...nodes.values()].sort((a, b) => compare(a.id, b.id)),
    edges: [...edges.values()].sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to)),
    groups: [...groups.values()].map(finished).sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compare(a.since ?? '9999', b.since ?? '9999') || compare(a.node ?? '', b.node ?? '')),
  }
}

const KINDS = ['named', 'unnamed', 'own_voice']
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

type Gathering = Omit<OriginGroup, 'outlets'> & { outlets: Map<string, { claims: number; through: Set<string> }> }

type Root = { root: string; heard: string | null }

/** For each claim the one whose words an own voice repeats, as far back as the record goes, and the one it has them from. */
function rootsOf(byId: ReadonlyMap<string, Report>, routes: ReadonlyMap<string, Route>): Map<string, Root> {
  const roots = new Map<string, Root>()
  const heardBy = (id: string) => (routes.get(id)!.origin === 'own_voice' ? repeatedBy(byId.get(id)!, byId) : null)
  for (const start of byId.keys()) {
    const walked = new Set<string>()
    let at = start
    for (let next = heardBy(at); next !== null && !roots.has(at) && !walked.has(at); next = heardBy(at)) {
      walked.add(at)
      at = next
    }
    const root = roots.get(at)?.root ?? at
    for (const id of walked) roots.set(id, { root, heard: heardBy(id) })
    if (!roots.has(at)) roots.set(at, { root: at, heard: null })
  }
  return roots
}

function repeatedBy(report: Report, byId: ReadonlyMap<string, Report>): string | null {
  const targets = report.relations.filter(({ type, direction, claim }) => type === 'repeats' && direction === 'out' && claim !== report.id && byId.has(claim))
  return targets.map(({ claim }) => claim).sort()[0] ?? null
}

function countSteps({ steps, speakers, origin }: Route, nodes: Map<string, OriginNode>): void {
  const passed = new Set<string>()
  const at = (id: string, type: OriginNode['type'], slug: string | null) => {
    const node = nodes.get(id) ?? { id, type, slug, claims: 0, first: 0, between: 0, last: 0 }
    nodes.set(id, node)
    if (!passed.has(id)) node.claims += 1
    passed.add(id)
    return node
  }
  steps.forEach((step, place) => {
    const node = at(step.id, step.type, step.slug)
    if (place === steps.length - 1) node.last += 1
    else if (place > 0) node.between += 1
    if (place === 0 && origin !== 'own_voice') node.first += 1
  })
  for (const id of speakers.filter((one) => one !== steps[0]!.id)) at(id, 'actor', id.slice('actor:'.length)).first += 1
}

/** Who handed it to whom; those who speak together each hand it on. */
function pairsOf({ steps, speakers }: Route, heardFrom: string | null): Set<readonly [string, string]> {
  const pairs = new Map<string, readonly [string, string]>()
  const add = (from: string, to: string) => { if (from !== to) pairs.set(`${from}\n${to}`, [from, to]) }
  if (heardFrom !== null) add(heardFrom, steps[0]!.id)
  steps.slice(1).forEach((step, place) => add(steps[place]!.id, step.id))
  if (steps[1]) for (const speaker of speakers) add(speaker, steps[1].id)
  return new Set(pairs.values())
}

function countEdge(edges: Map<string, OriginEdge>, from: string, to: string): void {
  const key = `${from}\n${to}`
  const edge = edges.get(key)
  if (edge) edge.claims += 1
  else edges.set(key, { from, to, claims: 1 })
}

const betweenOf = ({ steps, origin }: Route) => steps.slice(origin === 'own_voice' ? 0 : 1, -1).map(({ id }) => id)

function gather(groups: Map<string, Gathering>, kind: OriginGroup['kind'], node: string | null, report: Report, through: readonly string[], printer: string): void {
  const key = node ?? kind
  const group = groups.get(key) ?? { kind, node, claims: 0, anonymous: 0, since: null, outlets: new Map() }
  groups.set(key, group)
  group.claims += 1
  if (kind === 'named' && report.claimant?.anonymous && node === `actor:${report.claimant.slug}`) group.anonymous += 1
  const day = saidOn(report)
  if (day !== null && (group.since === null || day < group.since)) group.since = day
  const outlet = group.outlets.get(printer) ?? { claims: 0, through: new Set<string>() }
  group.outlets.set(printer, outlet)
  outlet.claims += 1
  for (const id of through) if (id !== printer) outlet.through.add(id)
}

function finished({ outlets, ...group }: Gathering): OriginGroup {
  const listed = [...outlets].map(([node, { claims, through }]) => ({ node, claims, through: [...through].sort(compare) }))
  return { ...group, outlets: listed.sort((a, b) => compare(a.node, b.node)) }
}
