// The claim form under bad input and bad luck, with script and without: every problem is told at its place, and nothing that was typed is lost.
import { request as requests, type Page } from '@playwright/test'
import type Database from 'better-sqlite3'
import { messages } from '@/lib/messages/messages'
import { box, chooseKind, fillBoxes, press, problemsOf, typedIn } from './claim-entry'
import { CONFLICT, cookieHeader, expect, make, makeArticle, makeFigure, signIn, test, unique, type TestPerson } from './desk-support'

const { claimForm: t, forms, deskFrame } = messages
const GOOD = {
  claimant: 'Northern Council', metric: 'killed in Gaza', quantity: 'at least 33,729', 'asOf.day': '1', 'asOf.month': '5', 'asOf.year': '2024', asOfBasis: 'stated',
}
/** Ten boxes, each wrong in its own way. */
const WRONG: Record<string, string> = {
  metric: 'no such metric', quantity: 'some number of them', 'asOf.day': '31', 'asOf.month': '2', 'asOf.year': '2024', quote: 'a quotation that has many more than only eight words in it',
  windowFrom: '2024-13-01', 'statedOn.day': '5', 'statedOn.month': '13', 'statedOn.year': '2024', basis: 'reported', descriptor: 'a senior official', anonymous: 'yes',
  unit: 'persons?', proposal: 'no such proposal', topic: 'no such topic',
}

async function openNew(page: Page, article: string, kind = 'figure') {
  await page.goto(`/desk/claims/new?article=${article}&kind=${kind}`)
  await expect(box(page, 'statement')).toBeVisible()
}

