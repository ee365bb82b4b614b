import Database from 'better-sqlite3'
import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { correctClaim, retractClaim } from '@/lib/data/claim-edit'
import { createClaims } from '@/lib/data/claim-write'
import { closeConnections } from '@/lib/data/connections'
import { declaredTriggers } from '@/lib/data/triggers'
import { verifyHistory } from '@/lib/data/verify-history'
import { write } from '@/lib/data/writer'
import { change, liveAll } from '../support/claim-lives'
import { figure } from '../support/test-claims'
import { bundledRegisters, openTestDatabase, TEST_WRITER, withTestDatabase } from '../support/test-database'
import { saveRegisters } from '@/lib/data/registers-write'

withTestDatabase()

async function withHistory(): Promise<string> {
  const file = await openTestDatabase()
  await write(TEST_WRITER, (tx) => saveRegisters(tx, bundledRegisters()))
  const inputs = [1, 2, 3, 4].map((low) => figure({ low, asWritten: String(low), externalId: `e${low}`, relations: low === 2 ? ['contradicts:e1'] : [] }))
  const { created } = await write(TEST_WRITER, (tx) => createClaims(tx, inputs.map((input, row) => ({ row, input })), { conflict: 'gaza-2023', status: 'published' }))
  for (const reason of ['one', 'two']) {
    const head = reason === 'one' ? 1 : 2
    await write(TEST_WRITER, (tx) => correctClaim(tx, created[0]!.id, head, { note: reason }, { reason }))
  }
  await write(TEST_WRITER, (tx) => retractClaim(tx, created[3]!.id, 1, 'twice'))
  await closeConnections()
  return file
}

/** Takes the triggers off, as somebody would who has the file in hand. */
function withoutTriggers(file: string): string {
  const database = new Database(file)
  database.transaction(() => { for (const name of declaredTriggers().keys()) database.exec(`DROP TRIGGER "${name}"`) })()
  database.close()
  return file
}

function tamper(file: string, sql: string) {
  const database = new Database(file)
  database.pragma('synchronous = OFF')
  database.pragma('foreign_keys = OFF')
  const { changes } = database.prepare(sql).run()
  database.close()
  expect(changes, sql).toBeGreaterThan(0)
}

const CHANGES = [
  ['a changed payload', `UPDATE "Revision" SET payload = replace(payload, 'at least', 'some') WHERE id = 2`, /revision 1: its payload was changed/],
  ['a changed payload with its hash', `UPDATE "Revision" SET payload = '{}', payloadHash = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a' WHERE id = 2`, /its hash was changed/],
  ['a changed author', `UPDATE "Revision" SET author = 'somebody' WHERE id = 2`, /the audit chain tells another story/],
  ['a changed reason', `UPDATE "Revision" SET reason = 'three' WHERE reason = 'two'`, /its row is not what its payload says/],
  ['a changed status', `UPDATE "Revision" SET status = 'draft' WHERE id = 2`, /the audit chain tells another story/],
  ['a changed instant', `UPDATE "Revision" SET recordedAt = '2020-01-01T00:00:00.000Z' WHERE id = 2`, /the audit chain tells another story/],
  ['a deleted revision in the middle', `DELETE FROM "Revision" WHERE reason = 'one'`, /revision 3: revision 2 is missing/],
  ['a deleted newest revision', `DELETE FROM "Revision" WHERE reason = 'two'`, /it had 3 revisions, 2 are left/],
  ['all revisions of a claim deleted', `DELETE FROM "Revision" WHERE claimId = 2`, /it had 1 revisions, 0 are left/],
  ['two revisions in another order', `UPDATE "Revision" SET number = CASE reason WHEN 'one' THEN -3 ELSE -2 END, hash = hash WHERE reason IN ('one', 'two')`, /./],
  ['a deleted claim', `DELETE FROM "Claim" WHERE id = 2`, /belong to no claim|is missing/],
  ['a changed axis', `UPDATE "Claim" SET low = 5 WHERE id = 2`, /its low is not that of revision 1/],
  ['another metric', `UPDATE "Claim" SET metricId = (SELECT id FROM "Metric" WHERE slug = 'injured-gaza') WHERE id = 2`, /its metric is not that/],
  ['a claim published again by its status alone', `UPDATE "Claim" SET status = 'published' WHERE id = 4`, /its status is not that of revision 2/],
  ['an older public revision', `UPDATE "Claim" SET publicRevision = 1 WHERE id = 1`, /its public revision is not/],
  ['a head that is not the newest', `UPDATE "Claim" SET headRevision = 4 WHERE id = 1`, /its head is not its newest revision/],
  ['a removed relation', `DELETE FROM "Relation"`, /its relations are not those/],
  ['a changed audit row', `UPDATE "Audit" SET author = 'somebody' WHERE id = 5`, /audit row 5 .* was changed/],
  ['a deleted audit row', `DELETE FROM "Audit" WHERE id = 5`, /audit row 6 .* 1 rows before it are missing/],
  ['a truncated audit chain', `DELETE FROM "Audit" WHERE id > 20`, /the audit chain ends at row 20/],
  ['a whole audit chain gone', `DELETE FROM "Audit"`, /the audit chain ends at row 0/],
  ['a forgotten head', `DELETE FROM "Setting" WHERE name = 'audit_head'`, /the audit chain ends/],
] as const

