// Registers as an editor keeps them: make, change, rename, merge and delete, with what somebody else did meanwhile, with and without script.
import { readRow } from './registers-support'
import { CONFLICT, expect, signIn, test, unique } from './desk-support'

const words = { save: 'Save', newActor: 'New actor' }

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('an actor is made with several errors first, renamed, and its old address leads on', async ({ page }) => {
      await signIn(page, 'editor')
      const name = `Harbour Committee ${unique('actor')}`
      await page.goto('/desk/registers/actors')
      await page.getByRole('link', { name: words.newActor }).click()
      await page.waitForLoadState('networkidle')
      await page.getByRole('textbox', { name: 'Belongs to' }).or(page.getByRole('combobox', { name: 'Belongs to' })).fill('Nobody of this list')
      await page.keyboard.press('Tab')
      await page.getByRole('button', { name: 'Add a name' }).click()
      await page.getByLabel('Name', { exact: true }).last().fill('Harbour Board')
      await page.getByRole('button', { name: words.save }).click()
      // All at once, nothing lost.
      await expect(page.locator('#form-errors')).toContainText('Name: is missing')
      await expect(page.locator('#form-errors')).toContainText('Kind: is missing')
      await expect(page.locator('#form-errors')).toContainText('Belongs to: there is no entry “Nobody of this list”')
      await expect(page.getByLabel('Belongs to')).toHaveValue('Nobody of this list')
      await page.getByLabel('Name', { exact: true }).first().fill(name)
      await page.getByLabel('Kind').selectOption('civil_society')
      await page.getByLabel('Belongs to').fill('')
      if (javaScriptEnabled) await expect(page.getByLabel('Slug')).not.toHaveValue('')
      await page.getByRole('button', { name: words.save }).click()
      await expect(page.getByRole('status')).toContainText('The entry was made.')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
      const slug = await page.getByLabel('Slug').inputValue()
      await page.getByLabel('Slug').fill(`${slug}-new`)
      await page.getByRole('button', { name: words.save }).click()
      await expect(page.getByRole('status')).toContainText(`Its address is ${slug}-new now`)
      await page.goto(`/actors/${slug}`)
      expect(new URL(page.url()).pathname).toBe(`/actors/${slug}-new`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
    })

    test('what somebody else changed meanwhile is shown, and nothing of mine is lost', async ({ page, api }) => {
      await signIn(page, 'editor')
      const slug = unique('outlet')
      expect((await api().post('/api/v1/outlets', { data: { slug, name: `Paper ${slug}`, kind: 'newspaper' } })).status()).toBe(201)
      const other = await page.context().newPage()
      await page.goto(`/desk/registers/outlets/${slug}`)
      await other.goto(`/desk/registers/outlets/${slug}`)
      await other.getByLabel('Country').fill('Ruritania')
      await other.getByRole('button', { name: words.save }).click()
      await expect(other.getByRole('status')).toContainText('Saved.')
      await page.getByLabel('Country').fill('Grauland')
      await page.getByRole('button', { name: words.save }).click()
      await expect(page.locator('#form-errors')).toContainText('changed this (country)')
      await expect(page.getByRole('row', { name: /Country/ })).toContainText('Ruritania')
      await expect(page.getByLabel('Country')).toHaveValue('Grauland')
      await page.getByRole('button', { name: words.save }).click()
      await expect(page.getByRole('status')).toContainText('Saved.')
      await expect(page.getByLabel('Country')).toHaveValue('Grauland')
    })

    test('a topic is merged by an administrator, and one that nothing uses is deleted', async ({ page, database }) => {
      await signIn(page, 'admin')
      const [first, second] = [unique('topic'), unique('topic')]
      for (const slug of [first, second]) {
        await page.goto('/desk/registers/topics/new')
        await page.getByLabel('Label').fill(`Matter ${slug}`)
        await page.getByLabel('Slug').fill(slug)
        await page.getByRole('button', { name: words.save }).click()
        await expect(page.getByRole('status')).toContainText('The entry was made.')
      }
      await page.goto(`/desk/registers/topics/${first}`)
      await page.getByRole('link', { name: 'Merge into another' }).click()
      await page.getByRole('button', { name: 'Merge', exact: true }).click()
      await expect(page.locator('#form-errors')).toContainText('name a topic')
      await page.getByLabel('Merge it into').fill(`Matter ${second}`)
      if (javaScriptEnabled) await page.keyboard.press('Tab')
      await page.getByRole('button', { name: 'Merge', exact: true }).click()
      await expect(page.getByRole('status')).toContainText('Merged.')
      expect(readRow(database, 'SELECT "redirectTo" FROM "Address" WHERE "path" = ?', `/topics/${first}`)).toEqual({ redirectTo: `/topics/${second}` })
      await page.goto(`/desk/registers/topics/${first}`)
      expect(new URL(page.url()).pathname).toBe(`/desk/registers/topics/${second}`)
      await page.getByRole('button', { name: 'Delete' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Topics')
      expect(readRow(database, 'SELECT 1 AS n FROM "Topic" WHERE "slug" = ?', second)).toBeUndefined()
    })
  })
}

test.describe('an address that is gone', () => {
  test.use({ allowedStatuses: [410] })

  test('says so, with its status', async ({ page }) => {
    await signIn(page, 'admin')
    const slug = unique('outlet')
    await page.goto('/desk/registers/outlets/new')
    await page.getByLabel('Name', { exact: true }).fill(`Gazette ${slug}`)
    await page.getByLabel('Slug').fill(slug)
    await page.getByLabel('Kind').selectOption('newspaper')
    await page.getByRole('button', { name: words.save }).click()
    await page.getByRole('button', { name: 'Delete' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Outlets')
    const answer = await page.goto(`/outlets/${slug}`)
    expect(answer?.status()).toBe(410)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Removed')
  })
})

test('a viewer reads entries, and conflicts are for administrators', async ({ page }) => {
  await signIn(page, 'viewer')
  await page.goto('/desk/registers/actors/hamas')
  await expect(page.getByRole('button', { name: words.save })).toHaveCount(0)
  await expect(page.getByText('armed group')).toBeVisible()
  await page.context().clearCookies()
  await signIn(page, 'editor')
  await page.goto(`/desk/registers/conflicts/${CONFLICT}`)
  await expect(page.getByRole('button', { name: words.save })).toHaveCount(0)
  await page.goto('/desk/registers/conflicts/new')
  await expect(page.getByText('Conflicts are kept by administrators.')).toBeVisible()
})
