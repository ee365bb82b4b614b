// The timeline with a hand on it: a period chosen two ways, two points pinned by keyboard, and the chart taken home.
import fs from 'node:fs/promises'
import { CONFLICT, expect, test } from './support'

const timeline = `/${CONFLICT}/timeline?metric=killed-gaza&metric=hostages-released-truce&outlet=the-sun&outlet=unknown-april-2024`

test('a period is chosen by a handle or a day field, is pushed once, and Back leads to where it began', async ({ page }) => {
  await page.goto(timeline)
  const handle = page.getByRole('slider', { name: 'Chart from' })
  await handle.focus()
  const before = await page.evaluate(() => history.length)
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight')
  expect(new URL(page.url()).searchParams.get('from'), 'is in the address while it moves').not.toBeNull()
  await expect(page.getByRole('textbox', { name: 'From', exact: true })).toHaveValue(/^\d{4}-\d{2}-\d{2}$/)
  expect(await page.evaluate(() => history.length)).toBe(before + 1)
  await page.goBack()
  await expect(page).toHaveURL(timeline)
  const day = page.getByRole('textbox', { name: 'Chart to' })
  await day.fill('2024-01-31')
  await day.press('Enter')
  await expect(page.getByRole('textbox', { name: 'To', exact: true })).toHaveValue('2024-01-31')
  await page.getByRole('button', { name: 'Whole period' }).click()
  await expect(page).toHaveURL(timeline)
})

test('two points pinned by keyboard say how far they are apart, and why', async ({ page }) => {
  await page.goto(timeline)
  const marks = page.getByRole('group', { name: /^Killed in Gaza:/ }).getByRole('link')
  await marks.first().focus()
  await page.keyboard.press('p')
  await page.keyboard.press('End')
  await page.keyboard.press('p')
  const board = page.getByRole('region', { name: 'Pinned points' })
  await expect(board).toContainText('At least 13,729 apart')
  await expect(board).toContainText('115 days apart')
  await board.getByRole('button', { name: 'Unpin both' }).click()
  await expect(board).toBeHidden()
})

test('lanes can be reached by keyboard like any other mark', async ({ page }) => {
  await page.goto(timeline)
  await page.getByRole('group', { name: /^Hostages: released during the truce:/ }).getByRole('link').first().focus()
  await expect(page.getByRole('tooltip')).toContainText('105')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('tooltip')).toBeHidden()
})

test('the chart is handed out as a picture with its source and day, and its points as a table', async ({ page }) => {
  await page.goto(timeline)
  const take = async (name: RegExp) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
    return { name: download.suggestedFilename(), bytes: await fs.readFile(await download.path()) }
  }
  const svg = await take(/SVG/)
  expect(svg.name).toMatch(/\.svg$/)
  for (const part of ['Killed in Gaza', 'Ceasefire Ledger', 'Retrieved', 'killed-gaza']) expect(svg.bytes.toString()).toContain(part)
  expect(svg.bytes.toString()).not.toContain('var(')
  expect((await take(/PNG/)).bytes.subarray(1, 4).toString()).toBe('PNG')
  const [count] = /\d+/.exec((await page.getByRole('button', { name: /CSV of the/ }).textContent()) ?? '') ?? []
  expect((await take(/CSV of the/)).bytes.toString().trim().split('\r\n')).toHaveLength(Number(count) + 1)
})
