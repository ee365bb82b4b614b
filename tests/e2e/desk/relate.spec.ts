// Claims near the one that is typed: likely doubles and the metric around its day, related by one key, by mouse, and without script by their ids.
import type { Page } from '@playwright/test'
import { messages } from '@/lib/messages/messages'
import { box, fillBoxes, press } from './claim-entry'
import { expect, expectAccessible, expectNoSidewaysScroll, make, makeArticle, makeFigure, PHONE, signIn, test, unique, WIDE } from './desk-support'

const { claimForm: t, claimsNear: near, keys, claimLife } = messages

/** Days that no other test speaks of. */
let days = 0
async function worldOf(api: Parameters<typeof makeFigure>[0]) {
  const day = `1997-0${1 + test.info().workerIndex % 9}-${String(10 + (days++ % 18))}`
  const claimant = unique('Harbour Council')
  const told = await makeFigure(api, { claimant, asOf: day, low: 1140, asWritten: 'at least 1,140', quote: 'at least 1,140', statement: `${claimant} said that at least 1,140 people had been counted.` })
  const { id: article } = await makeArticle(api)
  const [year, month, date] = day.split('-')
  const boxes = { claimant, metric: 'killed in Gaza', quantity: '1,140', 'asOf.day': String(Number(date)), 'asOf.month': String(Number(month)), 'asOf.year': year!, statement: `${claimant} said that 1,140 people had been counted.` }
  return { other: told.id!, article: article!, boxes, claimant }
}

async function typeLike(page: Page, article: string, boxes: Record<string, string>, hasScript = true) {
  await page.goto(`/desk/claims/new?article=${article}`)
  // The keys are there when the scripts are.
  if (hasScript) await expect(page.locator('.keyshelp')).toBeVisible()
  await expect(box(page, 'statement')).toBeVisible()
  await fillBoxes(page, boxes)
}

const itemOf = (page: Page, id: string) => page.locator(`[data-near="${id}"]`)
const rowsOf = (page: Page) => page.locator('#claim').evaluate((form) => [...new FormData(form as HTMLFormElement)].filter(([name, value]) => name.startsWith('relations[') && value !== '').map(([, value]) => value))

test('a claim like one on record shows it with the reason, and a key relates the two, which readers see', async ({ page, api }) => {
  const { other, article, boxes, claimant } = await worldOf(api())
  await signIn(page, 'editor')
  await typeLike(page, article, boxes)
  const item = itemOf(page, other)
  await expect(item).toContainText(claimant)
  await expect(item).toContainText('Same metric, claimant, day and outlet; 1,140 against at least 1,140.')
  await expect(page.locator('.near')).toContainText(near.likely(1))
  await expect(item.getByRole('link', { name: near.open(other) })).toHaveAttribute('target', '_blank')
  await box(page, 'statement').focus()
  await page.keyboard.press('Alt+n')
  await expect(item).toBeFocused()
  await page.keyboard.press('r')
  expect(await rowsOf(page)).toEqual(['repeats', other])
  await expect(page.locator('.near [role=status]').last()).toContainText(`This claim repeats ${claimant}`)
  await page.keyboard.press('r')
  expect(await rowsOf(page)).toEqual([])
  await page.keyboard.press('s')
  await page.keyboard.press('Escape')
  await expect(box(page, 'statement')).toBeFocused()
  await press(page, t.publish)
  await expect(page.getByText(claimLife.saved, { exact: true })).toBeVisible()
  const id = new URL(page.url()).pathname.split('/').at(-1)!
  const seen = await (await api().get(`/api/v1/claims/${id}`)).json() as { data: { relations: { type: string; claim: string }[] } }
  expect(seen.data.relations).toMatchObject([{ type: 'supersedes', claim: other }])
  await api().post(`/api/v1/claims/${other}/publish`, { data: {} })
  await page.goto(`/claims/${id}`)
  await expect(page.getByRole('main')).toContainText(messages.relationsSeen.out.supersedes)
  await page.goto(`/claims/${other}`)
  await expect(page.getByRole('main')).toContainText(messages.relationsSeen.in.supersedes)
})

test('by mouse: a relation is taken, kept over a reload, and taken back; a part asks for its split', async ({ page, api }) => {
  const { other, article, boxes } = await worldOf(api())
  await signIn(page, 'editor')
  await typeLike(page, article, boxes)
  const item = itemOf(page, other)
  await item.locator('.near__menu > summary').click()
  await item.getByRole('button', { name: near.relations.corrects }).click()
  expect(await rowsOf(page)).toEqual(['corrects', other])
  await page.waitForTimeout(600)
  await page.reload()
  await expect(item.getByRole('button', { name: near.takeBack })).toBeVisible()
  expect(await rowsOf(page)).toEqual(['corrects', other])
  await item.getByRole('button', { name: near.takeBack }).click()
  expect(await rowsOf(page)).toEqual([])
  await item.locator('.near__menu > summary').click()
  await item.getByRole('button', { name: near.relations.part_of }).click()
  await item.getByLabel(near.split).fill('by place')
  await item.getByLabel(near.overlapping).check()
  await item.getByRole('button', { name: near.record }).click()
  expect(await rowsOf(page)).toEqual(['part_of', other, 'by place', 'yes'])
  await press(page, t.save)
  await expect(page.getByText(claimLife.saved, { exact: true })).toBeVisible()
  await page.goto(`${new URL(page.url()).pathname}/edit`)
  await expect(item.getByRole('button', { name: near.takeBack })).toBeVisible()
})

