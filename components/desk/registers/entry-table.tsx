import { DataTable } from '@/components/ui/data-table'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import type { RegisterName } from './register-specs'

/** An entry as a list of the desk shows it. */
export interface ListedEntry { slug: string; name: string; kind: string; belongs: string | null; aliases: readonly string[]; claims: number; page: string | null }

/** Entries of one register; columns that all of them leave empty are not drawn. */
export function EntryTable({ register, entries }: { register: RegisterName; entries: readonly ListedEntry[] }) {
  const { columns: label, names } = messages.registersDesk
  const [hasAliases, hasKind, hasBelongs, hasPage] = [entries.some(({ aliases }) => aliases.length > 0), entries.some(({ kind }) => kind !== ''), entries.some(({ belongs }) => belongs), entries.some(({ page }) => page)]
  return (
    <DataTable
      caption={names[register]}
      captionHidden
      rowHeaders
      stacked
      columns={[
        { key: 'name', label: label.name }, { key: 'slug', label: label.slug },
        ...(hasAliases ? [{ key: 'aliases', label: label.aliases }] : []), ...(hasKind ? [{ key: 'kind', label: label.kind }] : []), ...(hasBelongs ? [{ key: 'belongs', label: label.belongs }] : []),
        { key: 'claims', label: label.claims, numeric: true }, ...(hasPage ? [{ key: 'page', label: label.page }] : []),
      ]}
      rows={entries.map(({ slug, name, kind, belongs, aliases, claims, page }) => ({
        key: slug,
        cells: [
          <a key="name" href={deskPath(['registers', register, slug])}><bdi>{name}</bdi></a>, slug,
          ...(hasAliases ? [aliases.join(', ')] : []), ...(hasKind ? [kind] : []), ...(hasBelongs ? [belongs ?? ''] : []), claims.toLocaleString('en'),
          ...(hasPage ? [page ? <a key="page" href={page}>{messages.registersDesk.open}<span className="vh"> {name}</span></a> : ''] : []),
        ],
      }))}
    />
  )
}
