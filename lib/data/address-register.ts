// Owns the register of every public address ever issued, so that "never breaks" can be replayed.
import { insertRows } from './insert-rows'
import type { WriteTransaction } from './writer'

export type Issued = { path: string; type: string; subject: string }

/** Enters addresses that are new; those that were issued before keep their entry. */
export async function issueAddresses(tx: WriteTransaction, addresses: readonly Issued[]): Promise<void> {
  const rows = addresses.map((address) => ({ ...address, issuedAt: tx.at }))
  await insertRows(tx.db, 'Address', ['path', 'type', 'subject', 'issuedAt'], rows, { keep: true })
}
