import { DataTable } from '@/components/ui/data-table'
import { instantWords } from '@/components/claims/revision-history'
import { messages } from '@/lib/messages/messages'
import { browserName } from './browser-name'

interface Session { id: string; createdAt: string; expiresAt: string; ipAddress: string | null; userAgent: string | null }

/** Where somebody is signed in; each row but this browser's own has a button that ends it. Stands inside a form. */
export function SessionTable({ sessions, here }: { sessions: readonly Session[]; here: string }) {
  const { account } = messages.accounts
  return (
    <DataTable
      caption={account.sessions}
      captionHidden
      rowHeaders
      stacked
      columns={[
        { key: 'browser', label: account.browser }, { key: 'address', label: account.address }, { key: 'since', label: account.since },
        { key: 'until', label: account.until }, { key: 'do', label: account.what },
      ]}
      rows={sessions.map(({ id, createdAt, expiresAt, ipAddress, userAgent }) => {
        const browser = browserWords(userAgent)
        return {
          key: id,
          cells: [
            browser, ipAddress || account.none, <Instant key="since" at={createdAt} />, <Instant key="until" at={expiresAt} />,
            id === here ? <b>{account.here}</b> : <button className="btn btn--plain" type="submit" name="_do" value={`end ${id}`} aria-label={account.endOne(browser, instantWords(createdAt))}>{account.end}</button>,
          ],
        }
      })}
    />
  )
}

/** An instant, to the minute. */
export function Instant({ at }: { at: string }) {
  return <time dateTime={at}>{instantWords(at)}</time>
}

function browserWords(userAgent: string | null): string {
  const { account } = messages.accounts
  const found = browserName(userAgent)
  if (!found) return account.unknownBrowser
  return found.system ? account.onSystem(found.browser, found.system) : found.browser
}