test('single keys that are switched off relate nothing; the list of keys tells them all', async ({ page, api }) => {
  const { other, article, boxes } = await worldOf(api())
  await signIn(page, 'editor')
  await typeLike(page, article, boxes)
  await itemOf(page, other).focus()
  await page.keyboard.press('?')
  const list = page.getByRole('dialog')
  await expect(list).toContainText(near.goTo)
  await expect(list).toContainText(near.keyLabel(near.relations.contradicts))
  await list.getByRole('checkbox', { name: keys.single }).uncheck()
  await page.keyboard.press('Escape')
  await itemOf(page, other).focus()
  await page.keyboard.press('r')
  expect(await rowsOf(page)).toEqual([])
  await page.getByRole('button', { name: keys.off }).click()
  await list.getByRole('checkbox', { name: keys.single }).check()
  await page.keyboard.press('Escape')
  await itemOf(page, other).focus()
  await page.keyboard.press('d')
  expect(await rowsOf(page)).toEqual(['disputes', other])
})

test('the exact one is told before saving, and typing moves no box', async ({ page, api }) => {
  const { key, id } = await makeArticle(api())
  const claimant = unique('Northern Council')
  const first = await make(api(), 'claims', { conflict: 'gaza-2023', kind: 'assessment', articleKey: key, claimant, statement: `${claimant} said that the talks were not at a halt.`, topic: 'talks', quote: 'not at a halt' })
  await signIn(page, 'editor')
  await page.goto(`/desk/claims/new?article=${id}&kind=assessment`)
  await expect(page.locator('.keyshelp')).toBeVisible()
  const places = () => page.locator('#claim').evaluate((form) => [...form.querySelectorAll<HTMLElement>('.form__go, [name=statement], [name=claimant]')].map((one) => Math.round(one.getBoundingClientRect().top + window.scrollY)))
  await fillBoxes(page, { claimant, topic: 'Talks and drafts under discussion', statement: 'In other words.' })
  await expect(itemOf(page, first.id!)).toBeVisible()
  const before = await places()
  await box(page, 'statement').press('End')
  await page.keyboard.type(' And more.')
  await fillBoxes(page, { quote: 'not at a halt' })
  await expect(page.locator('.near')).toContainText(near.exact)
  const after = await places()
  // The live card says the same above the buttons; boxes stay where they are.
  expect(after.slice(0, 2)).toEqual(before.slice(0, 2))
  await press(page, t.save)
  await expect(page.locator('#form-errors')).toContainText(first.id!)
  await expect(itemOf(page, first.id!)).toBeVisible()
})

test('reads well on every screen, with one related and one asked about', async ({ page, api }) => {
  const { other, article, boxes } = await worldOf(api())
  await signIn(page, 'editor')
  await typeLike(page, article, boxes)
  await itemOf(page, other).focus()
  await page.keyboard.press('o')
  await itemOf(page, other).locator('.near__menu > summary').click()
  await itemOf(page, other).focus()
  await page.keyboard.press('p')
  for (const size of [WIDE, PHONE, { width: 320, height: 640 }]) {
    await page.setViewportSize(size)
    await expectNoSidewaysScroll(page, `near at ${size.width}`)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectAccessible(page)
    }
  }
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('Check shows the claims near it with ids to type', async ({ page, api }) => {
    const { other, article, boxes } = await worldOf(api())
    await signIn(page, 'editor')
    await typeLike(page, article, boxes, false)
    await press(page, t.check)
    await expect(itemOf(page, other)).toContainText(other)
    await expect(page.locator('.near')).toContainText(near.withoutScript)
    await page.getByText(t.more.relations, { exact: true }).click()
    await press(page, t.addRelation)
    await fillBoxes(page, { 'relations[0].type': 'repeats', 'relations[0].claim': other })
    await press(page, t.save)
    await expect(page.getByText(claimLife.saved, { exact: true })).toBeVisible()
    const id = new URL(page.url()).pathname.split('/').at(-1)!
    const seen = await (await api().get(`/api/v1/claims/${id}`)).json() as { data: { relations: object[] } }
    expect(seen.data.relations).toMatchObject([{ type: 'repeats', claim: other }])
  })
})
