// Capturing as an editor meets it: an address that may not be asked, the way by hand with nothing lost, and an article that is there already.
import { readRow } from './registers-support'
import { expect, signIn, test, unique } from './desk-support'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('a page that cannot be fetched says why, and the article is entered by hand with all that was typed', async ({ page, database }) => {
      await signIn(page, 'editor')
      const key = unique('capture')
      await page.goto('/desk/articles')
      await page.getByRole('link', { name: 'From an address' }).click()
      await page.getByLabel('Headline').fill(`Envoys return, ${key}`)
      await page.getByLabel('Text of the article').fill(`Envoys returned to Port Alder, and at least 14 of the held came home, ${key}.`)
      for (const [address, reason] of [['http://169.254.169.254/latest/meta-data', 'is not on the public internet'], ['http://2130706433/', '127.0.0.1 is not on the public internet'],
        ['file:///etc/passwd', 'begins with file:'], ['https://news.example:8443/', 'not port 8443'], [`https://${key}.invalid/page`, /no site by the name|longer than 10 seconds/]] as const) {
        await page.getByLabel('Address', { exact: true }).fill(address)
        await page.getByLabel('Address', { exact: true }).press('Enter')
        await expect(page.locator('#form-errors')).toContainText(reason, { timeout: 15_000 })
        await expect(page.getByLabel('Address', { exact: true })).toHaveValue(address)
        await expect(page.getByLabel('Headline')).toHaveValue(`Envoys return, ${key}`)
        await expect(page.getByLabel('Text of the article')).toHaveValue(new RegExp(key))
      }
      await page.getByLabel('Address', { exact: true }).fill(`https://news.example/${key}?utm_source=mail`)
      await page.getByRole('button', { name: 'Save the article' }).click()
      await expect(page.getByRole('status').first()).toContainText('The article was made.')
      const id = new URL(page.url()).pathname.split('/')[3]!
      expect(readRow(database, 'SELECT t."source", t."number" FROM "ArticleText" t JOIN "Article" a ON a."id" = t."articleId" WHERE a."publicId" = ?', id)).toEqual({ source: 'pasted', number: 1 })

      await page.goto('/desk/articles/capture')
      await page.getByLabel('Address', { exact: true }).fill(`http://news.example/${key}/#top`)
      await page.getByRole('button', { name: 'Fetch the page' }).click()
      await expect(page.getByText('This article is on record already, so it was opened.')).toBeVisible()
      expect(new URL(page.url()).pathname).toBe(`/desk/articles/${id}`)
      await page.getByRole('link', { name: 'Fetch the text again' }).click()
      await page.getByRole('button', { name: 'Fetch the text again' }).click()
      await expect(page.locator('#form-errors')).toContainText(/no site by the name|longer than 10 seconds|cannot be reached/, { timeout: 15_000 })
    })
  })
}
