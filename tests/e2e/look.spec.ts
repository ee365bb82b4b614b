// What readers set for themselves: forced colours, less motion, print.
import { CONFLICT, expect, test } from './support'
import { PAGE_KINDS } from './page-kinds'

const timeline = `/${CONFLICT}/timeline?metric=killed-gaza`

test('forced colours keep marks, lines and focus', async ({ page, claims }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(timeline)
  const marks = page.getByRole('group', { name: 'Killed in Gaza: Figures' })
  await expect(marks).toBeVisible()
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const mark = await page.locator('.live circle.m-fill').first().evaluate((circle) => getComputedStyle(circle).fill)
  expect(mark, 'a mark has the colour of the ground').not.toBe(ground)
  for (const { path } of PAGE_KINDS.filter(({ name }) => ['board', 'comparison of articles', 'figure', 'methodology'].includes(name))) {
    await page.goto(path(claims))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
})

test('nothing moves for those who asked for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const path of ['/', timeline, `/${CONFLICT}/compare`]) {
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(() => document.getAnimations().length), path).toBe(0)
  }
})

test('print keeps the words and the picture and leaves controls away', async ({ page }) => {
  await page.goto(timeline)
  await expect(page.getByRole('group', { name: 'Killed in Gaza: Figures' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('figure').getByRole('img').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Apply' })).toBeHidden()
  await expect(page.getByRole('navigation', { name: 'Main', exact: true })).toBeHidden()
  await expect(page.locator('#claims')).toContainText('at least 33,729')
})

test('a printed claim keeps its permanent address and the day it was retrieved', async ({ page, claims }) => {
  const claim = claims.find(({ metric, quantity }) => metric?.slug === 'killed-gaza' && quantity?.operator === 'at_least')!
  await page.goto(`/claims/${claim.id}`)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('main')).toContainText(`/claims/${claim.id}/revisions/1, retrieved `)
  await expect(page.getByText(/retrieved/).first()).toBeVisible()
})
