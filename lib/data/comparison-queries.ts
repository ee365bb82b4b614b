// Owns the comparison: which sources stand side by side, the newest claims of each cell and how many more there are; kept until the next write.
import type { Claim } from '@/lib/domain/claim'
import { compareClaims } from '@/lib/domain/claim-order'
import { chooseColumns, spokenOf, type Spoken } from '@/lib/domain/column-choice'
import { buildComparison, type Comparison } from '@/lib/domain/comparison'
import { sourceOf, type SourceAxis } from '@/lib/domain/comparison-source'
import type { ClaimFilter } from '@/lib/domain/filter'
import type { MetricRecord } from '@/lib/domain/register-records'
import { cached } from './cache'
import { presentTarget } from './claim-names'
import { allClaims, olderMatches } from './claim-queries'
import { readClaims } from './claim-read'
import { groupName, readGroups, readNewest, type Group, type Parts } from './comparison-groups'
import { listMetrics } from './register-queries'
import { registerSnapshot, type RegisterSnapshot } from './register-snapshot'

/** At most so many columns, and so many claims behind the newest one of a cell. */
export type Bounds = { columns: number; others: number }
export const UNBOUNDED: Bounds = { columns: Infinity, others: Infinity }
/** `all`: how many sources the filter lets through, whether or not they are columns. */
export type BoundComparison = Comparison & { all: number }

const CHUNK = 500

/** Published claims of every kind that the filter lets through; retracted ones are never compared. */
export function listComparisonClaims(filter: ClaimFilter): Promise<Claim[]> {
  return allClaims(comparable(filter))
}

const comparable = (filter: ClaimFilter): ClaimFilter => ({ ...filter, status: 'published', sort: '-asOf', cursor: null })

/** Sources side by side for the filter; metrics are those of the filter's conflict. Where there are more columns than asked for, those with most in common. */
export function getComparison(given: ClaimFilter, by: SourceAxis, { columns, others }: Bounds = UNBOUNDED): Promise<BoundComparison> {
  const filter = comparable(given)
  return cached(`comparison ${columns} ${others} ${JSON.stringify({ ...filter, view: null, by })}`, async () => {
    const [registers, metrics, older] = await Promise.all([registerSnapshot(), listMetrics(filter.conflict), olderMatches(filter)])
    const choice = await chooseSources(filter, by, { columns, registers, metrics, older })
    const found = await readNewest(filter, by, registers, Number.isFinite(others) ? others + 1 : Number.MAX_SAFE_INTEGER, choice.sources)
    const sizes = new Map<string, number>()
    const claims = older.filter((claim) => choice.slugs.has(sourceOf(claim, by).slug))
    for (let at = 0; at < found.length; at += CHUNK) {
      const part = found.slice(at, at + CHUNK)
      const read = await readClaims(part, filter)
      // The first of a group stands for all of it, the others for nothing.
      read.forEach((claim, place) => {
        const group = groupName(JSON.parse(part[place]!.group) as Parts)
        sizes.set(claim.id, choice.sizes.get(group) ?? 0)
        choice.sizes.delete(group)
      })
      claims.push(...read)
    }
    const keep = { others, weightOf: (claim: Claim) => sizes.get(claim.id) ?? 1 }
    return { ...buildComparison(claims.sort(compareClaims(filter.sort)), by, metrics, { keep, firstDays: choice.firstDays }), all: choice.all }
  }, ({ rows }) => rows.reduce((sum, { cells }) => sum + cells.reduce((own, cell) => own + 1 + (cell?.others.length ?? 0), 0), 0))
}

interface Choosing { columns: number; registers: RegisterSnapshot; metrics: readonly MetricRecord[]; older: readonly Claim[] }

/** The columns with the days on which they first spoke; `sources` are their keys in the database, null for all. `sizes` are those of all groups by their name. */
async function chooseSources(filter: ClaimFilter, by: SourceAxis, { columns, registers, metrics, older }: Choosing) {
  const register = new Map(metrics.map((metric) => [metric.slug, metric]))
  const keys = new Map<string, Set<number>>()
  const firstDays = new Map<string, string>()
  const sizes = new Map<string, number>()
  const note = (slug: string, day: string) => { if (day < (firstDays.get(slug) ?? '99999')) firstDays.set(slug, day) }
  const spoken: Spoken[] = older.map((claim) => spokenOf(claim, by, register))
  older.forEach((claim, place) => note(spoken[place]!.slug, claim.article.publishedOn?.earliest ?? '9999'))
  for (const group of await readGroups(filter, by, registers)) {
    const [latest, earliest, size] = group.slice(-3) as [string | null, string, number]
    const { slug, key } = spokenOf(subjectOf(group, registers), by, register)
    spoken.push({ slug, key, day: latest ?? '' })
    keys.set(slug, (keys.get(slug) ?? new Set()).add(group[0]))
    note(slug, earliest)
    sizes.set(groupName(group), size)
  }
  const { slugs, all } = chooseColumns(spoken, columns)
  return { slugs, all, firstDays, sizes, sources: slugs.size < all ? [...slugs].flatMap((slug) => [...(keys.get(slug) ?? [])]) : null }
}

/** A group as much like a claim as its row and its source ask for. */
function subjectOf(group: Group, registers: RegisterSnapshot): Parameters<typeof spokenOf>[0] {
  const [, kind, metricId, population, place, measure, proposalId, topicId, phase, actorId, stance, occurrenceId, aim, lone, claimantId, outletId, article] = group
  const named = <Row extends { slug: string }>(register: { byId: ReadonlyMap<number, Row> }, id: number | null) => (id === null ? null : register.byId.get(id) ?? null)
  const [type, ref] = aim === null ? [null, null] : JSON.parse(aim) as [NonNullable<Claim['target']>['type'] | null, string | null]
  const claimant = named(registers.actors, claimantId)
  const occurrence = named(registers.occurrences, occurrenceId)
  return {
    id: lone ?? '', kind, statement: '', phase, stance,
    claimant: claimant && { slug: claimant.slug, name: claimant.name, descriptor: null, anonymous: false },
    article: { id: article, key: '', headline: null, url: null, language: null, outlet: named(registers.outlets, outletId), publishedOn: null },
    metric: named(registers.metrics, metricId), quantity: measure === null ? null : { measure },
    scope: { population, place, text: null }, proposal: named(registers.proposals, proposalId), topic: named(registers.topics, topicId),
    actor: named(registers.actors, actorId), target: type === null || ref === null ? null : presentTarget({ type, ref, label: ref }, registers),
    occurrence: occurrence && { slug: occurrence.slug, label: '', type: null, participants: [] },
  }
}
