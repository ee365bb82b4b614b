import { DataTable } from '@/components/ui/data-table'
import { messages } from '@/lib/messages/messages'
import { Instant } from './session-table'

interface Token { id: string; label: string; createdAt: string; lastUsedAt: string | null }

/** The tokens that hold, each with a button that revokes it. Stands inside a form. */
export function TokenTable({ tokens }: { tokens: readonly Token[] }) {
  const { account, fields } = messages.accounts
  return (
    <DataTable
      caption={account.tokens}
      captionHidden
      rowHeaders
      stacked
      columns={[{ key: 'label', label: fields.label }, { key: 'made', label: account.made }, { key: 'used', label: account.used }, { key: 'do', label: account.what }]}
      rows={tokens.map(({ id, label, createdAt, lastUsedAt }) => ({
        key: id,
        cells: [
          label || account.noLabel, <Instant key="made" at={createdAt} />, lastUsedAt ? <Instant key="used" at={lastUsedAt} /> : account.never,
          <button key="do" className="btn btn--plain" type="submit" name="_do" value={id} aria-label={account.revokeToken(label || account.noLabel)}>{account.revoke}</button>,
        ],
      }))}
    />
  )
}
