// Owns deciding what becomes of each claim that comes in: made, there already, or refused with a reason at its column.
import type { ClaimState, Relation } from '@/lib/domain/claim'
import type { ClaimInput } from '@/lib/domain/claim-input'
import { columnOfField } from '@/lib/domain/import-columns'
import { parseRelation } from '@/lib/domain/relation'
import { followSlugs, naturalKeys, type SlugMoves } from '@/lib/domain/slug-moves'
import { canonicalJson } from '@/lib/domain/canonical-json'
import type { Status } from '@/lib/domain/vocabulary'
import { differingColumns, type ClaimLookup, type KnownClaim } from './claim-lookup'
import type { Report, ResolvedClaim } from './claim-resolve'
import { buildState } from './claim-state'
import { sha256 } from './hash'

/** A claim to write. `row` is where it stands in its file; `aliases` are other names by which claims of the same file may mean it. */
export type IncomingClaim = { row: number; input: ClaimInput; aliases?: readonly string[] }
/** `path` is the camelCase field, `column` the import file's column. */
export type Rejection = { row: number; path: string; column: string; reason: string }
export type PlannedClaim = { row: number; state: ClaimState; resolved: ResolvedClaim }
export type Plan = { create: PlannedClaim[]; unchanged: { row: number; id: string }[]; rejected: Rejection[] }

type Candidate = { incoming: IncomingClaim; resolved: ResolvedClaim; report: Report }

/** Names a file's own rows; rows that were refused already are known by name, so that what points at them is not refused as well. */
export class FileNames {
  readonly #rows = new Map<string, number>()

