// Replay as readers use it: the slider by keyboard and pointer, the form without script, the reference, and addresses of claims that are gone.
import Database from 'better-sqlite3'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { BETWEEN, CONFLICT, expect, test } from './support'

const board = `/${CONFLICT}`
const slider = (page: Page) => page.getByRole('slider', { name: 'Through the days' })
const queryOf = (page: Page) => new URL(page.url()).searchParams

test('the slider goes through the days of publication by keyboard, keeps the focus, and Back leads to the present', async ({ page }) => {
  await page.goto(board)
  await expect(slider(page)).toHaveAttribute('aria-valuetext', 'today, everything on record')
  await slider(page).focus()
  await page.keyboard.press('Home')
  const past = page.getByRole('note').filter({ hasText: 'The record as known on' })
  await expect(past).toContainText('had been published by then')
  await expect(slider(page)).toBeFocused()
  const day = queryOf(page).get('knownOn')!
  expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  await expect(page.getByRole('textbox', { name: 'As known on' })).toHaveValue(day)
  await page.goBack()
  await expect(past).toHaveCount(0)
  await expect(slider(page)).toHaveAttribute('aria-valuetext', 'today, everything on record')
  expect(queryOf(page).has('knownOn')).toBe(false)
})

test('while the slider is dragged the address follows, and one step back undoes the whole move', async ({ page }) => {
  await page.goto(board)
  const box = (await slider(page).boundingBox())!
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + box.width - 6, y)
  await page.mouse.down()
  for (const part of [0.8, 0.6, 0.4, 0.2, 0.01]) await page.mouse.move(box.x + box.width * part, y)
  await expect.poll(() => queryOf(page).has('knownOn')).toBe(true)
  await page.mouse.up()
  await expect(page.getByRole('link', { name: 'Show the present record' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('link', { name: 'Show the present record' })).toHaveCount(0)
  expect(new URL(page.url()).search).toBe('')
})

test('the reference pins the view, and its address shows the same claims under a banner', async ({ page, newReader }) => {
  await page.goto(`${board}/timeline?view=list&knownOn=${BETWEEN}`)
  await page.getByText('Cite this view').click()
  const text = await page.locator('#view-reference').innerText()
  expect(text).toMatch(/^Ceasefire Ledger, .*figures as of any day, as known on 1 January 2024, as recorded by .* UTC \(data revision [\d,]+\), http/)
  const address = /http\S+$/.exec(text)![0]
  expect(new URL(address).searchParams.get('recordedBy')).toMatch(/Z$/)
  const other = await newReader()
  await other.goto(address)
  await expect(other.getByRole('note').filter({ hasText: 'as editors had saved it' })).toBeVisible()
  const rows = (one: Page) => one.getByRole('main').locator('article, li, tr').filter({ has: one.locator('a[href^="/claims/"]') }).count()
  expect(await rows(other)).toBe(await rows(page))
})

test('without script the instant is asked for in a field, and a plain day means its end', async ({ newReader }) => {
  const page = await newReader({ javaScriptEnabled: false })
  await page.goto(board)
  await expect(slider(page)).toHaveCount(0)
  await page.locator('.clocks summary').click()
  await page.getByRole('textbox', { name: 'As recorded by' }).fill('2001-01-01')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByRole('note').filter({ hasText: 'by the end of 1 January 2001 UTC' })).toBeVisible()
  expect(queryOf(page).get('recordedBy')).toBe('2001-01-01')
})

test.describe('the addresses of claims that are gone', () => {
  test.use({ allowedStatuses: [410] })

  test('answer 410 and say so, and lead on from a merged one', async ({ page, request, claims }) => {
    const database = new Database(path.join(process.env.TEST_DATA_DIR!, 'ledger.db'), { timeout: 5000 })
    database.prepare(`INSERT OR IGNORE INTO "Tombstone" ("publicId", "fate", "mergedInto", "reason", "recordedAt") VALUES
      ('ZZZZZZZ1', 'purged', NULL, 'a planted reason', '2001-01-01T00:00:00.000Z'), ('ZZZZZZZ2', 'merged', ?, NULL, '2001-01-01T00:00:00.000Z')`).run(claims[0]!.id)
    database.close()
    for (const below of ['', '/revisions', '/revisions/1']) {
      const answer = await page.goto(`/claims/ZZZZZZZ1${below}`)
      expect(answer?.status(), below).toBe(410)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Removed')
      await expect(page.getByRole('main')).toContainText('a planted reason')
    }
    const merged = await request.get('/claims/ZZZZZZZ2?knownOn=2030-01-01', { maxRedirects: 0 })
    expect([merged.status(), new URL(merged.headers().location!, 'http://x').pathname]).toEqual([308, `/claims/${claims[0]!.id}`])
  })
})

test('the citation files of a claim are linked from its page and are what they say', async ({ page, request, claims }) => {
  await page.goto(claims[0]!.url)
  for (const [name, type] of [['BibTeX', 'application/x-bibtex'], ['RIS', 'application/x-research-info-systems'], ['CSL JSON', 'application/vnd.citationstyles.csl+json']] as const) {
    const answer = await request.get((await page.getByRole('link', { name, exact: true }).getAttribute('href'))!)
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, `${type}; charset=utf-8`])
    expect(answer.headers()['content-disposition']).toContain(`ledger-${claims[0]!.id}-`)
    expect(await answer.text()).toContain(`/claims/${claims[0]!.id}/revisions/`)
  }
})
