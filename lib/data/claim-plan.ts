// Owns deciding what becomes of each claim that comes in: made, there already, or refused with a reason at its column.
import type { ClaimState, Relation } from '@/lib/domain/claim'
import type { ClaimInput } from '@/lib/domain/claim-input'
import { canonicalJson } from '@/lib/domain/canonical-json'
import { parseRelation } from '@/lib/domain/relation'
import { followSlugs, naturalKeys, type SlugMoves } from '@/lib/domain/slug-moves'
import type { Status } from '@/lib/domain/vocabulary'
import { differingColumns, type ClaimLookup, type KnownClaim } from './claim-lookup'
import type { Rejections } from './claim-plan-rejections'
import type { NamedThings, Report, ResolvedClaim } from './claim-resolve'
import { buildState } from './claim-state'
import { breathe, piecesOf, type IncomingRows } from './claim-write-rows'
import { sha256 } from './hash'

export type PlannedClaim = { state: ClaimState; resolved: ResolvedClaim }

const silent: Report = () => undefined

/** The names by which an input and what its cells name may mean claims. */
export function claimNames(input: ClaimInput, { target }: NamedThings): string[] {
  return [
    ...(input.externalId === null ? [] : [input.externalId]), ...input.relations.map((text) => parseRelation(text).claim), ...(target?.type === 'claim' ? [target.ref] : []),
  ]
}

/**
 * The plan for a list of claims. Inputs are read when they are needed and states built when they are asked for, so that a large file is never
 * held as a whole. The lookup must know every name that is used.
 */
export class ClaimPlan {
  /** Claims without an external id that are the same as one that is stored or stands before them; by place, with its public id. */
  #same: ReadonlyMap<number, string> = new Map()
  readonly #differing = new Set<number>()

  /** `newIds` are public ids to take from, one for each place. */
  constructor(private readonly given: {
    incoming: IncomingRows
    resolved: readonly NamedThings[]
    /** Claims that make relations or are about other claims. */
    linked: ReadonlySet<number>
    rejections: Rejections
    lookup: ClaimLookup
    newIds: readonly string[]
    conflict: { id: number; slug: string }
    /** Slugs of before, under which what is stored may name the same things. */
    moves: SlugMoves
    status: Status
    at: string
    /** How many are gone through at once. */
    piece?: number
  }) {}