  constructor(incoming: readonly IncomingClaim[], readonly refused: ReadonlySet<string>) {
    incoming.forEach(({ aliases = [] }, place) => aliases.forEach((alias) => this.#rows.set(alias, place)))
    // Backwards, so that the first row keeps the name; and after the aliases, since an external id is the stronger name.
    incoming.forEach((_, place) => {
      const at = incoming.length - 1 - place
      const name = incoming[at]!.input.externalId
      if (name !== null) this.#rows.set(name, at)
    })
  }

  placeOf(name: string): number | null {
    return this.#rows.get(name) ?? null
  }
}

/** Plans all of them; `newIds` are public ids to take from, one for each. */
export async function planClaims({ incoming, resolved, reports, lookup, names, newIds, conflict, moves, status, at, sameIsFine = false }: {
  incoming: readonly IncomingClaim[]
  resolved: readonly ResolvedClaim[]
  reports: readonly Report[]
  lookup: ClaimLookup
  names: FileNames
  newIds: readonly string[]
  conflict: { id: number; slug: string }
  /** Slugs of before, under which what is stored may name the same things. */
  moves: SlugMoves
  status: Status
  at: string
  /** For a correction: the claim may be the same as one that is there (itself). */
  sameIsFine?: boolean
}): Promise<Omit<Plan, 'rejected'>> {
  const candidates: Candidate[] = incoming.map((one, place) => ({ incoming: one, resolved: resolved[place]!, report: reports[place]! }))
  const named = candidates.flatMap(({ incoming: { input, aliases = [] }, resolved: { target } }) => [
    ...(input.externalId === null ? [] : [input.externalId]), ...aliases, ...input.relations.map((text) => parseRelation(text).claim), ...(target?.type === 'claim' ? [target.ref] : []),
  ])
  await lookup.loadNames(named)

  const mark = (id: string, externalId: string | null) => ({
    id, externalId, conflict: conflict.slug, status, revision: 1, reason: null, recordedAt: at, updatedAt: at,
  })
  // A claim of the same file is meant by its id to be: its own if it is new, else that of the claim that is there.
  const knownByName = (place: number): KnownClaim | undefined => {
    const { externalId } = candidates[place]!.incoming.input
    return externalId === null ? undefined : lookup.byName.get(externalId)
  }
  const sameAs = new Map<number, string>()
  const idOf = (place: number): string => {
    const { externalId } = candidates[place]!.incoming.input
    const first = externalId === null ? place : names.placeOf(externalId) ?? place
    return sameAs.get(first) ?? knownByName(first)?.publicId ?? newIds[first]!
  }
  const meant = (name: string): string | null => {
    const place = names.placeOf(name)
    const known = lookup.byName.get(name)
    return place !== null ? lookup.standing(idOf(place)) : known ? lookup.standing(known.publicId) : null
  }
  const targetOf = ({ resolved: { target }, report }: Candidate, tell: boolean): string | null => {
    if (target?.type !== 'claim') return null
    const id = meant(target.ref)
    if (id === null && tell && !names.refused.has(target.ref)) report('target', `there is no claim "${target.ref}"`)
    return id
  }

  const unnamed = candidates.map((_, place) => place).filter((place) => candidates[place]!.incoming.input.externalId === null)
  const keys = new Map(unnamed.map((place) => {
    const candidate = candidates[place]!
    return [place, naturalKeys(buildState(candidate.resolved, mark('', null), [], targetOf(candidate, false)), moves).map((key) => sha256(canonicalJson(key)))]
  }))
  if (!sameIsFine) await lookup.loadKeys([...keys.values()].flat())
  const firstWithKey = new Map<string, number>()
  for (const place of unnamed) {
    const [key] = keys.get(place)! as [string, ...string[]]
    const known = keys.get(place)!.flatMap((one) => lookup.byKey.get(one) ?? [])[0]
    const first = firstWithKey.get(key)
    if (known) sameAs.set(place, known.publicId)
    else if (first !== undefined) sameAs.set(place, newIds[first]!)
    else firstWithKey.set(key, place)
  }

  const states = candidates.map((candidate, place) => {
    const { input } = candidate.incoming
    const relations = input.relations.flatMap((text): Relation[] => {
      const { type, claim, split, exclusive } = parseRelation(text)
      const id = meant(claim)
      if (id === null && !names.refused.has(claim)) candidate.report('relations', `there is no claim "${claim}"`)
      if (id === idOf(place)) candidate.report('relations', `"${text}" relates the claim to itself`)
      return id === null ? [] : [{ type, direction: 'out', claim: id, split, exclusive }]
    })
    if (new Set(relations.map((one) => JSON.stringify(one))).size < relations.length) candidate.report('relations', 'names the same relation twice')
    return buildState(candidate.resolved, mark(idOf(place), input.externalId), relations, targetOf(candidate, true))
  })

  const heads = await lookup.headStates([...new Set(candidates.flatMap((_, place) => knownByName(place) ?? []))])
  const plan: Omit<Plan, 'rejected'> = { create: [], unchanged: [] }
  candidates.forEach(({ incoming: { row, input }, resolved: one, report }, place) => {
    const state = states[place]!
    const known = knownByName(place)
    const first = input.externalId === null ? place : names.placeOf(input.externalId)!
    if (sameAs.has(place)) return void plan.unchanged.push({ row, id: sameAs.get(place)! })
    if (!known && first === place) return void plan.create.push({ row, state, resolved: one })
    const [there, where] = known ? [heads.get(known.publicId), 'is stored'] : [states[first], `stands in row ${candidates[first]!.incoming.row}`]
    const columns = there ? differingColumns(followSlugs(there, moves), state) : []
    if (known && known.conflictId !== conflict.id) report('externalId', `"${input.externalId}" is a claim of another conflict`)
    else if (columns.length > 0) report('externalId', `"${input.externalId}" ${where} with other content: ${columns.join(', ')}`)
    else plan.unchanged.push({ row, id: state.id })
  })
  return plan
}

/** A report that collects rejections of a row, each once. */
export function rejecting(row: number, rejected: Rejection[]): Report {
  return (field, reason) => {
    const column = columnOfField(field)
    if (!rejected.some((one) => one.row === row && one.column === column && one.reason === reason)) rejected.push({ row, path: field, column, reason })
  }
}