const claimsOf = (database: Database.Database, key: string) => (database.prepare('SELECT COUNT(*) AS n FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId" WHERE a."key" = ?').get(key) as { n: number }).n

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('ten problems are shown at once, and every box keeps what was typed', async ({ page, api, database }) => {
      const { id, key } = await makeArticle(api())
      await signIn(page, 'editor')
      await openNew(page, id!)
      await fillBoxes(page, WRONG)
      const typed = await typedIn(page)
      await press(page, t.save)
      await expect(page.locator('#form-errors')).toBeVisible()
      const problems = await problemsOf(page)
      expect(problems.length, problems.join('\n')).toBeGreaterThanOrEqual(10)
      expect(new Set(problems).size).toBe(problems.length)
      await expect(page.getByRole('heading', { name: forms.problems(problems.length) })).toBeVisible()
      await expect(page).toHaveTitle(/^Error: /)
      for (const href of await page.locator('#form-errors li a').evaluateAll((links) => links.map((link) => link.getAttribute('href')!))) await expect(page.locator(`[id="${href.slice(1)}"]`)).toBeVisible()
      expect(await typedIn(page)).toEqual(typed)
      expect(claimsOf(database, key)).toBe(0)
    })

    test('a claim that is sent twice, and once more after Back, is saved once', async ({ page, api, database }) => {
      const { id, key } = await makeArticle(api())
      await signIn(page, 'editor')
      await openNew(page, id!)
      await fillBoxes(page, { ...GOOD, statement: 'The Northern Council said that at least 33,729 people had been counted.' })
      await page.getByRole('button', { name: t.save, exact: true }).dblclick()
      await expect(page.getByText(messages.claimLife.saved, { exact: true })).toBeVisible()
      expect(claimsOf(database, key)).toBe(1)
      await page.goBack()
      await expect(box(page, 'kind').first()).toBeVisible()
      await fillBoxes(page, { ...GOOD, statement: 'The Northern Council said that at least 33,729 people had been counted.' })
      await press(page, t.save)
      await expect(page.locator('#form-errors').or(page.getByText(messages.claimLife.saved, { exact: true }))).toBeVisible()
      expect(claimsOf(database, key)).toBe(1)
    })

    test('the same claim typed again leads to the one on record', async ({ page, api, database }) => {
      const { id, key } = await makeArticle(api())
      const first = await make(api(), 'claims', { conflict: CONFLICT, kind: 'assessment', articleKey: key, claimant: 'Northern Council', statement: 'The Northern Council said that the talks were not at a halt.', topic: 'talks', quote: 'not at a halt' })
      await signIn(page, 'editor')
      await openNew(page, id!, 'assessment')
      await fillBoxes(page, { claimant: 'Northern Council', topic: 'Talks and drafts under discussion', quote: 'not at a halt', statement: 'Said again in other words.' })
      await press(page, t.save)
      await expect(page.locator('#form-errors')).toContainText(first.id!)
      await expect(page.locator('#form-errors').getByRole('link', { name: t.seeDuplicate })).toHaveAttribute('href', `/desk/claims/${first.id}`)
      expect(await box(page, 'statement').inputValue()).toBe('Said again in other words.')
      expect(claimsOf(database, key)).toBe(1)
    })

    test('of two tabs the later one is shown both sides, field by field, and loses nothing', async ({ page, api, database }) => {
      const { id } = await makeFigure(api())
      await signIn(page, 'editor')
      const other = await page.context().newPage()
      for (const tab of [page, other]) await tab.goto(`/desk/claims/${id}/edit`)
      await fillBoxes(other, { statement: 'Theirs: the Northern Council said so.', note: 'A remark of theirs.' })
      await press(other, t.saveChange)
      await expect(other.getByText(messages.claimLife.saved, { exact: true })).toBeVisible()
      await fillBoxes(page, { statement: 'Mine: the Northern Council said so.', scope: 'in the north' })
      const typed = await typedIn(page)
      await press(page, t.saveChange)
      await expect(page.locator('#form-errors')).toContainText(forms.stale)
      expect(await typedIn(page)).toMatchObject(typed)
      const choice = page.locator('.conflict')
      await expect(choice).toContainText('Theirs: the Northern Council said so.')
      await choice.locator('[name="_take.statement"][value="mine"]').check()
      await press(page, t.saveChange)
      await expect(page.getByText(messages.claimLife.saved, { exact: true })).toBeVisible()
      const { payload } = database.prepare('SELECT r."payload" FROM "Revision" r JOIN "Claim" c ON c."id" = r."claimId" WHERE c."publicId" = ? ORDER BY r."number" DESC').get(id) as { payload: string }
      expect(JSON.parse(payload)).toMatchObject({ statement: 'Mine: the Northern Council said so.', note: 'A remark of theirs.', scope: { text: 'in the north' } })
    })

    test('text that no claim can hold is refused at its place and comes back', async ({ page, api, database }) => {
      test.setTimeout(90_000)
      const { id, key } = await makeArticle(api())
      await signIn(page, 'editor')
      for (const text of [`${'word '.repeat(180_000)}end`, '<script>window.planted = true</script><img src=x onerror="window.planted = true">', '\u202eevil\u0007\ufffd']) {
        await openNew(page, id!)
        await fillBoxes(page, { claimant: 'Northern Council', quantity: text.slice(0, 300) })
        await box(page, 'statement').evaluate((area, value) => { (area as HTMLTextAreaElement).value = value }, text)
        await press(page, t.save)
        await expect(page.locator('#form-errors')).toBeVisible()
        expect((await box(page, 'statement').inputValue()).length).toBe(text.length)
        expect(await page.evaluate(() => (globalThis as { planted?: boolean }).planted ?? false)).toBe(false)
      }
      expect(claimsOf(database, key)).toBe(0)
    })

    test.describe(() => {
      test.use({ allowedStatuses: [403] })

      test('a session that ends while somebody types costs nothing', async ({ page, api, people, baseURL, database }) => {
        const { id, key } = await makeArticle(api())
        const session = javaScriptEnabled ? 1 : 2
        await signIn(page, 'editor', session)
        await openNew(page, id!)
        const statement = 'The Northern Council said that at least 33,729 people had been counted.'
        await fillBoxes(page, { ...GOOD, statement })
        await endSession(baseURL!, people.editor, session)
        await press(page, t.save)
        if (javaScriptEnabled) {
          await expect(page.locator('#form-errors')).toContainText(forms.signedOut)
          await expect(page.locator('#form-errors').getByRole('link', { name: forms.signIn })).toHaveAttribute('target', '_blank')
          expect(await box(page, 'statement').inputValue()).toBe(statement)
        } else {
          await expect(page.getByRole('heading', { level: 1 })).toHaveText(deskFrame.signedOutTitle)
          await expect(page.getByRole('main')).toContainText(statement)
        }
        await page.context().clearCookies()
        await signIn(page, 'editor')
        await press(page, javaScriptEnabled ? t.save : deskFrame.sendAgain)
        await expect(page.getByText(messages.claimLife.saved, { exact: true })).toBeVisible()
        expect(claimsOf(database, key)).toBe(1)
      })

      test('a viewer who posts is refused, and keeps the text', async ({ page, api, database }) => {
        const { id, key } = await makeArticle(api())
        await signIn(page, 'editor')
        await openNew(page, id!)
        await fillBoxes(page, { ...GOOD, statement: 'The Northern Council said so.' })
        await page.context().clearCookies()
        await signIn(page, 'viewer')
        await press(page, t.save)
        await expect(page.getByText(javaScriptEnabled ? forms.forbidden : deskFrame.forbiddenTitle).first()).toBeVisible()
        if (javaScriptEnabled) expect(await box(page, 'statement').inputValue()).toBe('The Northern Council said so.')
        else await expect(page.getByRole('main')).toContainText('The Northern Council said so.')
        expect(claimsOf(database, key)).toBe(0)
      })
    })

    test('changing the kind and back loses nothing', async ({ page, api }) => {
      const { id } = await makeArticle(api())
      await signIn(page, 'editor')
      await openNew(page, id!)
      await fillBoxes(page, { ...GOOD, basis: 'reported', statement: unique('statement') })
      const typed = await typedIn(page)
      await chooseKind(page, 'position', javaScriptEnabled)
      await fillBoxes(page, { actor: 'Harbour Council', stance: 'rejects' })
      await chooseKind(page, 'assessment', javaScriptEnabled)
      await chooseKind(page, 'figure', javaScriptEnabled)
      expect(await typedIn(page)).toEqual({ ...typed, actor: 'Harbour Council', stance: 'rejects' })
    })

    test('the next claim keeps article and claimant', async ({ page, api, database }) => {
      const { id, key } = await makeArticle(api())
      await signIn(page, 'editor')
      await openNew(page, id!, 'assessment')
      await fillBoxes(page, { claimant: 'Northern Council', topic: 'Talks and drafts under discussion', statement: 'The Northern Council said that the talks went on.' })
      await press(page, t.saveAnother)
      await expect(page.locator('.notice')).toBeVisible()
      expect(await box(page, 'claimant').inputValue()).toBe('Northern Council')
      expect(await box(page, 'statement').inputValue()).toBe('')
      expect(new URL(page.url()).searchParams.get('article')).toBe(id)
      expect(claimsOf(database, key)).toBe(1)
    })
  })
}

/** Takes the session away behind the browser's back. */
async function endSession(baseURL: string, person: TestPerson, session: number) {
  const http = await requests.newContext({ baseURL, maxRedirects: 0 })
  expect((await http.post('/desk/sign-out', { headers: { Origin: baseURL, Cookie: cookieHeader(person, session) } })).status()).toBe(303)
  await http.dispose()
}

test('a form of too many bytes that a browser sends by itself is answered with a page that leads back; a script hears a problem', async ({ page, baseURL }) => {
  await signIn(page, 'editor')
  const send = (headers: Record<string, string>) => page.request.post('/desk/claims/new?article=ABCDEFGH', { data: 'a'.repeat(5_100_000), headers: { Origin: baseURL!, 'Content-Type': 'application/x-www-form-urlencoded', ...headers } })
  const answer = await send({ Accept: 'text/html,application/xhtml+xml' })
  expect(answer.status()).toBe(413)
  expect(answer.headers()['content-type']).toContain('text/html')
  expect(await answer.text()).toContain('href="/desk/claims/new?article=ABCDEFGH"')
  const told = await send({ Accept: 'text/x-component', 'next-action': 'x' })
  expect(told.status()).toBe(413)
  expect(told.headers()['content-type']).toContain('application/problem+json')
})
