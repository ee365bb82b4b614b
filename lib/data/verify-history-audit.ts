// Owns checking the audit chain, and the story that it tells of claims: each revision in its order, and what was merged, purged or withdrawn.
import { AUDIT_ROOT, auditHash, type AuditRow } from './audit'
import type { Snapshot } from './reader'

/** A revision as the audit row that it was saved with tells of it; `order` counts revisions over the whole chain. */
export type ToldRevision = { revision: number; status: string; hash: string; author: string; at: string; order: number }
/** The end of a claim as its audit row tells it. */
export type ToldEnd = { fate: 'merged' | 'purged' | 'withdrawn'; at: string; reason: string | null; into: string | null; conflict: string | null; article: string | null }
export type Story = { revisions: Map<string, ToldRevision[]>; buried: Map<string, ToldEnd>; order: number }

/** Walks the chain from its first row to the head that the settings hold, and notes its story. */
export function verifyAudit(snapshot: Snapshot, story: Story): { count: number; broken: string | null } {
  let [head, count, lastId] = [AUDIT_ROOT, 0, 0]
  for (const row of snapshot.each<AuditRow>('SELECT * FROM "Audit" ORDER BY "id"')) {
    const name = `audit row ${row.id} (${row.action} ${row.subjectType} ${row.subject})`
    if (row.id !== lastId + 1) return { count, broken: `${name}: ${row.id - lastId - 1} rows before it are missing` }
    if (row.previousHash !== head) return { count, broken: `${name} does not follow the row before it` }
    if (auditHash(row) !== row.hash) return { count, broken: `${name} was changed` }
    if (row.subjectType === 'claim' || isWithdrawnArticle(row)) note(row, story)
    ;[head, count, lastId] = [row.hash, count + 1, row.id]
  }
  const settings = new Map(snapshot.all<{ name: string; value: string }>('SELECT * FROM "Setting"').map(({ name, value }) => [name, value]))
  const [wantedHead, wantedCount] = [settings.get('audit_head') ?? AUDIT_ROOT, Number(settings.get('audit_count') ?? 0)]
  if (count !== wantedCount || head !== wantedHead) return { count, broken: `the audit chain ends at row ${lastId}, but it had ${wantedCount} rows` }
  // The database itself remembers how many rows it ever numbered, so that the end cannot be cut off together with the settings.
  const everNumbered = lastNumber(snapshot, 'Audit')
  if (everNumbered !== lastId) return { count, broken: `the audit chain ends at row ${lastId}, but ${everNumbered} rows were written` }
  return { count, broken: null }
}

/** The highest key that a table ever gave out. */
export function lastNumber(snapshot: Snapshot, table: 'Audit' | 'Revision'): number {
  return snapshot.all<{ seq: number }>(`SELECT "seq" FROM sqlite_sequence WHERE "name" = '${table}'`)[0]?.seq ?? 0
}

/** An article that only an import had made leaves a tombstone too. */
const isWithdrawnArticle = ({ action, subjectType }: AuditRow) => action === 'withdraw' && subjectType === 'article'

const ENDS: Readonly<Record<string, ToldEnd['fate']>> = { merge: 'merged', purge: 'purged', withdraw: 'withdrawn' }

function note(row: AuditRow, story: Story) {
  const { revision, status, hash, reason = null, into = null, conflict = null, article = null } = JSON.parse(row.details) as Partial<ToldRevision & ToldEnd>
  if (revision !== undefined) {
    const one = { revision, status: status!, hash: hash!, author: row.author, at: row.at, order: story.order++ }
    const list = story.revisions.get(row.subject)
    if (list) list.push(one)
    else story.revisions.set(row.subject, [one])
  } else if (Object.hasOwn(ENDS, row.action)) {
    story.buried.set(row.subject, { fate: ENDS[row.action]!, at: row.at, reason, into, conflict, article })
  }
}
