// The workbench on the invented article: twenty claims and more by keyboard alone, what is undone, kept and lost connections, and the way without script.
import fs from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { messages } from '@/lib/messages/messages'
import { expect, expectAccessible, expectNoSidewaysScroll, PHONE, test as base } from '../support'
import { ARTICLE, atTheDesk, CODED, openArticle, startWorkWorld, type Coded, type WorkWorld } from './workbench-support'

const test = base.extend<object, { world: WorkWorld }>({
  world: [async ({}, provide) => {
    const world = await startWorkWorld()
    await provide(world)
    await world.stop()
  }, { scope: 'worker', timeout: 240_000 }],
  baseURL: async ({ world }, provide) => { await provide(world.url) },
})
// A server that is out of reach is played by one.
test.use({ allowedStatuses: [503] })
// One server serves them all, one after the other.
test.describe.configure({ mode: 'default' })

const t = messages.workbench
type Named = { slug: string; label?: string; name?: string }
const REGISTERS = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, '../../fixtures/workbench/registers.json'), 'utf8')) as Record<'metrics' | 'topics' | 'actors', Named[]>
const labelOf = (register: keyof typeof REGISTERS, slug: string) => { const found = REGISTERS[register].find((one) => one.slug === slug); return found?.label ?? found?.name ?? slug }

/** What stands in the form of the current find; null once there is none. */
const form = (page: Page) => page.evaluate(() => {
  const open = document.querySelector<HTMLFormElement>('form#claim')
  return open && Object.fromEntries([...new FormData(open)].map(([name, value]) => [name, String(value)]))
})
/** Until its keys act. */
const isLive = (page: Page) => expect(page.getByRole('button', { name: messages.keys.all })).toBeVisible()
const told = (page: Page) => page.locator('.work__told')
const isInBox = (page: Page) => page.evaluate(() => /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? ''))

