// Owns what the desk lists of the registers: entries by what is searched for, what other forms may choose, and how many claims name each.
import { foldText } from '@/lib/domain/fold-text'
import { messages } from '@/lib/messages/messages'
import { reader, readRows } from './reader'
import { readEntry, REGISTER_NAMES, versionOf, type Entry, type RegisterName } from './register-entries'
import { REGISTERS } from './register-kinds'
import { parseTexts } from './register-shape'
import { registerSnapshot } from './register-snapshot'
import { usesOf, type Use } from './register-uses'

/** An entry as a list shows it; `kind` is its kind, family or status, `page` its public address. */
export type ListedEntry = { slug: string; name: string; kind: string; belongs: string | null; aliases: string[]; claims: number; page: string | null }
export type EntryPage = { entries: ListedEntry[]; total: number; from: number }

export const ENTRIES_A_PAGE = 100

type Listed = Omit<ListedEntry, 'claims'> & { id: number }

async function allListed(register: RegisterName): Promise<Listed[]> {
  const registers = await registerSnapshot()
  const conflict = (id: number) => registers.conflicts.byId.get(id)?.slug ?? ''
  const page = (slug: string, of = '') => REGISTERS[register].path(slug, of)
  switch (register) {
    case 'conflicts': return registers.conflicts.all.map(({ id, slug, name }) => ({ id, slug, name, kind: '', belongs: null, aliases: [], page: page(slug) }))
    case 'metrics': return registers.metrics.all.map((row) => (
      { id: row.id, slug: row.slug, name: row.label, kind: messages.families[row.family] ?? row.family, belongs: conflict(row.conflictId), aliases: [], page: page(row.slug, conflict(row.conflictId)) }))
    case 'outlets': return registers.outlets.all.map(({ id, slug, name, kind, aliases }) => (
      { id, slug, name, kind: (messages.outletKinds as Record<string, string>)[kind] ?? kind, belongs: null, aliases: parseTexts(aliases), page: page(slug) }))
    case 'actors': return registers.actors.all.map(({ id, slug, name, kind, aliases, memberOfId }) => ({
      id, slug, name, kind: (messages.actorKinds as Record<string, string>)[kind] ?? kind, belongs: registers.actors.byId.get(memberOfId ?? 0)?.name ?? null, aliases: parseTexts(aliases), page: page(slug),
    }))
    case 'proposals': return registers.proposals.all.map(({ id, slug, name, status, conflictId }) => (
      { id, slug, name, kind: (messages.proposalStatuses as Record<string, string>)[status] ?? status, belongs: conflict(conflictId), aliases: [], page: page(slug, conflict(conflictId)) }))
    case 'topics': return registers.topics.all.map(({ id, slug, label }) => ({ id, slug, name: label, kind: '', belongs: null, aliases: [], page: null }))
    default: throw new RangeError(`Unknown register "${String(register)}"`)
  }
}

/** Entries whose name, other name or slug holds every word of `q`, by name, one page of them. */
export async function listEntries(register: RegisterName, { q = '', page = 1 }: { q?: string; page?: number } = {}): Promise<EntryPage> {
  const words = foldText(q).split(' ').filter(Boolean)
  const fits = ({ slug, name, aliases }: Listed) => { const text = foldText([slug, name, ...aliases].join(' ')); return words.every((word) => text.includes(word)) }
  const found = (await allListed(register)).filter(fits).sort((a, b) => a.name.localeCompare(b.name, 'en') || a.slug.localeCompare(b.slug))
  const from = (Math.min(Math.max(1, page), Math.max(1, Math.ceil(found.length / ENTRIES_A_PAGE))) - 1) * ENTRIES_A_PAGE
  const shown = found.slice(from, from + ENTRIES_A_PAGE)
  const claims = await countClaims(register, shown.map(({ id }) => id))
  return { entries: shown.map(({ id, ...entry }) => ({ ...entry, claims: claims.get(id) ?? 0 })), total: found.length, from }
}

const COLUMNS: Readonly<Record<RegisterName, readonly string[]>> = {
  conflicts: ['conflictId'], metrics: ['metricId'], outlets: ['outletId'], actors: ['claimantId', 'actorId'], proposals: ['proposalId'], topics: ['topicId'],
}

/** Claims of any status that name each of these entries. */
async function countClaims(register: RegisterName, ids: readonly number[]): Promise<Map<number, number>> {
  const each = COLUMNS[register].map((column) => `SELECT "id", "${column}" AS key FROM "Claim" WHERE "${column}" IN (SELECT "value" FROM json_each(?))`).join(' UNION ')
  const rows = await readRows<{ key: number; n: number }>(`SELECT key, COUNT(*) AS n FROM (${each}) GROUP BY key`, COLUMNS[register].map(() => JSON.stringify(ids)))
  return new Map(rows.map(({ key, n }) => [key, n]))
}

/** How many entries each register has. */
export async function countEntries(): Promise<Record<RegisterName, number>> {
  const registers = await registerSnapshot()
  return Object.fromEntries(REGISTER_NAMES.map((register) => [register, registers[register].all.length])) as Record<RegisterName, number>
}

/** What a form may choose of each register: slug, name and, to be found by, other names. */
export async function registerChoices(): Promise<Record<RegisterName, { value: string; label: string; note?: string }[]>> {
  const lists = await Promise.all(REGISTER_NAMES.map(async (register) => {
    const entries = await allListed(register)
    const names = new Map<string, number>()
    for (const { name } of entries) names.set(name, (names.get(name) ?? 0) + 1)
    // Two of one name are told apart by their slugs.
    const choices = entries.map(({ slug, name, aliases }) => ({ value: slug, label: names.get(name)! > 1 ? `${name} (${slug})` : name, ...(aliases.length > 0 ? { note: aliases.join(', ') } : {}) }))
    return [register, choices.sort((a, b) => a.label.localeCompare(b.label, 'en'))] as const
  }))
  return Object.fromEntries(lists) as Record<RegisterName, { value: string; label: string; note?: string }[]>
}

export type OpenEntry = { entry: Entry; version: string; page: string | null; uses: Use[] }

/** One entry as its page on the desk shows it; the present slug where it was renamed or merged, null where there is none. */
export async function openEntry(register: RegisterName, slug: string): Promise<OpenEntry | { moved: string } | null> {
  const row = (await registerSnapshot())[register].get(slug)
  if (!row) return null
  if (row.slug !== slug) return { moved: row.slug }
  const entry = await readEntry(reader(), register, slug)
  if (!entry) return null
  const conflict = 'conflict' in entry ? entry.conflict ?? '' : ''
  return { entry, version: versionOf(entry), page: register === 'topics' ? null : REGISTERS[register].path(slug, conflict), uses: await usesOf(reader(), register, row) }
}
