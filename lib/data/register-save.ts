// Owns saving one register entry: created with its address and audit row, changed only where it differs, or left alone.
import { lastSegment } from '@/lib/domain/slug-moves'
import { issueAddresses, type Issued } from './address-register'
import { InvalidError } from './errors'
import { withdrawnSlugs } from './slug-register'
import type { WriteTransaction } from './writer'

type Value = string | number | boolean | null
type Entry = Readonly<Record<string, Value>>
type Stored = { id: number; slug: string } & Record<string, unknown>

/** The three things of a Prisma delegate that are needed here; the delegates' own types differ in every column. */
type Table = {
  findMany(): Promise<unknown[]>
  create(args: { data: never }): Promise<unknown>
  update(args: { where: { id: number }; data: never }): Promise<unknown>
}

export type Saved = { created: string[]; changed: string[] }

/** Notes a thing once; what was made by this write is not also called changed. */
export function noteSaved(saved: Saved, what: keyof Saved, thing: string): void {
  if (!saved.created.includes(thing) && !saved.changed.includes(thing)) saved[what].push(thing)
}

/** Saves entries by slug (a new one under no slug that another had before) and returns every slug's internal key, old and new. `address` gives the public address of an entry. */
export async function saveEntries(
  tx: WriteTransaction,
  { table, type, entries, address, saved }: {
    table: unknown
    type: string
    entries: readonly (Entry & { slug: string })[]
    address: (slug: string) => Issued['path'] | null
    saved: Saved
  },
): Promise<Map<string, number>> {
  const delegate = table as Table
  const stored = new Map((await delegate.findMany() as Stored[]).map((row) => [row.slug, row]))
  await refuseFormer(tx, type, entries.filter(({ slug }) => !stored.has(slug)).map(({ slug }) => slug), entries)
  const issued: Issued[] = []
  for (const entry of entries) {
    const before = stored.get(entry.slug)
    const changed = before ? Object.keys(entry).filter((key) => before[key] !== entry[key]) : []
    if (before && changed.length === 0) continue
    const after = before
      ? await delegate.update({ where: { id: before.id }, data: entry as never })
      : await delegate.create({ data: entry as never })
    stored.set(entry.slug, after as Stored)
    tx.audit({
      action: before ? 'change' : 'create', subjectType: type, subject: entry.slug,
      details: before ? Object.fromEntries(changed.map((key) => [key, { before: before[key], after: entry[key] }])) : entry,
    })
    noteSaved(saved, before ? 'changed' : 'created', `${type} ${entry.slug}`)
    const path = before ? null : address(entry.slug)
    if (path) issued.push({ path, type, subject: entry.slug })
  }
  await issueAddresses(tx, issued)
  return new Map([...stored.values()].map((row) => [row.slug, row.id]))
}

// The old address of a thing that was renamed, merged or deleted answers for that thing for ever.
async function refuseFormer({ db }: WriteTransaction, type: string, made: readonly string[], entries: readonly { slug: string }[]): Promise<void> {
  if (made.length === 0) return
  const issued = await db.address.findMany({ where: { type }, select: { path: true, redirectTo: true } })
  const former = new Map(issued.map(({ path, redirectTo }) => [lastSegment(path), redirectTo]))
  const free = await withdrawnSlugs(db, type)
  const problems = made.filter((slug) => former.has(slug) && !free.has(slug)).map((slug) => {
    const now = lastSegment(former.get(slug) ?? '')
    return { path: `${type}s.${entries.findIndex((one) => one.slug === slug)}.slug`, message: now === '' ? `"${slug}" was deleted, and a slug is never used again` : `"${slug}" is called ${now} now` }
  })
  if (problems.length > 0) throw new InvalidError(problems)
}
