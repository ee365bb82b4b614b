// Gate T6: corrupted files. Nothing of a file that is refused is stored, nothing crashes, and no file takes much memory to refuse.
// All of it: CORRUPTED=500 npx vitest run tests/gates/corrupted-imports.test.ts
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importClaims } from '@/lib/data/import'
import { readRow } from '@/lib/data/reader'
import { claimRowStream } from '@/lib/intake/claim-row'
import { streamCsv } from '@/lib/intake/csv'
import { csvText } from '../support/series-file'
import { bundledRegisters, openTestDatabase, withTestDatabase } from '../support/test-database'

const registers = bundledRegisters()
withTestDatabase(() => registers)

const WANTED = Number(process.env.CORRUPTED ?? 120)
const MB = 2 ** 20

const COLUMNS = ['external_id', 'kind', 'outlet', 'article_key', 'published_on', 'published_on_basis', 'claimant', 'statement', 'quote', 'metric', 'operator', 'low', 'as_written', 'as_of', 'as_of_basis', 'basis', 'relations', 'note']
const ROWS = Array.from({ length: 12 }, (_, place) => ({
  external_id: `row-${place}`, kind: 'figure', outlet: `Harbour Post ${place % 3}`, article_key: `story-${place % 4}-${place % 3}`, published_on: '2024-04-14', published_on_basis: 'stated', claimant: 'Lakes "Old" Office',
  statement: `The office said, at least ${place + 10} people were hurt.`, quote: `at least ${place + 10}`, metric: 'injured-gaza', operator: 'at_least', low: String(place + 10), as_written: `at least ${place + 10}`,
  as_of: '2024-04-14', as_of_basis: 'stated', basis: 'reported', relations: place === 3 ? 'disputes:row-9' : '', note: place % 5 === 0 ? 'Two lines,\nand "words" é ☂.' : '',
}))
const GOOD = Buffer.from(csvText(COLUMNS, ROWS))
const LINE_ENDS = [...GOOD.toString('latin1').matchAll(/\r\n/g)].map(({ index }) => index)

const place = fc.nat({ max: GOOD.length - 1 })
const inserted = (at: number, bytes: Buffer | string) => Buffer.concat([GOOD.subarray(0, at), Buffer.from(bytes), GOOD.subarray(at)])
const rowEnd = fc.constantFrom(...LINE_ENDS.slice(1))

/** What became of the file, and whether it has to be refused: not every accident leaves a trace. */
const corruptions: fc.Arbitrary<{ what: string; bytes: Buffer; isBad: boolean }> = fc.oneof(
  place.map((at) => ({ what: `truncated at ${at}`, bytes: GOOD.subarray(0, at), isBad: !LINE_ENDS.some((end) => at >= end && at <= end + 2) && at < GOOD.length - 2 })),
  place.map((at) => ({ what: `NUL at ${at}`, bytes: inserted(at, '\0'), isBad: true })),
  place.map((at) => ({ what: `a byte of another encoding at ${at}`, bytes: inserted(at, Buffer.from([0xe9])), isBad: true })),
  place.map((at) => ({ what: `a byte-order mark at ${at}`, bytes: inserted(at, '\ufeff'), isBad: false })),
  place.map((at) => ({ what: `a quotation mark at ${at}`, bytes: inserted(at, '"'), isBad: false })),
  rowEnd.map((at) => ({ what: `a quotation mark that is never closed at ${at}`, bytes: inserted(at + 2, 'x,"y'), isBad: true })),
  rowEnd.map((at) => ({ what: `a row too many cells long at ${at}`, bytes: inserted(at, ',more'), isBad: true })),
  rowEnd.map((at) => ({ what: `a row of one cell at ${at}`, bytes: inserted(at + 2, 'torn\r\n'), isBad: true })),
  rowEnd.map((at) => ({ what: `an endless row at ${at}`, bytes: inserted(at + 2, 'x'.repeat(1_100_000)), isBad: true })),
  fc.constantFrom(';', '\t', '|').map((sign) => ({ what: `${sign} for commas`, bytes: Buffer.from(GOOD.toString().replaceAll(',', sign)), isBad: true })),
  fc.constantFrom(...COLUMNS).map((name) => ({ what: `${name} called otherwise`, bytes: Buffer.from(GOOD.toString().replace(name, 'colour')), isBad: true })),
  fc.tuple(place, fc.integer({ min: 1, max: 255 })).map(([at, mask]) => {
    const bytes = Buffer.from(GOOD)
    bytes[at]! ^= mask
    return { what: `byte ${at} changed by ${mask}`, bytes, isBad: false }
  }),
  fc.uint8Array({ minLength: 1, maxLength: 4000 }).map((bytes) => ({ what: 'bytes by chance', bytes: Buffer.from(bytes), isBad: true })),
  fc.tuple(place, fc.integer({ min: 1, max: 300 })).map(([at, length]) => ({ what: `${length} bytes cut out at ${at}`, bytes: Buffer.concat([GOOD.subarray(0, at), GOOD.subarray(at + length)]), isBad: false })),
)

