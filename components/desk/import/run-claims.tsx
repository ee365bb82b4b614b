import { DataTable } from '@/components/ui/data-table'
import { Pager } from '@/components/ui/pager'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'

interface RunClaimsProps { id: string; claims: readonly { id: string; statement: string; kind: string; status: string; fate: string | null }[]; from: number; all: number; aPage: number }

/** The claims that an import made, in the order of its file, with where each is now. */
export function RunClaims({ id, claims, from, all, aPage }: RunClaimsProps) {
  const { importing: { result: words }, kinds, statuses } = messages
  return (
    <>
      <DataTable
        caption={words.claims} captionHidden rowHeaders stacked
        columns={[{ key: 'claim', label: words.claim, className: 'c-claim' }, { key: 'kind', label: words.kind }, { key: 'state', label: words.state }]}
        rows={claims.map((claim) => ({
          key: claim.id,
          cells: [
            <a key="claim" href={deskPath(['claims', claim.id])}><bdi>{claim.statement || claim.id}</bdi></a>, kinds[claim.kind as keyof typeof kinds]?.one ?? claim.kind,
            claim.fate === null ? statuses[claim.status as keyof typeof statuses] ?? claim.status : words.fates[claim.fate] ?? claim.fate,
          ],
        }))}
      />
      {all > aPage ? (
        <Pager
          label={words.claims} says={words.shown(from + 1, from + claims.length, all)} first={from > 0 ? { href: deskPath(['import', id]), label: words.first } : undefined}
          next={from + claims.length < all ? { href: deskPath(['import', id], { from: from + aPage }), label: words.next } : undefined}
        />
      ) : null}
    </>
  )
}
