// A file of claims as an editor brings it: foreign columns, a dry run with errors, the file put right, stored, and taken back as one act.
import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectNoSidewaysScroll, signIn, test, unique } from './desk-support'

const rowsOf = (key: string, low = '12', metric = 'killed-gaza') => [
  'Art;Speaker;Claim;Article;Indicator;Hedge;Min;Printed;Date;Date basis;Source;Colour',
  `figure;Lakes Commission ${key};The commission said that at least 11 were counted.;${key}-1;${metric};at_least;11;at least 11;2024-03-01;stated;Lake Post ${key};blue`,
  `figure;Lakes Commission ${key};"The commission said; later, that at least 12 were counted.";${key}-1;killed-gaza;at_least;${low};at least 12;2024-03-02;stated;Lake Post ${key};=1+1`,
].join('\r\n')
const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${text}`) })

async function upload(page: Page, name: string, text: string, status: 'drafts' | 'published at once' = 'drafts') {
  await page.goto('/desk/import')
  const form = page.getByRole('form', { name: 'From a file' })
  await form.getByLabel('Conflict').selectOption({ index: 1 })
  await form.getByLabel(status).check()
  await form.getByLabel('CSV file').setInputFiles(file(name, text))
  await form.getByRole('button', { name: 'Upload and look at it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
}

/** Without script a page that is still at work is looked at again by a link. */
async function arrive(page: Page, words: string) {
  await expect(async () => {
    if (await page.getByRole('link', { name: 'Look again' }).isVisible()) await page.getByRole('link', { name: 'Look again' }).click({ timeout: 1000 }).catch(() => undefined)
    await expect(page.getByText(words).first()).toBeVisible({ timeout: 1500 })
  }).toPass({ timeout: 30_000 })
}

// One import is worked on at a time.
test.describe.configure({ mode: 'serial' })

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled, allowedStatuses: [410] })
    // What looks at a page is a script itself.
    const checkLook = async (page: Page) => {
      if (!javaScriptEnabled) return
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
    }

    test('a foreign file is mapped, refused with every error, put right, stored whole and taken back', async ({ page, database }) => {
      test.setTimeout(120_000)
      await signIn(page, 'editor')
      const key = unique('lake')
      // Other tests make claims at the same time.
      const count = () => (database.prepare('SELECT COUNT(*) AS n FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId" WHERE INSTR(a."key", ?) > 0').get(key) as { n: number }).n
      const outletsNow = async () => ((await (await page.request.get('/api/v1/outlets?limit=500')).json()) as { data: { name: string }[] }).data.filter(({ name }) => name.includes(key)).length

      await upload(page, `${key}.csv`, rowsOf(key, 'twelve', 'killed-nowhere').replace('Colour', `Colour ${key}`))
      await expect(page.getByText('cells set apart by semicolons')).toBeVisible()
      await expect(page.getByLabel('Speaker')).toHaveValue('claimant')
      await expect(page.getByLabel('Art', { exact: true })).toHaveValue('')
      await expect(page.getByLabel('Colour')).toHaveValue('')
      await checkLook(page)
      await page.getByRole('button', { name: 'Look at what it would do' }).click()
      await expect(page.locator('#form-errors')).toContainText('No column is kind')
      await page.getByLabel('Art', { exact: true }).selectOption('kind')
      await page.getByLabel('Hedge').selectOption('kind')
      await page.getByRole('button', { name: 'Look at what it would do' }).click()
      await expect(page.locator('#form-errors')).toContainText('Hedge: is kind like another column')
      await page.getByLabel('Hedge').selectOption('operator')
      await page.getByRole('button', { name: 'Look at what it would do' }).click()
      await arrive(page, 'What cannot be taken')
      const rejected = page.locator('#rejected')
      await expect(rejected).toContainText('there is no metric "killed-nowhere"')
      await expect(rejected).toContainText('Indicator')
      await expect(rejected).toContainText('twelve')
      await expect(page.getByRole('button', { name: /^Store/ })).toHaveCount(0)
      await checkLook(page)
      const list = await page.request.get(`${new URL(page.url()).pathname}/rejected`)
      expect([list.status(), (await list.text()).split('\r\n')[1]]).toEqual([200, expect.stringMatching(/^2,Indicator,killed-nowhere,/)])
      await page.getByRole('button', { name: 'Remove the file' }).click()
      await expect(page.getByRole('status').first()).toContainText('The file was removed.')

      // The same first row: its columns are known, and it is looked at at once.
      await upload(page, `${key}-2.csv`, rowsOf(key).replace('Colour', `Colour ${key}`), 'published at once')
      await arrive(page, 'What would be entered besides')
      await expect(page.locator('#made')).toContainText(`Lakes Commission ${key}`)
      await expect(page.locator('#sample')).toContainText('The commission said; later, that at least 12 were counted.')
      await checkLook(page)
      expect(count()).toBe(0)
      await page.getByRole('button', { name: 'Store 2 claims as published' }).click()
      await arrive(page, '2 claims stored')
      expect([count(), await outletsNow()]).toEqual([2, 1])
      const id = (await page.locator('#claims a').first().getAttribute('href'))!.split('/').at(-1)!
      expect((await page.request.get(`/claims/${id}`)).status()).toBe(200)
      await checkLook(page)

      await page.getByRole('button', { name: 'Take the import back' }).click()
      await expect(page.locator('#form-errors')).toContainText('Reason: is missing')
      await page.getByLabel('Reason').fill(`The wrong file ${key}`)
      await page.getByRole('button', { name: 'Take the import back' }).click()
      await arrive(page, 'Taken back: 2 claims withdrawn.')
      expect(await outletsNow()).toBe(0)
      const gone = await page.request.get(`/api/v1/claims/${id}`)
      expect([gone.status(), await gone.text()]).toEqual([410, expect.stringContaining(`withdrawn with the import it came by: The wrong file ${key}`)])
      await page.goto(`/claims/${id}`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Withdrawn')
      await page.goto(`/desk/claims/${id}`)
      await expect(page.getByText('It came by an import that was taken back.')).toBeVisible()
      await page.goto('/desk/import')
      await expect(page.locator('#imports').getByRole('row', { name: `${key}-2.csv` })).toContainText('taken back: 2 claims')
    })

    test('what cannot be taken at all is said at its place, and pasted rows stay in their box', async ({ page }) => {
      await signIn(page, 'editor')
      await page.goto('/desk/import')
      const form = page.getByRole('form', { name: 'From a file' })
      await form.getByRole('button', { name: 'Upload and look at it' }).click()
      await expect(form.getByRole('alert')).toContainText('There is a problem')
      await form.getByLabel('Conflict').selectOption({ index: 1 })
      await form.getByLabel('CSV file').setInputFiles(file('none.csv', ''))
      await form.getByRole('button', { name: 'Upload and look at it' }).click()
      await page.waitForURL(/import\/|problem/)
      const pasted = page.getByRole('form', { name: 'From pasted text' })
      await page.goto('/desk/import')
      await pasted.getByLabel('Conflict').selectOption('')
      await pasted.getByLabel('Rows').fill('kind,statement,article_key\nrumour,said so,k')
      await pasted.getByRole('button', { name: 'Look at it' }).click()
      await expect(pasted.locator('.errors')).toContainText('Conflict: choose one of the list')
      await expect(pasted.getByLabel('Rows')).toHaveValue('kind,statement,article_key\nrumour,said so,k')
      await pasted.getByLabel('Conflict').selectOption({ index: 1 })
      await pasted.getByRole('button', { name: 'Look at it' }).click()
      await arrive(page, 'What cannot be taken')
      await expect(page.locator('#rejected')).toContainText('"rumour" must be one of')
      await page.getByRole('button', { name: 'Remove the file' }).click()
      await expect(page.getByRole('status').first()).toContainText('The file was removed.')
    })
  })
}

test('a file comes only from a page of this site, by somebody who may, and is not read beyond its cap', async ({ page, playwright, baseURL }) => {
  const http = await playwright.request.newContext({ baseURL, maxRedirects: 0 })
  const body = { conflict: 'gaza-2023', status: 'draft', file: file('a.csv', 'kind,statement,article_key\nfigure,x,y') }
  expect((await http.post('/desk/import/upload', { multipart: body })).status()).toBe(403)
  expect((await http.post('/desk/import/upload', { multipart: body, headers: { Origin: 'http://elsewhere.test' } })).status()).toBe(403)
  const nobody = await http.post('/desk/import/upload', { multipart: body, headers: { Origin: baseURL! } })
  expect([nobody.status(), nobody.headers().location]).toEqual([303, expect.stringContaining('/desk/sign-in')])
  await http.dispose()
  await signIn(page, 'viewer')
  expect((await page.request.post('/desk/import/upload', { multipart: body, headers: { Origin: baseURL! }, maxRedirects: 0 })).status()).toBe(403)
  await signIn(page, 'editor')
  const odd = await page.request.post('/desk/import/upload', { data: 'a,b', headers: { Origin: baseURL!, 'Content-Type': 'text/csv' }, maxRedirects: 0 })
  expect([odd.status(), odd.headers().location]).toEqual([303, expect.stringContaining('problem=unreadable')])
})
