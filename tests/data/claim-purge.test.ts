import fs from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { getClaim, getRevision } from '@/lib/data/claim-by-id'
import { correctClaim } from '@/lib/data/claim-edit'
import { mergeClaim } from '@/lib/data/claim-merge'
import { confirmPurge, forgetLog, requestPurge, withdrawPurge } from '@/lib/data/claim-purge'
import { listClaims } from '@/lib/data/claim-queries'
import { closeConnections, connection } from '@/lib/data/connections'
import { BuriedError, ConflictError, InvalidError, NotFoundError } from '@/lib/data/errors'
import { reader } from '@/lib/data/reader'
import { recordPin } from '@/lib/data/record-pin'
import { searchIndexProblem } from '@/lib/data/search-rebuild'
import { openForWriting } from '@/lib/data/sqlite-adapter'
import { verifyHistory } from '@/lib/data/verify-history'
import { emptyFilter } from '@/lib/domain/filter'
import { ADMINS, as, change, makeFigure, makePeople, purge } from '../support/claim-lives'
import { bundledRegisters, withTestDatabase } from '../support/test-database'

withTestDatabase(bundledRegisters)

const SECRET = 'Marmalade'
let [id, other] = ['', '']
beforeEach(async () => {
  await makePeople({ [ADMINS[0]]: 'admin', [ADMINS[1]]: 'admin', 'editor@example.org': 'editor' })
  other = await makeFigure(1)
  id = await makeFigure(2, { statement: `${SECRET} said at least 2 people were killed.`, descriptor: SECRET, quote: `${SECRET} said`, externalId: SECRET, relations: [`disputes:${other}`] })
  await change((tx) => correctClaim(tx, id, 1, { note: SECRET, scope: SECRET }, { reason: `${SECRET} was right` }))
})

describe('a purge', () => {
  it('leaves hashes and a tombstone, and nothing of the content in any table or in the file', async () => {
    await change((tx) => correctClaim(tx, other, 1, { relations: [`contradicts:${id}`] }, { reason: 'read again' }))
    await change(async (tx) => {
      await tx.db.idempotencyKey.create({ data: { id: '1'.repeat(64), author: 'a', request: '2'.repeat(64), status: 201, body: `{"id":"${id}","statement":"${SECRET}"}`, createdAt: tx.at } })
      tx.audit({ action: 'test', subjectType: 'test', subject: 'test' })
    })
    const { recordedBy } = await recordPin()
    const { file } = connection()
    await purge(id, 2)
    await forgetLog()
    for (const name of [file, `${file}-wal`]) expect(fs.readFileSync(name).includes(SECRET), name).toBe(false)
    expect(await getClaim(id)).toEqual({ fate: 'purged', reason: 'a court asked for it' })
    expect(await getClaim(id, { knownOn: null, recordedBy })).toMatchObject({ fate: 'purged' })
    expect(await getRevision(id, 1)).toBeNull()
    expect((await listClaims({ ...emptyFilter(), recordedBy })).claims.map((claim) => claim.id)).toEqual([other])
    expect(await getClaim(other)).toMatchObject({ claim: { relations: [], standing: [] } })
    expect(await verifyHistory()).toMatchObject({ broken: null })
    expect(await reader().purgeRequest.count()).toBe(0)
    expect(await reader().idempotencyKey.count()).toBe(0)
    const audits = await reader().audit.findMany({ where: { subject: id } })
    expect(audits.map(({ action }) => action)).toEqual(['create', 'publish', 'ask_purge', 'purge'])
    await closeConnections()
    const database = openForWriting(file)
    expect(searchIndexProblem(database)).toBeNull()
    const tables = (database.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).all() as { name: string }[]).map(({ name }) => name).filter((name) => !name.startsWith('ClaimSearch'))
    const left = tables.filter((name) => JSON.stringify(database.prepare(`SELECT * FROM "${name}"`).all()).toLowerCase().includes(SECRET.toLowerCase()))
    expect(left).toEqual([])
    database.pragma('wal_checkpoint(TRUNCATE)')
    database.close()
    const bytes = fs.readFileSync(file)
    expect([bytes.indexOf(SECRET), bytes.indexOf(SECRET.toLowerCase())]).toEqual([-1, -1])
    // A claim that named it can still be changed.
    await change((tx) => correctClaim(tx, other, 2, { note: 'seen' }, { reason: 'a note' }))
    expect((await verifyHistory()).broken).toBeNull()
  })

  it('takes along what was merged into the claim', async () => {
    const twin = await makeFigure(3, { statement: `${SECRET} said at least 3 people were killed.` })
    await change((tx) => mergeClaim(tx, twin, 1, { into: id, reason: 'the same' }))
    await purge(id, 2)
    expect(await getClaim(twin)).toMatchObject({ fate: 'purged' })
    expect(await reader().revision.count({ where: { payload: { contains: SECRET } } })).toBe(0)
    expect(await reader().address.count({ where: { redirectTo: { not: null } } })).toBe(0)
    expect((await verifyHistory()).broken).toBeNull()
  })

  it('needs two administrators, who are that at the time, and the head that was seen', async () => {
    await expect(as('editor@example.org', (tx) => requestPurge(tx, id, 2, 'privacy'))).rejects.toThrow(/no administrator/)
    await expect(as(ADMINS[0], (tx) => requestPurge(tx, id, 2, ' '))).rejects.toBeInstanceOf(InvalidError)
    await expect(as(ADMINS[0], (tx) => requestPurge(tx, id, 1, 'privacy'))).rejects.toBeInstanceOf(ConflictError)
    await expect(as(ADMINS[1], (tx) => confirmPurge(tx, id, 2))).rejects.toBeInstanceOf(NotFoundError)
    await as(ADMINS[0], (tx) => requestPurge(tx, id, 2, 'privacy'))
    await expect(as(ADMINS[1], (tx) => requestPurge(tx, id, 2, 'privacy'))).rejects.toThrow(/already/)
    await expect(as(ADMINS[0], (tx) => confirmPurge(tx, id, 2))).rejects.toThrow(/another administrator/)
    await expect(as('editor@example.org', (tx) => confirmPurge(tx, id, 2))).rejects.toThrow(/no administrator/)
    await expect(as(ADMINS[1], (tx) => confirmPurge(tx, id, 1))).rejects.toBeInstanceOf(ConflictError)
    await change(async (tx) => {
      await tx.db.user.update({ where: { email: ADMINS[0] }, data: { role: 'editor' } })
      tx.audit({ action: 'change', subjectType: 'user', subject: ADMINS[0] })
    })
    await expect(as(ADMINS[1], (tx) => confirmPurge(tx, id, 2))).rejects.toThrow(/first@example.org is no administrator/)
    expect(await getClaim(id)).toMatchObject({ fate: 'found' })
  })

  it('can be withdrawn before, and not after', async () => {
    await as(ADMINS[0], (tx) => requestPurge(tx, id, 2, 'privacy'))
    await as(ADMINS[1], (tx) => withdrawPurge(tx, id))
    await expect(as(ADMINS[1], (tx) => confirmPurge(tx, id, 2))).rejects.toBeInstanceOf(NotFoundError)
    await purge(id, 2)
    await expect(as(ADMINS[0], (tx) => withdrawPurge(tx, id))).rejects.toBeInstanceOf(NotFoundError)
    await expect(change((tx) => correctClaim(tx, id, 2, {}, { reason: 'x' }))).rejects.toBeInstanceOf(BuriedError)
    await expect(makeFigure(9, { relations: [`disputes:${id}`] })).rejects.toThrow(/there is no claim/)
  })
})
