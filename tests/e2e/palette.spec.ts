import { PAGE_KINDS } from './page-kinds'
import { expect, expectAccessible, PHONE, test, WIDE } from './support'

const timeline = '/gaza-2023/timeline?knownOn=2030-01-01'

test('a reader goes to a page and to a claim by keys alone, in the view that they came from', async ({ page }) => {
  await page.goto(timeline)
  const dialog = page.getByRole('dialog', { name: 'Go to a page or find a claim' })
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await expect(dialog).toBeVisible({ timeout: 1000 })
  }).toPass()
  const field = dialog.getByRole('combobox')
  await expect(field).toBeFocused()
  await field.fill('hostages')
  await expect(dialog.getByRole('option').filter({ hasText: 'Claims' }).first()).toBeVisible()
  for (const size of [WIDE, PHONE]) {
    await page.setViewportSize(size)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectAccessible(page)
    }
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.keyboard.press('/')
  await expect(dialog).toBeVisible()
  await field.fill('methodology')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/methodology\?knownOn=2030-01-01/)
})

for (const { name, path } of PAGE_KINDS) {
  test(`Enter leads from the page "${name}" to another`, async ({ page, claims }) => {
    await page.goto(path(claims))
    const dialog = page.getByRole('dialog', { name: 'Go to a page or find a claim' })
    await expect(async () => {
      await page.keyboard.press('Control+k')
      await expect(dialog).toBeVisible({ timeout: 1000 })
    }).toPass()
    await dialog.getByRole('combobox').fill('sources')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/gaza-2023\/sources$/)
  })
}

test('its keys can be switched off, and then are letters like any other', async ({ page }) => {
  await page.goto('/search')
  await page.getByRole('checkbox', { name: /open this from every page/ }).uncheck()
  await page.goto(timeline)
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('/')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
