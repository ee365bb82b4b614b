// Owns which origins are of one body: two offices of one state are two who speak, and a reader should know that they belong together.

export interface OriginKin {
  /** The body's slug, and the slugs of the origins that are it or belong to it, by slug; at least two. */
  body: string
  origins: string[]
}

/** Origins by the outermost body that they belong to. `memberOf` leads from an actor to the one that it belongs to. */
export function originKin(origins: readonly string[], memberOf: ReadonlyMap<string, string>): OriginKin[] {
  const bodies = new Map<string, string[]>()
  for (const origin of [...new Set(origins)].sort()) {
    const body = outermost(origin, memberOf)
    bodies.set(body, [...bodies.get(body) ?? [], origin])
  }
  return [...bodies].filter(([, own]) => own.length > 1).map(([body, own]) => ({ body, origins: own })).sort((a, b) => (a.body < b.body ? -1 : 1))
}

function outermost(actor: string, memberOf: ReadonlyMap<string, string>): string {
  const passed = new Set<string>()
  let body = actor
  for (let next = memberOf.get(body); next !== undefined && !passed.has(next); next = memberOf.get(body)) {
    passed.add(body)
    body = next
  }
  return body
}