/** Types into a box and takes the entry of its list that is called so. */
async function pick(page: Page, label: string) {
  await page.keyboard.type(label)
  const options = page.getByRole('option')
  await expect(options.filter({ hasText: label }).first()).toBeVisible()
  for (let steps = 0; steps < 8 && await page.locator('[role=option][data-highlighted]').filter({ hasText: new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`) }).count() === 0; steps++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

/** Goes to a box by its key. */
async function goTo(page: Page, key: string) {
  if (await isInBox(page)) await page.keyboard.press('Escape')
  await page.keyboard.press(key)
}

/** Corrects by keyboard what the form has otherwise than an editor would. */
async function correct(page: Page, coded: Coded) {
  const boxes = (await form(page))!
  if (coded.kind === 'figure' && boxes.metric !== labelOf('metrics', coded.metric!)) {
    if (!await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name === 'metric')) await goTo(page, 'm')
    await pick(page, labelOf('metrics', coded.metric!))
  }
  if (boxes.kind === 'position' && !boxes.actor) await pick(page, 'Orlan Front')
  const who = coded.claimant === null ? '' : labelOf('actors', coded.claimant)
  if (boxes.claimant === who) return
  await goTo(page, 'w')
  if (who === '') await page.keyboard.press('Delete')
  else if (REGISTERS.actors.some(({ slug }) => slug === coded.claimant)) await pick(page, who)
  else await page.keyboard.type(who)
}

test('claims of a dense article are confirmed, corrected and published by keyboard alone, with few keys for each', async ({ page, context, world }) => {
  test.setTimeout(240_000)
  const { keys } = await atTheDesk(context, world)
  const id = await openArticle(page, world, ARTICLE, 'dense')
  await isLive(page)
  await expect(page.getByText(t.handled(0, Number(/of (\d+)/.exec(await page.locator('#work-find').innerText())![1])))).toBeVisible()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('#work-form') !== null)).toBe(true)
  const spent: number[] = []
  for (let turn = 0; turn < 80; turn++) {
    const boxes = await form(page)
    if (!boxes) break
    const [start, end] = boxes.__find!.split('-').map(Number) as [number, number]
    const coded = CODED.claims.find((one) => one.start < end && start < one.end)
    const before = keys()
    if (coded) {
      if (await page.evaluate(() => document.activeElement?.closest('.worktext') !== null)) await page.keyboard.press('Enter')
      await correct(page, coded)
      await page.keyboard.press('Enter')
    } else {
      if (await isInBox(page)) await page.keyboard.press('Escape')
      await page.keyboard.press('x')
    }
    await expect.poll(async () => (await form(page))?.__find, { message: `${boxes.__words} was not handled: ${await page.locator('.errors').allInnerTexts()}` }).not.toBe(boxes.__find)
    // The next form takes the focus when it is drawn, or the next find in the text where one was there.
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('#work-form, .worktext') !== null)).toBe(true)
    if (coded) spent.push(keys() - before)
  }
  expect(spent.length).toBeGreaterThanOrEqual(20)
  expect(spent.reduce((sum, one) => sum + one, 0) / spent.length).toBeLessThan(12)

  await expect(page.locator('#work-form-done')).toBeFocused()
  await expectAccessible(page)
  for (let steps = 0; steps < 40 && !await page.evaluate((start) => document.activeElement?.textContent?.startsWith(start), 'Publish your'); steps++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('.work__drafts .notice')).toContainText(messages.deskClaims.report(spent.length, messages.deskClaims.stepDone.publish, 0))

  const { data } = await (await world.api.get(`/api/v1/claims?article=${id}&limit=200`)).json() as { data: { metric: { slug: string } | null; topic: { slug: string } | null; quantity: Record<string, unknown> | null; claimant: { slug: string; name: string } | null }[] }
  expect(data.length).toBe(spent.length)
  for (const coded of CODED.claims.filter(({ text }) => data.some(({ quantity }) => quantity?.asWritten === text))) {
    const same = data.filter(({ quantity, metric, claimant }) => quantity?.asWritten === coded.text && (coded.kind !== 'figure' || metric?.slug === coded.metric)
      && (coded.claimant === (claimant?.slug ?? null) || coded.claimant === claimant?.name))
    expect(same.map(({ quantity }) => [quantity?.operator, quantity?.low, quantity?.high, quantity?.best]), coded.text).toContainEqual([coded.operator, coded.low, coded.high, coded.best])
  }
})

test('steps are taken back, what is typed outlives a reload and a lost connection, and keys can be switched off', async ({ page, context, world }) => {
  await atTheDesk(context, world)
  await openArticle(page, world, 'The Council said at least 40 captives were held. On Monday 12 lorries left.\nNone came.', 'steps')
  await isLive(page)
  const words = async () => page.locator('.work__sentence mark').innerText()
  const first = await words()
  await page.keyboard.press('x')
  await expect(told(page)).toContainText(t.dismissed(first))
  await expect(page.getByText(/^1 of \d+ finds handled/)).toBeVisible()
  await page.keyboard.press('u')
  await expect(told(page)).toContainText(t.undone.dismiss)
  expect(await words()).toBe(first)
  const redrawn: string[] = []
  page.on('request', (request) => { if (request.method() === 'GET' && request.headers().rsc) redrawn.push(request.url()) })
  await page.keyboard.press('j')
  await expect(page.locator('.worktext a:focus')).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('k')
  await page.keyboard.press('Enter')

  await goTo(page, 'm')
  await pick(page, 'held alive')
  await goTo(page, 'w')
  await page.keyboard.type('Council of Brasko')
  await page.waitForTimeout(600)
  await page.reload()
  await isLive(page)
  await expect(page.getByText(/was kept on this device/)).toBeVisible()
  await expect(page.locator('[name=claimant]')).toHaveValue('Council of Brasko')

  await page.locator('[name=claimant]').focus()
  await page.route('**/workbench*', (route) => (route.request().method() === 'POST' ? route.fulfill({ status: 503 }) : route.continue()))
  await page.keyboard.press('Enter')
  await expect(page.locator('.errors')).toContainText(messages.forms.unanswered)
  await expect(page.locator('[name=claimant]')).toHaveValue('Council of Brasko')
  await page.unroute('**/workbench*')
  await page.locator('[name=claimant]').focus()
  await page.keyboard.press('Enter')
  await expect(told(page)).toContainText(t.saved.draft)
  const saved = await told(page).getByRole('link').getAttribute('href')

  await page.keyboard.press('Escape')
  await page.keyboard.press('u')
  await expect(told(page)).toContainText('is kept, and saving changes it')
  await expect(page.locator('[name=claimant]')).toHaveValue('Council of Brasko')
  await page.keyboard.press('Enter')
  await expect(told(page)).toContainText(t.saved.draft)
  expect(await told(page).getByRole('link').getAttribute('href')).toBe(saved)
  // The address follows the finds, and the page is not asked for again.
  expect(redrawn).toEqual([])

  // What was handed in is opened again, changed, and stays handed in.
  for (let turn = 0; turn < 2; turn++) {
    await page.keyboard.press('Escape')
    await page.keyboard.press('u')
    await expect(told(page)).toContainText('is kept, and saving changes it')
    await page.getByRole('button', { name: t.also.submit }).click()
    await expect(told(page)).toContainText(t.saved.submit)
    expect(await told(page).getByRole('link').getAttribute('href')).toBe(saved)
  }

  // Words that were selected stay open when the page is read anew, after the drafts were published.
  await page.evaluate(() => {
    const line = [...document.querySelectorAll('.worktext p')].at(-1)!
    document.getSelection()!.selectAllChildren(line)
  })
  await page.getByRole('button', { name: t.makeClaim }).click()
  await expect(page.locator('#work-find')).toHaveText(t.selected)
  const place = new URL(page.url()).searchParams.get('find')
  await page.getByRole('button', { name: t.publishDrafts(1) }).click()
  await expect(page.locator('.work__drafts .notice')).toBeVisible()
  await expect(page.getByText(t.draftsNone)).toBeVisible()
  await expect(page.locator('#work-find')).toHaveText(t.selected)
  expect(new URL(page.url()).searchParams.get('find')).toBe(place)
  expect((await form(page))!.__words).toBe('None came.')
  await page.locator('.worktext a.find').filter({ hasText: '12' }).click()

  await page.getByRole('button', { name: messages.keys.all }).click()
  await page.getByRole('checkbox', { name: messages.keys.single }).click()
  await page.keyboard.press('Escape')
  const now = await words()
  await page.locator('#work-find').focus()
  await page.keyboard.press('x')
  expect(await words()).toBe(now)
})

test('words that are selected become a claim, on a narrow screen too', async ({ page, context, world }) => {
  await atTheDesk(context, world)
  await page.setViewportSize(PHONE)
  await openArticle(page, world, 'The envoy said that talks were not at a halt. On Monday 12 lorries left.\nقال المجلس إن 40 أسيرا ما زالوا أحياء.', 'selected')
  await isLive(page)
  await page.evaluate(() => {
    const words = document.querySelector('.worktext [data-at="0"]')!.firstChild!
    document.getSelection()!.setBaseAndExtent(words, 20, words, 44)
  })
  await expect(page.getByRole('button', { name: t.makeClaim })).toBeVisible()
  await page.keyboard.press('n')
  await expect(page.locator('#work-find')).toHaveText(t.selected)
  expect((await form(page))!.__words).toBe('talks were not at a halt')
  expect(await page.locator('.worktext p').last().evaluate((line) => getComputedStyle(line).direction)).toBe('rtl')
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('places are links, steps are forms, and each leads on to the next open find', async ({ page, context, world }) => {
    await atTheDesk(context, world)
    await openArticle(page, world, 'Tarsin said that 40 captives were alive. On Monday 12 lorries left.\nNone came.', 'still')
    const total = Number(/of (\d+)/.exec(await page.locator('#work-find').innerText())![1])
    await page.locator('.worktext a.find').filter({ hasText: '12' }).click()
    await expect(page.locator('.work__sentence mark')).toHaveText(/12/)
    await page.getByRole('button', { name: t.notClaim }).click()
    await expect(told(page)).toContainText('not a claim')
    await expect(page.getByText(t.handled(1, total))).toBeVisible()
    await page.locator('.worktext a.find').filter({ hasText: '40' }).click()
    await page.locator('[name=metric]').fill(labelOf('metrics', 'captives-held-alive'))
    await page.getByRole('button', { name: t.go.draft }).click()
    await expect(told(page)).toContainText(t.saved.draft)
    await expect(page.getByText(t.handled(2, total))).toBeVisible()
    await page.getByLabel(t.words).fill('None came')
    await page.getByRole('button', { name: t.wordsGo }).click()
    await expect(page.locator('#work-find')).toHaveText(t.selected)
  })
})