describe('the history of a database', () => {
  it('is whole after creations, corrections and a retraction', async () => {
    await withHistory()
    expect(await verifyHistory()).toMatchObject({ broken: null, revisions: 7 })
  })

  it('is found broken at the first link by every kind of tampering', async () => {
    const whole = withoutTriggers(await withHistory())
    for (const [what, sql, message] of CHANGES) {
      const file = await openTestDatabase()
      fs.copyFileSync(whole, file)
      if (what === 'two revisions in another order') {
        tamper(file, `UPDATE "Revision" SET number = number + 10 WHERE reason = 'one'`)
        const database = new Database(file)
        database.exec(`UPDATE "Revision" SET number = 2 WHERE reason = 'two'; UPDATE "Revision" SET number = 3 WHERE reason = 'one'`)
        database.close()
      } else tamper(file, sql)
      expect((await verifyHistory()).broken, what).toMatch(message)
    }
  })

  it('is found broken by any one row of revisions and audit rows that is changed or deleted', async () => {
    const whole = withoutTriggers(await withHistory())
    const database = new Database(whole, { readonly: true })
    const ids = (table: string) => (database.prepare(`SELECT id FROM "${table}"`).all() as { id: number }[]).map(({ id }) => id)
    const rows = [...ids('Revision').map((id) => ['Revision', id] as const), ...ids('Audit').filter((id) => id % 4 === 0).map((id) => ['Audit', id] as const)]
    database.close()
    for (const [table, id] of rows) {
      for (const sql of [`DELETE FROM "${table}" WHERE id = ${id}`, `UPDATE "${table}" SET previousHash = hash WHERE id = ${id}`]) {
        const file = await openTestDatabase()
        fs.copyFileSync(whole, file)
        tamper(file, sql)
        expect((await verifyHistory()).broken, sql).not.toBeNull()
      }
    }
  }, 60_000)

  it('is whole after merges, purges, reverts and renames', async () => {
    await write(TEST_WRITER, (tx) => saveRegisters(tx, bundledRegisters()))
    const { merged, kept } = await liveAll()
    await change(async (tx) => {
      const { id } = await tx.db.metric.update({ where: { slug: 'killed-gaza' }, data: { slug: 'killed-elsewhere' } })
      await tx.db.address.update({ where: { path: '/gaza-2023/metrics/killed-gaza' }, data: { redirectTo: '/gaza-2023/metrics/killed-elsewhere' } })
      tx.audit({ action: 'change', subjectType: 'metric', subject: 'killed-elsewhere', details: { id } })
    })
    await change((tx) => correctClaim(tx, kept, 2, { note: 'after the rename' }, { reason: 'a note' }))
    expect(merged).not.toBe(kept)
    expect((await verifyHistory()).broken).toBeNull()
  })

  it('knows an emptied payload without a purge, and the triggers allow nothing more', async () => {
    const file = await withHistory()
    const database = new Database(file)
    database.pragma('recursive_triggers = ON')
    const refuse = (sql: string, message: RegExp) => expect(() => database.exec(sql), sql).toThrow(message)
    refuse(`UPDATE "Revision" SET author = 'x' WHERE id = 1`, /never changed/)
    refuse(`DELETE FROM "Revision" WHERE id = 1`, /never deleted/)
    refuse(`INSERT OR REPLACE INTO "Revision" SELECT * FROM "Revision" WHERE id = 1`, /never/)
    refuse(`UPDATE "Audit" SET author = 'x' WHERE id = 1`, /never changed/)
    refuse(`DELETE FROM "Audit" WHERE id = 1`, /never deleted/)
    refuse(`INSERT OR REPLACE INTO "Audit" SELECT * FROM "Audit" WHERE id = 1`, /never/)
    refuse(`DELETE FROM "Address"`, /never deleted/)
    refuse(`UPDATE "Address" SET path = path || 'x'`, /pointed elsewhere/)
    refuse(`DELETE FROM "Claim" WHERE id = 2`, /tombstone/)
    refuse(`UPDATE "Claim" SET publicId = 'ZZZZZZZZ' WHERE id = 2`, /never changes/)
    database.exec(`INSERT INTO "Tombstone" (publicId, fate, recordedAt) VALUES ('ZZZZZZZZ', 'purged', '2024-01-01T00:00:00.000Z')`)
    refuse(`DELETE FROM "Tombstone"`, /never deleted/)
    database.exec(`UPDATE "Revision" SET payload = NULL WHERE id = 2`)
    database.close()
    expect((await verifyHistory()).broken).toMatch(/revision 1: its payload was emptied without a purge/)
  })
})
