// The palette on the desk: the same keys as everywhere, the places of the desk first, and for a role only its own.
import { expect, expectAccessible, signIn, test } from './desk-support'

for (const path of ['/desk', '/desk/claims', '/desk/claims/new', '/desk/articles', '/desk/registers', '/desk/account']) {
  test(`Enter leads from ${path} to another page`, async ({ page }) => {
    await signIn(page, 'editor')
    await page.goto(path)
    const dialog = page.getByRole('dialog', { name: 'Go to a page or find a claim' })
    await expect(async () => {
      await page.keyboard.press('Control+k')
      await expect(dialog).toBeVisible({ timeout: 1000 })
    }).toPass()
    await expect(dialog.getByRole('option', { name: 'People' })).toHaveCount(0)
    await dialog.getByRole('combobox').fill('audit')
    await expect(dialog.getByRole('option').first()).toContainText('Audit')
    if (path === '/desk') await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/desk\/audit$/)
  })
}