  /** Finds which of the claims without an external id are there already, in the database or further up. */
  async findSame(): Promise<void> {
    const { incoming, lookup, moves, newIds } = this.given
    const unnamed = incoming.externalIds.flatMap((name, place) => (name === null ? [place] : []))
    const same = new Map<number, string>()
    const firstWithKey = new Map<string, number>()
    for (const places of piecesOf(unnamed, this.given.piece)) {
      const keys = places.map((place) => {
        const state = buildState(this.resolved(place), this.#mark('', null), [], this.#targetOf(place, silent))
        return naturalKeys(state, moves).map((key) => sha256(canonicalJson(key)))
      })
      const stored = await lookup.withKeys(keys.flat())
      places.forEach((place, at) => {
        const [key] = keys[at] as [string, ...string[]]
        const known = keys[at]!.flatMap((one) => stored.get(one) ?? [])[0]
        const first = firstWithKey.get(key)
        if (known) same.set(place, known.publicId)
        else if (first !== undefined) same.set(place, newIds[first]!)
        else firstWithKey.set(key, place)
      })
      await breathe(places.at(-1)! + 1, incoming.rows.length)
    }
    // Only now: what a claim points at is meant in one way for the whole file.
    this.#same = same
  }

  /** Reports what is wrong between claims: names that mean none, and external ids that are taken by other content. */
  async check(): Promise<void> {
    const { incoming, linked, rejections, lookup, moves } = this.given
    const { names, externalIds, rows } = incoming
    const isAsked = (place: number) => this.#knownOf(place) !== undefined || this.#firstOf(place) !== place
    const looked = rows.flatMap((_, place) => (isAsked(place) || linked.has(place) ? [place] : []))
    for (const places of piecesOf(looked, this.given.piece)) {
      const heads = await lookup.headStates([...new Set(places.flatMap((place) => this.#knownOf(place) ?? []))])
      for (const place of places) {
        const report: Report = (column, message) => rejections.report(rows[place]!, column, message)
        const state = this.stateOf(place, report)
        if (!isAsked(place)) continue
        const [known, name] = [this.#knownOf(place), externalIds[place]!]
        const first = names.placeOf(name)!
        const [there, where] = known ? [heads.get(known.publicId), 'is stored'] : [this.stateOf(first), `stands in row ${rows[first]}`]
        const columns = there ? differingColumns(followSlugs(there, moves), state) : []
        if (known && known.conflictId !== this.given.conflict.id) report('externalId', `"${name}" is a claim of another conflict`)
        else if (columns.length > 0) report('externalId', `"${name}" ${where} with other content: ${columns.join(', ')}`)
        else continue
        this.#differing.add(place)
      }
      if (rejections.isFull) return
      await breathe(places.at(-1)! + 1, rows.length)
    }
  }

  /** Whether the claim is to be made. */
  isNew(place: number): boolean {
    return !this.#same.has(place) && this.#knownOf(place) === undefined && this.#firstOf(place) === place
  }

  /** Whether the claim is there already, as it comes in. */
  isThere(place: number): boolean {
    return !this.isNew(place) && !this.#differing.has(place)
  }

  /** The public id of a claim: its own if it is new, else that of the claim that is there. */
  idOf(place: number): string {
    const first = this.#firstOf(place)
    return this.#same.get(first) ?? this.#knownOf(first)?.publicId ?? this.given.newIds[first]!
  }

  resolved(place: number): ResolvedClaim {
    return { input: this.given.incoming.inputs.at(place), ...this.given.resolved[place]! }
  }

  /** The state that the claim's first revision freezes; problems with what it points at go to `report`. */
  stateOf(place: number, report: Report = silent, resolved = this.resolved(place)): ClaimState {
    const { incoming: { names } } = this.given
    const { input } = resolved
    const id = this.idOf(place)
    const relations = input.relations.flatMap((text): Relation[] => {
      const { type, claim, split, exclusive } = parseRelation(text)
      const other = this.#meant(claim)
      if (other === null && !names.refused.has(claim)) report('relations', `there is no claim "${claim}"`)
      if (other === id) report('relations', `"${text}" relates the claim to itself`)
      return other === null ? [] : [{ type, direction: 'out', claim: other, split, exclusive }]
    })
    if (new Set(relations.map((one) => JSON.stringify(one))).size < relations.length) report('relations', 'names the same relation twice')
    return buildState(resolved, this.#mark(id, input.externalId), relations, this.#targetOf(place, report))
  }

  #mark(id: string, externalId: string | null) {
    const { conflict, status, at } = this.given
    return { id, externalId, conflict: conflict.slug, status, revision: 1, reason: null, recordedAt: at, updatedAt: at }
  }

  #firstOf(place: number): number {
    const name = this.given.incoming.externalIds[place]!
    return name === null ? place : this.given.incoming.names.placeOf(name) ?? place
  }

  #knownOf(place: number): KnownClaim | undefined {
    const name = this.given.incoming.externalIds[place]!
    return name === null ? undefined : this.given.lookup.byName.get(name)
  }

  #meant(name: string): string | null {
    const { incoming: { names }, lookup } = this.given
    const place = names.placeOf(name)
    const known = lookup.byName.get(name)
    return place !== null ? lookup.standing(this.idOf(place)) : known ? lookup.standing(known.publicId) : null
  }

  #targetOf(place: number, report: Report): string | null {
    const { target } = this.given.resolved[place]!
    if (target?.type !== 'claim') return null
    const id = this.#meant(target.ref)
    if (id === null && !this.given.incoming.names.refused.has(target.ref)) report('target', `there is no claim "${target.ref}"`)
    return id
  }
}
