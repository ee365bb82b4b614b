// Texts of articles: kept in every version, for editors only, and never quoted beyond 30 %.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import * as articleRoute from '@/app/api/v1/articles/[id]/route'
import * as articlesRoute from '@/app/api/v1/articles/route'
import * as claimRoute from '@/app/api/v1/claims/[id]/route'
import * as csvRoute from '@/app/api/v1/claims.csv/route'
import { coverageOf, newestText, saveArticleText, textVersions } from '@/lib/data/article-text'
import { clearCache } from '@/lib/data/cache'
import { correctClaim, retractClaim } from '@/lib/data/claim-edit'
import { reader, readRows } from '@/lib/data/reader'
import { exportFiles } from '@/prisma/commands/export-files'
import { ask } from '../api/ask'
import { change, makeFigure } from '../support/claim-lives'
import { bundledRegisters, withTestDatabase } from '../support/test-database'

withTestDatabase(bundledRegisters)
beforeEach(clearCache)

const TEXT = 'The ministry said at least 10 people were hurt on the road to Zubrowka, and more came in later.'
const articleId = async () => (await reader().article.findUniqueOrThrow({ where: { key: 'one' } })).publicId
const save = async (text: string) => { const id = await articleId(); return change((tx) => saveArticleText(tx, id, text)) }

describe('the text of an article', () => {
  it('is kept in every version, and the same text again is none', async () => {
    await makeFigure(10)
    expect([await save(TEXT), await save(`${TEXT}\r\n`), await save(`${TEXT}\n\nA second paragraph.`)]).toEqual([1, 1, 2])
    const id = await articleId()
    expect((await textVersions(reader(), id)).map(({ number, characters, author }) => [number, characters, author])).toEqual([[2, TEXT.length + 21, 'test@example.org'], [1, TEXT.length, 'test@example.org']])
    expect((await newestText(reader(), id))?.text).toBe(`${TEXT}\n\nA second paragraph.`)
  })

  it.each([['', 'is missing'], ['a'.repeat(1_000_001), 'must be at most 1,000,000 characters'], ['NUL \u0000', 'must not hold control characters'], ['half \ud800', 'must be whole Unicode characters']])(
    'is refused where it is none: %#', async (text, message) => {
      await makeFigure(10)
      await expect(save(text)).rejects.toMatchObject({ problems: [{ path: 'text', message: expect.stringContaining(message) }] })
    })

  it('takes no quotation over 30 % of it, whichever comes first', async () => {
    const first = await makeFigure(10)
    await expect(save('It said at least 10 were hurt.')).rejects.toMatchObject({ problems: [{ path: 'text', message: expect.stringContaining('is too short') }] })
    await save('At least 10 were hurt and at least 20 fled, so they said.')
    const id = await articleId()
    expect(await coverageOf(reader(), id)).toMatchObject({ covered: 11, total: 57, isTooMuch: false })
    await expect(makeFigure(20)).rejects.toMatchObject({ problems: [{ path: 'quote', message: 'would take the quotations of this article to 39 % of its text; they may cover at most 30 %' }] })
    const second = await makeFigure(20, { quote: '20' })
    await expect(change((tx) => correctClaim(tx, second, 1, { quote: 'at least 20 fled' }, { reason: 'longer' }))).rejects.toMatchObject({ problems: [{ path: 'quote' }] })
    // A change that quotes no more is let through, and what is taken back makes room.
    await change((tx) => correctClaim(tx, first, 1, { note: 'Seen.' }, { reason: 'note' }))
    await change((tx) => retractClaim(tx, first, 2, 'misread'))
    await change((tx) => correctClaim(tx, second, 1, { quote: 'at least 20 fled' }, { reason: 'longer' }))
  })

  it('leaves the house in no answer, export or audit row', async () => {
    const claim = await makeFigure(10)
    await save(TEXT)
    const id = await articleId()
    const answers = [
      await ask(articleRoute, `/api/v1/articles/${id}`, { params: { id } }), await ask(articlesRoute, '/api/v1/articles'),
      await ask(claimRoute, `/api/v1/claims/${claim}`, { params: { id: claim } }), await ask(csvRoute, '/api/v1/claims.csv'),
    ]
    for (const { status, text } of answers) expect([status, text.includes('Zubrowka')]).toEqual([200, false])
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ledger-export-'))
    await exportFiles(folder)
    const files = fs.readdirSync(folder)
    expect(files.length).toBeGreaterThan(2)
    for (const file of files) expect([file, fs.readFileSync(path.join(folder, file), 'utf8').includes('Zubrowka')]).toEqual([file, false])
    fs.rmSync(folder, { recursive: true })
    expect((await readRows<{ details: string }>('SELECT "details" FROM "Audit"')).filter(({ details }) => details.includes('Zubrowka'))).toEqual([])
  })

  it('is read by nothing but the desk, the workbench and the check of quotations', () => {
    const readers = ['app', 'components', 'lib', 'prisma/commands'].flatMap((folder) => fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('/generated/') && /article-text'|\.articleText\b|"ArticleText"/.test(fs.readFileSync(file, 'utf8')))
      .filter((file) => !file.startsWith('app/(desk)/'))
    expect(readers.sort()).toEqual(['lib/data/article-desk.ts', 'lib/data/article-text.ts', 'lib/data/claim-edit.ts', 'lib/data/claim-write.ts', 'lib/data/find-marks.ts', 'lib/data/workbench.ts'])
  })
})