const counts = () => readRow<{ claims: number }>(`SELECT (SELECT COUNT(*) FROM "Claim") AS claims, (SELECT COUNT(*) FROM "Revision") AS revisions, (SELECT COUNT(*) FROM "Article") AS articles, (SELECT COUNT(*) FROM "Outlet") AS outlets,
  (SELECT COUNT(*) FROM "Actor") AS actors, (SELECT COUNT(*) FROM "Relation") AS relations, (SELECT COUNT(*) FROM "Address") AS addresses, (SELECT COUNT(*) FROM "Audit") AS audit,
  (SELECT COUNT(*) FROM "ClaimSearch") AS indexed, (SELECT "value" FROM "Setting" WHERE "name" = 'data_revision') AS revision`)

function importBytes(chunks: Iterable<Uint8Array>, size?: number) {
  return importClaims({ rows: claimRowStream(streamCsv(chunks, { size })), conflict: 'gaza-2023', author: 'test' })
}

/** Bytes in small pieces, as a disk or a network hands them over. */
function* pieces(bytes: Buffer): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += 997) yield bytes.subarray(start, start + 997)
}

describe('gate T6', () => {
  it(`${WANTED} corrupted files leave nothing half stored, and each that is refused says where`, async () => {
    expect((await importBytes(pieces(GOOD))).created).toHaveLength(ROWS.length)
    await openTestDatabase(registers)
    const empty = await counts()
    const tally = { refused: 0, whole: 0, partial: 0 }
    const read: string[] = []
    for (const { what, bytes, isBad } of fc.sample(corruptions, WANTED)) {
      const { created, unchanged, rejected } = await importBytes(pieces(bytes))
      if (rejected.length > 0) {
        tally.refused += 1
        if (created.length > 0 || JSON.stringify(await counts()) !== JSON.stringify(empty)) tally.partial += 1
        expect(rejected.every(({ row, reason }) => row >= 1 && reason.length > 3), what).toBe(true)
      } else {
        if (isBad) read.push(what)
        tally.whole += 1
        // As many claims as rows are there, no fewer; then the next file finds nothing again.
        if (created.length + unchanged.length === 0 && bytes.length > LINE_ENDS[1]!) tally.partial += 1
        if (Number((await counts())?.claims) !== created.length) tally.partial += 1
        await openTestDatabase(registers)
      }
    }
    if (process.env.CORRUPTED) console.info(`corrupted imports ${WANTED}: refused ${tally.refused}, sound all the same ${tally.whole}, partial ${tally.partial}`)
    expect(read).toEqual([])
    expect(tally.partial).toBe(0)
    expect(tally.refused).toBeGreaterThan(WANTED / 2)
  })

  const header = 'kind,statement,article_key\r\n'
  it.each([
    ['one line', header, 'x', /a row is longer than/],
    ['a header without end', '', 'name', /a row is longer than/],
    ['commas', header, ',', /a row is longer than/],
    ['rows of too many cells', header, `${','.repeat(500_000)}\n`, /which is no row of such a table/],
    ['one quoted cell with many lines', `${header}"`, 'word\n', /a row is longer than/],
    ['many quoted cells with many lines', header, '"\n",', /a row is longer than/],
    ['rows that do not fit', header, 'a,b\n', /the rest was not read/],
    ['rows that are all wrong', header, 'rumour,,\n', /more than 50,000 problems/],
  ])('a gigabyte of %s is refused at once and takes little memory', async (_what, head, unit, reason) => {
    const before = await counts()
    const rss = process.memoryUsage().rss
    let [read, peak] = [0, rss]
    function* endless(): Generator<Uint8Array> {
      yield Buffer.from(head)
      const block = Buffer.from(unit.repeat(Math.ceil(65_536 / unit.length)))
      for (; read < 1024 * MB; read += block.length) {
        peak = Math.max(peak, process.memoryUsage().rss)
        yield block
      }
    }
    const { created, rejected } = await importBytes(endless())
    expect(created).toEqual([])
    expect(rejected.at(-1)!.reason).toMatch(reason)
    expect(read).toBeLessThan(20 * MB)
    expect(Math.round((Math.max(peak, process.memoryUsage().rss) - rss) / MB)).toBeLessThanOrEqual(100)
    expect(await counts()).toEqual(before)
  })

  it('the command refuses a file of a gigabyte by its size, in the words of every refusal', () => {
    const folder = process.env.DATA_DIR!
    const file = path.join(folder, 'large.csv')
    fs.writeFileSync(file, '')
    fs.truncateSync(file, 1024 * MB)
    const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', '--conditions=react-server', path.join('prisma', 'commands', 'import.ts'), file, '--conflict', 'gaza-2023'], { encoding: 'utf8', env: process.env })
    expect({ status, stdout }).toEqual({ status: 1, stdout: 'row 1: the file is longer than 900 MB; import it as several files\ncreated 0, unchanged 0, rejected 1\n' })
  })
})
