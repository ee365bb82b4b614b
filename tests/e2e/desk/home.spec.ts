// Walks the desk's home and its table of claims as an editor does, with and without script, and by keyboard alone.
import { expect, expectAccessible, expectNoSidewaysScroll, makeArticle, makeFigure, PHONE, signIn, test, unique } from './desk-support'

const table = 'table.work'

test('the home shows what is mine and leads to it', async ({ page, api }) => {
  const statement = `The Northern Council said that at least 41 people were detained, ${unique('entry')}.`
  // Whoever is named for the first time is entered too, and the two would be told as one change.
  await makeFigure(api(), { low: 40, asWritten: 'at least 40' })
  const { id } = await makeFigure(api(), { statement, low: 41, asWritten: 'at least 41', quote: null })
  await signIn(page, 'editor')
  await page.goto('/desk')
  await expect(page.locator('#mine')).toContainText(statement)
  await expect(page.locator('#changed')).toContainText(statement)
  await expect(page.locator('#missing').getByRole('link', { name: 'a quotation' })).toHaveAttribute('href', '/desk/claims?missing=quote')
  await expectAccessible(page)
  await page.setViewportSize(PHONE)
  await expectNoSidewaysScroll(page)
  await page.getByRole('searchbox').fill(statement.slice(-20, -1))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/desk\/claims\?q=/)
  await expect(page.locator(`${table} tbody tr`)).toHaveCount(1)
  await expect(page.getByRole('link', { name: statement })).toHaveAttribute('href', `/desk/claims/${id}`)
})

test('a viewer sees the home and the table, and neither boxes nor steps', async ({ page }) => {
  await signIn(page, 'viewer')
  await page.goto('/desk')
  await expect(page.getByRole('link', { name: 'New article' })).toHaveCount(0)
  await page.goto('/desk/claims')
  await expect(page.locator(`${table} tbody tr`).first()).toBeVisible()
  await expect(page.locator('input[type=checkbox]')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Publish' })).toHaveCount(0)
})

for (const script of [true, false]) {
  test.describe(script ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: script })

    test('many claims take a step at once, and one that is stale is left with its reason', async ({ page, api }) => {
      const { key } = await makeArticle(api())
      const word = unique('many')
      const ids: string[] = []
      for (const low of [51, 52, 53]) ids.push((await makeFigure(api(), { articleKey: key, low, asWritten: `at least ${low}`, statement: `At least ${low} were detained, ${word}.` })).id!)
      await signIn(page, 'editor')
      await page.goto(`/desk/claims?q=${word}`)
      await expect(page.locator(`${table} tbody tr`)).toHaveCount(3)
      if (script) await page.getByRole('button', { name: 'Choose all on this page' }).click()
      else await page.getByRole('link', { name: 'Choose all on this page' }).click()
      await expect(page.locator(`${table} input:checked`)).toHaveCount(3)
      // Somebody else changes one of them while the table stands open.
      expect((await api('admin').patch(`/api/v1/claims/${ids[0]}`, { data: { note: 'Seen.' }, headers: { 'If-Match': '"1"' } })).status()).toBe(200)
      await page.getByRole('button', { name: 'Publish', exact: true }).click()
      const report = page.locator('.notice')
      await expect(report).toContainText('2 claims published; 1 claim left as it was')
      await expect(report.locator('li')).toHaveCount(1)
      await expect(report).toContainText('newer revision')
      await expect(page.locator(`${table} input:checked`)).toHaveCount(1)
      await expect(page.locator(table).getByText('published')).toHaveCount(2)
      // Without a reason nothing is retracted, and the choice stays.
      await page.getByRole('button', { name: 'Retract' }).click()
      await expect(page.locator('.errors')).toContainText('say why')
      await expect(page.locator(`${table} input:checked`)).toHaveCount(1)
      expect((await page.request.get(`/claims/${ids[1]}`)).status()).toBe(200)
      expect((await page.request.get(`/claims/${ids[0]}`)).status()).toBe(404)
    })

    test('nothing chosen is said, and what was typed stays', async ({ page }) => {
      await signIn(page, 'editor')
      await page.goto('/desk/claims')
      await page.getByLabel('Reason').fill('coded twice')
      await page.getByRole('button', { name: 'Retract' }).click()
      await expect(page.locator('.errors')).toContainText('Choose at least one claim.')
      await expect(page.getByLabel('Reason')).toHaveValue('coded twice')
    })
  })
}

test('the table pages, orders and filters by its address', async ({ page, api }) => {
  const { key } = await makeArticle(api())
  await makeFigure(api(), { articleKey: key, low: 61, asWritten: 'at least 61' })
  await signIn(page, 'editor')
  await page.goto('/desk/claims')
  const first = await page.locator(`${table} tbody th a`).first().textContent()
  await page.getByRole('link', { name: 'Next' }).click()
  await expect(page).toHaveURL(/cursor=/)
  expect(await page.locator(`${table} tbody th a`).first().textContent()).not.toBe(first)
  await page.getByRole('link', { name: 'Claimant', exact: true }).click()
  await expect(page).toHaveURL(/\?sort=claimant$/)
  await expect(page.locator('th[aria-sort=ascending]')).toContainText('Claimant')
  await page.getByLabel('Lacks').selectOption('date')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/missing=date/)
  await expect(page.locator('.chip')).toContainText('a date')
  await page.goto('/desk/claims?status=nonsense&cursor=x&from=2001-02-30')
  await expect(page.getByRole('note')).toContainText('status')
  await expectAccessible(page)
  await page.setViewportSize(PHONE)
  await expectNoSidewaysScroll(page)
})

test('a row is chosen and handed in by keyboard alone', async ({ page, api }) => {
  const word = unique('keys')
  await makeFigure(api(), { statement: `At least 71 were detained, ${word}.`, low: 71, asWritten: 'at least 71' })
  await signIn(page, 'editor')
  await page.goto(`/desk/claims?q=${word}`)
  const reach = async (name: string) => {
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press('Tab')
      if (await page.evaluate((wanted) => (document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '').startsWith(wanted), name)) return
    }
    throw new Error(`Tab never reaches "${name}"`)
  }
  await reach('Choose: At least 71')
  await page.keyboard.press('Space')
  await reach('Hand in for review')
  await page.keyboard.press('Enter')
  await expect(page.locator('.notice')).toContainText('1 claim handed in for review.')
  await expect(page.locator(table)).toContainText('in review')
})
