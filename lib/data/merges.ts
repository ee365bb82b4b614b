// Owns where merged claims lead: what pointed at one of them is read as pointing at the claim that it was merged into, from that instant on.
import { cached } from './cache'
import { raw, rows, sql, type Sql } from './rows'

type MergeRow = { publicId: string; mergedInto: string; key: number | null; intoKey: number | null }
type Pointing = { type: string; claim: string; split: string | null; direction?: string }

/** The merges that had happened by some instant. A saved state keeps the ids of its time; only reading follows. */
export class Merges {
  readonly #into: ReadonlyMap<string, string>
  readonly #keys = new Map<string, number>()

  constructor(found: readonly MergeRow[]) {
    this.#into = new Map(found.map(({ publicId, mergedInto }) => [publicId, mergedInto]))
    for (const { publicId, mergedInto, key, intoKey } of found) {
      if (key !== null) this.#keys.set(publicId, key)
      if (intoKey !== null) this.#keys.set(mergedInto, intoKey)
    }
  }

  get any(): boolean {
    return this.#into.size > 0
  }

  /** The claim at the end of all merges; the id itself where it was never merged. */
  claim(publicId: string): string {
    const passed = new Set<string>()
    for (let now = publicId; ;) {
      passed.add(now)
      const next = this.#into.get(now)
      if (next === undefined || passed.has(next)) return now
      now = next
    }
  }

  /** A claim's own relations as they lead today: without doubles, and without those that would lead to itself. */
  relations<Relation extends Pointing>(publicId: string, relations: readonly Relation[]): Relation[] {
    if (!this.any) return [...relations]
    return withoutDoubles(relations.map((one) => ({ ...one, claim: this.claim(one.claim) })).filter(({ claim }) => claim !== publicId))
  }

  /** Internal keys of merged claims, each with that of the claim at the end of its merges. */
  keys(): Map<number, number> {
    return new Map([...this.#into.keys()].flatMap((publicId): [number, number][] => {
      const [from, to] = [this.#keys.get(publicId), this.#keys.get(this.claim(publicId))]
      return from === undefined || to === undefined ? [] : [[from, to]]
    }))
  }

  /** The relations between claims as they lead today, to be named in FROM: the table itself where nothing was merged. */
  relationTable(): Sql {
    const keys = this.keys()
    if (keys.size === 0) return raw('"Relation"')
    return sql`(SELECT MIN(x."id") AS "id", x."fromId", COALESCE(m."into", x."toId") AS "toId", x."type", x."split", x."exclusive" FROM "Relation" x
      LEFT JOIN (SELECT json_extract("value", '$[0]') AS "was", json_extract("value", '$[1]') AS "into" FROM json_each(${JSON.stringify([...keys])})) m ON m."was" = x."toId"
      WHERE x."fromId" <> COALESCE(m."into", x."toId") GROUP BY x."fromId", COALESCE(m."into", x."toId"), x."type", x."split")`
  }
}

/** Each relation once. */
export function withoutDoubles<Relation extends Pointing>(relations: readonly Relation[]): Relation[] {
  const seen = new Set<string>()
  return relations.filter(({ type, claim, split, direction }) => {
    const key = [direction, type, claim, split].join('\n')
    return !seen.has(key) && seen.add(key)
  })
}

/** The merges of today, or those that had happened by `recordedBy`. */
export function mergesBy(recordedBy: string | null): Promise<Merges> {
  return cached(`merges ${recordedBy}`, async () => new Merges(await rows<MergeRow>(sql`
    SELECT s."publicId", s."mergedInto", a."id" AS "key", b."id" AS "intoKey" FROM "Tombstone" s
    LEFT JOIN "Claim" a ON a."publicId" = s."publicId" LEFT JOIN "Claim" b ON b."publicId" = s."mergedInto"
    WHERE s."fate" = 'merged' AND s."mergedInto" IS NOT NULL AND s."recordedAt" <= ${recordedBy ?? '9999'}`)))
}
