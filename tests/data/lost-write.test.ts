import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { PrismaClient } from '@/lib/data/generated/sqlite/client'
import { reader } from '@/lib/data/reader'
import { write } from '@/lib/data/writer'
import { openTestDatabase, TEST_WRITER, withTestDatabase } from '../support/test-database'

withTestDatabase()

const topic = (slug: string) => ({ slug, label: slug })
const slugsIn = (file: string) => {
  const database = new Database(file, { readonly: true })
  const slugs = new Set((database.prepare('SELECT slug FROM "Topic"').all() as { slug: string }[]).map(({ slug }) => slug))
  database.close()
  return slugs
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('a write beside a transaction that rolls back', () => {
  it('is lost with the adapter as it is published, and unsaved rows are read: the reason for our own queue', async () => {
    const file = await openTestDatabase()
    const client = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: file }) })
    const acknowledged: string[] = []
    let dirty = 0
    for (let round = 0; round < 20; round++) {
      const rollsBack = client.$transaction(async (tx) => {
        await tx.topic.create({ data: topic(`rolled-back-${round}`) })
        await pause(5)
        throw new Error('rolled back')
      }).catch(() => undefined)
      await pause(2)
      await client.topic.create({ data: topic(`kept-${round}`) }).then(({ slug }) => acknowledged.push(slug))
      if (await client.topic.findUnique({ where: { slug: `rolled-back-${round}` } })) dirty += 1
      await rollsBack
    }
    await client.$disconnect()
    const stored = slugsIn(file)
    expect(acknowledged.filter((slug) => !stored.has(slug)).length).toBeGreaterThan(0)
    expect(dirty).toBeGreaterThan(0)
  })

  it('is never lost here, and nothing unsaved is read: 1,000 writes beside 1,000 that roll back', async () => {
    const file = await openTestDatabase()
    const acknowledged: string[] = []
    let [dirty, refused] = [0, 0]
    const one = async (round: number) => {
      const rollsBack = write(TEST_WRITER, async (tx) => {
        await tx.db.topic.create({ data: topic(`rolled-back-${round}`) })
        if (await reader().topic.findUnique({ where: { slug: `rolled-back-${round}` } })) dirty += 1
        throw new Error('rolled back')
      }).catch((error: Error) => { if (error.message === 'rolled back') refused += 1 })
      const keeps = write(TEST_WRITER, async (tx) => {
        tx.audit({ action: 'create', subjectType: 'topic', subject: `kept-${round}` })
        return tx.db.topic.create({ data: topic(`kept-${round}`) })
      }).then(({ slug }) => acknowledged.push(slug))
      await Promise.all([rollsBack, keeps])
    }
    for (let start = 0; start < 1000; start += 50) await Promise.all(Array.from({ length: 50 }, (_, place) => one(start + place)))
    const stored = slugsIn(file)
    expect(acknowledged).toHaveLength(1000)
    expect(refused).toBe(1000)
    expect(acknowledged.filter((slug) => !stored.has(slug))).toEqual([])
    expect([...stored].filter((slug) => slug.startsWith('rolled-back'))).toEqual([])
    expect(dirty).toBe(0)
  }, 120_000)
})

describe('a write while another process holds the lock', () => {
  it('is refused as busy within two seconds, all that wait with it, and the next one succeeds', async () => {
    const file = await openTestDatabase()
    const other = new Database(file)
    other.exec('BEGIN IMMEDIATE')
    const started = Date.now()
    const store = (slug: string) => write(TEST_WRITER, async (tx) => {
      tx.audit({ action: 'create', subjectType: 'topic', subject: slug })
      return tx.db.topic.create({ data: topic(slug) })
    })
    const results = await Promise.allSettled(Array.from({ length: 10 }, (_, place) => store(`refused-${place}`)))
    expect(results.map((result) => (result.status === 'rejected' ? (result.reason as Error).name : 'stored'))).toEqual(Array(10).fill('BusyError'))
    expect(Date.now() - started).toBeLessThan(2000)
    other.exec('COMMIT')
    other.close()
    await store('accepted')
    expect([...slugsIn(file)]).toEqual(['accepted'])
  })

  it('leaves nothing open when the commit fails: the next write is a transaction of its own', async () => {
    const file = await openTestDatabase()
    const entry = { action: 'create', subjectType: 'topic', subject: 'x' }
    const fails = write(TEST_WRITER, async (tx) => {
      tx.audit(entry)
      await tx.db.topic.create({ data: topic('half') })
      // A deferred check fails at COMMIT and nowhere earlier.
      await tx.db.$executeRawUnsafe('PRAGMA defer_foreign_keys = ON')
      await tx.db.$executeRawUnsafe(`INSERT INTO "ActorRole" ("actorId", "conflictId", "role") VALUES (99, 99, 'party')`)
    })
    await expect(fails).rejects.toThrow()
    await write(TEST_WRITER, async (tx) => {
      tx.audit(entry)
      await tx.db.topic.create({ data: topic('whole') })
    })
    expect([...slugsIn(file)]).toEqual(['whole'])
  })

  it('is refused as a storage failure when the database is read-only for it', async () => {
    await openTestDatabase()
    await expect(write(TEST_WRITER, async (tx) => {
      await tx.db.$executeRawUnsafe('PRAGMA query_only = ON')
      try {
        await tx.db.topic.create({ data: topic('never') })
      } finally {
        await tx.db.$executeRawUnsafe('PRAGMA query_only = OFF')
      }
    })).rejects.toThrow(/cannot be written \(read-only\)/)
    await expect(reader().topic.create({ data: topic('never') })).rejects.toThrow()
  })
})
