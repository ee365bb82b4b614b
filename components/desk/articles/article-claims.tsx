import { ButtonLink } from '@/components/ui/buttons'
import { DataTable } from '@/components/ui/data-table'
import { KINDS, type Kind, type Status } from '@/lib/domain/vocabulary'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'

interface ListedClaim { id: string; kind: Kind; statement: string; status: Status; headStatus: Status; headRevision: number }
interface ArticleClaimsProps { article: string; claims: readonly ListedClaim[]; /** Whether the person may enter claims. */ mayAdd: boolean }

/** The claims of an article at their heads, and a way to each kind of new one. */
export function ArticleClaims({ article, claims, mayAdd }: ArticleClaimsProps) {
  const words = messages.articlesDesk
  const { claimColumns: label } = words
  return (
    <div className="stack-4">
      {mayAdd ? (
        <p className="btns">{KINDS.map((kind) => <ButtonLink key={kind} href={deskPath(['claims', 'new'], { article, kind })}>{words.newClaim(messages.kinds[kind].one)}</ButtonLink>)}</p>
      ) : null}
      {claims.length === 0 ? <p className="note">{words.claimsNone}</p> : (
        <DataTable
          caption={words.claims}
          captionHidden
          rowHeaders
          stacked
          columns={[{ key: 'claim', label: label.claim }, { key: 'kind', label: label.kind }, { key: 'status', label: label.status }, { key: 'revision', label: label.revision, numeric: true }]}
          rows={claims.map(({ id, kind, statement, status, headStatus, headRevision }) => ({
            key: id,
            cells: [
              <a key="claim" href={deskPath(['claims', id])}><bdi>{statement}</bdi></a>, messages.kinds[kind].one,
              status === headStatus ? messages.statuses[status] : `${messages.statuses[status]}, ${words.newer(messages.statuses[headStatus])}`, headRevision,
            ],
          }))}
        />
      )}
    </div>
  )
}
