// Articles as an editor enters and changes them: a duplicate address, a new outlet, a text for editors, and claims that follow.
import { readRow } from './registers-support'
import { expect, makeFigure, signIn, test, unique } from './desk-support'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('an article is entered with a new outlet, never twice, and its text is kept from the public', async ({ page, database }) => {
      await signIn(page, 'editor')
      const key = unique('talks')
      await page.goto('/desk/articles')
      await page.getByRole('link', { name: 'New article' }).click()
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.locator('#form-errors')).toContainText('an article needs a headline, an address, a key, or an outlet and a date')
      await page.getByLabel('Headline').fill(`Talks in Verrin, ${key}`)
      await page.getByLabel('Address').fill(`https://news.example/${key}?utm_source=mail`)
      await page.getByLabel('Outlet').fill(`Gazette ${key}`)
      if (javaScriptEnabled) await page.keyboard.press('Tab')
      await page.getByLabel('Day', { exact: true }).first().fill('31')
      await page.getByLabel('Month', { exact: true }).first().fill('April')
      await page.getByLabel('Year', { exact: true }).first().fill('2024')
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.locator('#form-errors')).toContainText('31 April does not exist')
      await expect(page.getByLabel('Headline')).toHaveValue(`Talks in Verrin, ${key}`)
      await page.getByLabel('Day', { exact: true }).first().fill('30')
      await page.getByLabel('How the date is known').selectOption('stated')
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByRole('status').first()).toContainText('The article was made.')
      const id = new URL(page.url()).pathname.split('/')[3]!
      expect(readRow(database, 'SELECT "publishedOn", "canonicalUrl" FROM "Article" WHERE "publicId" = ?', id)).toEqual({ publishedOn: '2024-04-30', canonicalUrl: `https://news.example/${key}` })

      await page.getByLabel('Text of the article').fill(`The council met in Verrin for the word Zubrowka-${key}, and nothing more was said of it.`)
      await page.getByRole('button', { name: 'Save the text' }).click()
      await expect(page.getByText('Its claims quote 0.0 % of the text')).toBeVisible()
      const answer = await page.request.get(`/articles/${id}`)
      expect([answer.status(), (await answer.text()).includes('Zubrowka')]).toEqual([200, false])

      await page.goto('/desk/articles/new')
      await page.getByLabel('Address').fill(`http://news.example/${key}/#top`)
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.locator('#form-errors')).toContainText('is the address of an article that is recorded already')
      await page.locator('#form-errors').getByRole('link', { name: 'See the article that is there' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Talks in Verrin, ${key}`)
      for (const kind of ['figure', 'term', 'position', 'event', 'assessment']) {
        await expect(page.getByRole('link', { name: `New ${kind}`, exact: true })).toHaveAttribute('href', `/desk/claims/new?article=${id}&kind=${kind}`)
      }
    })

    test('a new date goes into a new revision of each claim, with a reason', async ({ page, api }) => {
      await signIn(page, 'editor')
      const { id: claim } = await makeFigure(api())
      expect((await api().post(`/api/v1/claims/${claim}/publish`, { data: {} })).status()).toBe(200)
      const found = await (await api().get(`/api/v1/claims/${claim}`)).json() as { data: { article: { id: string } } }
      await page.goto(`/desk/articles/${found.data.article.id}`)
      await page.getByLabel('Day', { exact: true }).first().fill('3')
      const save = page.locator('#facts').getByRole('button', { name: 'Save' })
      await save.click()
      await expect(page.locator('#form-errors')).toContainText('Reason: is missing')
      await page.getByLabel('Reason').fill('The byline gives the third')
      await save.click()
      await expect(page.getByRole('status').first()).toContainText('One claim got a new revision.')
      const now = await (await api().get(`/api/v1/claims/${claim}`)).json() as { data: { article: { publishedOn: { edtf: string } }; revision: number } }
      expect(now.data).toMatchObject({ article: { publishedOn: { edtf: '2024-05-03' } }, revision: 3 })
    })
  })
}
