// Owns how what a build serves is compared with who may have it: unlisted routes and actions, and answers that are not the expected ones.
import fs from 'node:fs'
import path from 'node:path'

/** Everybody whom the matrix asks as: `revoked` was an administrator once. */
export const ASKERS = ['nobody', 'revoked', 'viewer', 'editor', 'admin'] as const
export type Asker = (typeof ASKERS)[number]
export type Need = 'anyone' | 'viewer' | 'editor' | 'admin'

/** Whether somebody reaches what asks for a role. */
export function reaches(asker: Asker, need: Need): boolean {
  const rank: Record<string, number> = { nobody: 0, revoked: 0, anyone: 0, viewer: 1, editor: 2, admin: 3 }
  return rank[asker]! >= rank[need]!
}

export type BuiltAction = { id: string; name: string; pages: string[] }

/** Every route of a build by its address pattern, without Next's own. */
export function builtRoutes(manifest: Record<string, string>): string[] {
  return [...new Set(Object.values(manifest))].filter((route) => !route.startsWith('/_')).toSorted()
}

/** Every server action of a build: what it is called, and the pages that carry it. */
export function builtActions(manifest: { node: Record<string, { workers: Record<string, unknown>; filename?: string; exportedName?: string }> }, routes: Record<string, string>): BuiltAction[] {
  return Object.entries(manifest.node).map(([id, { workers, filename, exportedName }]) => ({
    id,
    name: `${filename ?? '?'}#${exportedName ?? '?'}`,
    pages: Object.keys(workers).map((worker) => routes[worker.replace(/^app/, '')]).filter((page) => page !== undefined).toSorted(),
  })).toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** One line for each thing that is built and not listed, and for each that is listed and no more built. */
export function unlisted(what: string, built: readonly string[], listed: readonly string[]): string[] {
  const known = new Set(listed)
  const there = new Set(built)
  return [
    ...[...there].filter((one) => !known.has(one)).map((one) => `unlisted ${what}: ${one}`),
    ...[...known].filter((one) => !there.has(one)).map((one) => `listed ${what} that is not built: ${one}`),
  ]
}

export type Asked = { what: string; need: Need; asker: Asker; isOpen: boolean }

/** One line for each answer that somebody should not have had, or should have. */
export function mismatches(asked: readonly Asked[]): string[] {
  return asked.filter(({ need, asker, isOpen }) => reaches(asker, need) !== isOpen)
    .map(({ what, need, asker, isOpen }) => `${what} asks for ${need} and is ${isOpen ? 'open to' : 'refused to'} ${asker}`)
}

/** What the build in `.next` serves. */
export function readBuild(root: string) {
  const read = (file: string) => JSON.parse(fs.readFileSync(path.join(root, '.next', file), 'utf8'))
  const routes = read('app-path-routes-manifest.json') as Record<string, string>
  return { routes: builtRoutes(routes), actions: builtActions(read('server/server-reference-manifest.json'), routes) }
}
