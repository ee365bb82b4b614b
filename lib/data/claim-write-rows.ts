// Owns the claims of one write before anything is known of them: their inputs, place by place, and the names by which they may mean each other.
import type { ClaimInput } from '@/lib/domain/claim-input'

/** A claim to write. `row` is where it stands in its file; `aliases` are other names by which claims of the same file may mean it. */
export type IncomingClaim = { row: number; input: ClaimInput; aliases?: readonly string[] }

/** Inputs in their order; they may lie elsewhere than in memory. */
export type Inputs = {
  readonly length: number
  at(place: number): ClaimInput
}

/** Names a file's own claims; those that were refused already are known by name, so that what points at them is not refused as well. */
export class FileNames {
  readonly #externalIds = new Map<string, number>()
  readonly #aliases = new Map<string, number>()

  constructor(readonly refused: ReadonlySet<string> = new Set()) {}

  note(place: number, externalId: string | null, aliases: readonly string[] = []) {
    for (const alias of aliases) this.#aliases.set(alias, place)
    // The first claim keeps the name.
    if (externalId !== null && !this.#externalIds.has(externalId)) this.#externalIds.set(externalId, place)
  }

  /** The claim of this name; an external id is the stronger one. */
  placeOf(name: string): number | null {
    return this.#externalIds.get(name) ?? this.#aliases.get(name) ?? null
  }
}

/** The claims of a write: row numbers and external ids are held for each, the rest of the input is read when it is needed. */
export type IncomingRows = {
  inputs: Inputs
  rows: readonly number[]
  externalIds: readonly (string | null)[]
  names: FileNames
}

/** Claims that lie in memory. */
export function listedRows(incoming: readonly IncomingClaim[], refused?: ReadonlySet<string>): IncomingRows {
  const names = new FileNames(refused)
  incoming.forEach(({ input, aliases }, place) => names.note(place, input.externalId, aliases))
  return {
    inputs: { length: incoming.length, at: (place) => incoming[place]!.input }, names,
    rows: incoming.map(({ row }) => row), externalIds: incoming.map(({ input }) => input.externalId),
  }
}

/** How many claims are gone through, or stored by one statement, at once. */
export const PIECE = 200

/** A list in pieces. */
export function* piecesOf<Item>(items: readonly Item[], size = PIECE): Generator<Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size)
}

/** The places of a list of this length in pieces. */
export function* placesOf(length: number, size = PIECE): Generator<number[]> {
  for (let start = 0; start < length; start += size) yield Array.from({ length: Math.min(size, length - start) }, (_, at) => start + at)
}

/** Lets the process see to others between two pieces of a long write; a short one, which is over with its last piece, does not wait. */
export async function breathe(done: number, length: number): Promise<void> {
  if (done < length) await new Promise((resolve) => setImmediate(resolve))
}
