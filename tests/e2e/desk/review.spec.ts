// Review between people: handed in, talked about, assigned, refused to its author where two are asked for, published by another; by keys
// alone; what one editor did taken back by an administrator; a claim removed by two.
import type { Page } from '@playwright/test'
import { expect, make, makeArticle, signIn, test as base, unique, type TestPerson } from './desk-support'

const test = base
// Its own editor and administrator write here; the reviewers are those of the other tests.
test.use({ peopleSet: 'review', allowedStatuses: [404, 410] })
// One after the other: what is taken back is all that this editor does.
test.describe.configure({ mode: 'default' })

type Api = Parameters<typeof make>[0]
const publicStatus = async (page: Page, id: string) => (await page.request.get(`/claims/${id}`, { maxRedirects: 0 })).status()

async function be(page: Page, person: TestPerson) {
  await page.context().clearCookies()
  await page.context().addCookies(person.sessions[0]!.map((cookie) => ({ ...cookie, url: test.info().project.use.baseURL! })))
}

async function beReviewer(page: Page, role: 'admin' | 'editor') {
  await page.context().clearCookies()
  await signIn(page, role)
}

/** A conflict of its own in which author and publisher must differ. */
async function makeConflict(api: Api, fourEyes: boolean) {
  const slug = unique('talks')
  await make(api, 'conflicts', { slug, name: `Talks ${slug}`, description: 'Invented talks.', fourEyes })
  return slug
}

/** An assessment in an article of its own: two that differ in their words alone are one. */
async function makeAssessment(api: Api, conflict: string, given: Record<string, unknown> = {}) {
  const { key: articleKey } = await makeArticle(api)
  const statement = `The Northern Council said that the talks stand still, ${unique('word')}.`
  const { id } = await make(api, 'claims', { conflict, kind: 'assessment', articleKey, claimant: 'Northern Council', statement, modality: 'asserted', ...given }) as { id: string }
  return { id, statement }
}

async function take(api: Api, id: string, step: string, head: number, reason?: string) {
  const answer = await api.post(`/api/v1/claims/${id}/${step}`, { data: reason ? { reason } : {}, headers: { 'If-Match': `"${head}"` } })
  expect(answer.status(), await answer.text()).toBe(200)
}

const card = (page: Page, statement: string) => page.getByRole('article').filter({ hasText: statement })
const said = (page: Page, words: string) => expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('a claim is handed in, talked about, assigned, and published by somebody else than its author', async ({ page, api, people }) => {
      test.setTimeout(120_000)
      const conflict = await makeConflict(api('admin'), true)
      const { id, statement } = await makeAssessment(api(), conflict)
      await take(api(), id, 'submit', 1)
      const queue = `/desk/review?conflict=${conflict}`

      await be(page, people.editor)
      await page.goto(queue)
      const own = card(page, statement)
      await expect(own).toContainText('You wrote this, and its conflict asks for two people')
      await expect(own.getByRole('button', { name: /^Publish/ })).toHaveCount(0)
      await own.getByRole('checkbox').check()
      await page.getByRole('group', { name: 'What to do with the chosen claims' }).getByRole('button', { name: 'Publish' }).click()
      await expect(page.getByRole('status').filter({ hasText: 'left as it was' })).toContainText('this conflict asks for two people')
      expect(await publicStatus(page, id)).toBe(404)
      const word = unique('quillfeather')
      await own.getByRole('textbox', { name: 'Comment' }).fill(`Page two says the same, ${word}.`)
      await own.getByRole('button', { name: /^Add comment/ }).click()
      await said(page, 'Comment added.')
      await expect(own.getByRole('textbox', { name: 'Comment' })).toHaveValue('')
      await expect(own).toContainText(word)

      await beReviewer(page, 'editor')
      await page.goto(queue)
      await card(page, statement).getByRole('button', { name: /^Assign to me/ }).click()
      await said(page, '1 claim assigned.')
      await page.getByRole('link', { name: /^Assigned to me \(1\)/ }).click()
      await expect(card(page, statement)).toContainText('assigned to you')
      await card(page, statement).getByRole('button', { name: /^Send back/ }).click()
      await expect(page.locator('#form-errors')).toContainText('say why it goes back')
      await card(page, statement).getByRole('button', { name: /^Settle/ }).click()
      await said(page, 'Settled.')
      await card(page, statement).getByRole('button', { name: /^Publish/ }).click()
      await said(page, '1 claim published.')
      await expect(card(page, statement)).toHaveCount(0)
      expect(await publicStatus(page, id)).toBe(200)
      // What was said stays on the desk.
      for (const path of [`/claims/${id}`, `/api/v1/claims/${id}`, `/api/v1/claims/${id}/revisions`, `/search?q=${word}`, `/api/v1/search?q=${word}`]) {
        expect((await (await page.request.get(path)).text()).replaceAll(`q=${word}`, ''), path).not.toContain(`same, ${word}`)
      }
      await page.goto(`/desk/claims/${id}`)
      await page.getByText('1 settled comment').click()
      await expect(page.getByRole('region', { name: 'Comments' })).toContainText(word)
    })

    test('a change is seen beside what is public, sent back with a comment, and comes to its author', async ({ page, api, people }) => {
      test.setTimeout(120_000)
      const conflict = await makeConflict(api('admin'), false)
      const { id, statement } = await makeAssessment(api(), conflict)
      await take(api(), id, 'publish', 1)
      const word = unique('note')
      const changed = await api().patch(`/api/v1/claims/${id}`, { data: { note: word, reason: 'read again' }, headers: { 'If-Match': '"2"' } })
      expect(changed.status()).toBe(200)
      await take(api(), id, 'submit', 3)
      await beReviewer(page, 'editor')
      await page.goto(`/desk/review?conflict=${conflict}&type=change`)
      const one = card(page, statement)
      await expect(one).toContainText('Change to what readers see')
      await expect(one.getByRole('table')).toContainText(word)
      await expect(one.getByRole('textbox', { name: 'Reason, for readers' })).toHaveValue('read again')
      await one.getByRole('textbox', { name: 'Comment' }).fill('Which page is it on?')
      await one.getByRole('button', { name: /^Send back/ }).click()
      await said(page, '1 claim sent back.')
      await be(page, people.editor)
      await page.goto(`/desk/claims/${id}`)
      await expect(page.getByRole('region', { name: 'Comments' })).toContainText('Which page is it on?')
      await page.getByRole('textbox', { name: 'Comment' }).fill('On the third.')
      await page.getByRole('button', { name: 'Add comment' }).click()
      await expect(page.getByRole('region', { name: 'Comments' })).toContainText('On the third.')
      await page.getByRole('button', { name: 'Submit for review' }).click()
      await page.getByRole('combobox', { name: 'Assign to' }).selectOption({ index: 1 })
      await page.getByRole('button', { name: 'Assign' }).click()
      await expect(page.getByRole('region', { name: 'Review' })).toContainText('Assigned.')
    })

    test('what one editor did since a moment is taken back by an administrator', async ({ page, api, people }) => {
      test.setTimeout(120_000)
      const conflict = await makeConflict(api('admin'), false)
      const before = await makeAssessment(api('admin'), conflict)
      await take(api('admin'), before.id, 'publish', 1)
      const shared = await makeAssessment(api('admin'), conflict)
      await take(api('admin'), shared.id, 'publish', 1)
      await page.waitForTimeout(1_100)
      const [day, time] = [new Date().toISOString().slice(0, 10), new Date().toISOString().slice(11, 19)]
      const word = unique('wrong')
      for (const { id } of [before, shared]) {
        expect((await api().patch(`/api/v1/claims/${id}`, { data: { note: word, reason: 'mine' }, headers: { 'If-Match': '"2"' } })).status()).toBe(200)
        await take(api(), id, 'publish', 3, 'mine')
      }
      expect((await api('admin').patch(`/api/v1/claims/${shared.id}`, { data: { note: 'by an administrator', reason: 'clearer' }, headers: { 'If-Match': '"4"' } })).status()).toBe(200)
      const made = await makeAssessment(api(), conflict)
      await take(api(), made.id, 'publish', 1)

      await beReviewer(page, 'admin')
      await page.goto('/desk/people')
      await page.getByRole('link', { name: 'Take back an editor’s work' }).click()
      await page.getByRole('button', { name: 'Look at what would happen' }).click()
      await expect(page.getByText('is missing: choose whose work it is')).toBeVisible()
      await page.getByRole('combobox', { name: 'Whose' }).selectOption(people.editor.email)
      await page.getByRole('textbox', { name: 'Since, day' }).fill(day)
      await page.getByRole('textbox', { name: 'Since, time' }).fill(time)
      await page.getByRole('button', { name: 'Look at what would happen' }).click()
      await expect(page.locator('#fate-restore')).toContainText(before.statement)
      await expect(page.locator('#fate-retract')).toContainText(made.statement)
      await expect(page.locator('#others')).toContainText(shared.statement)
      await page.getByRole('button', { name: /^Take back/ }).click()
      await expect(page.locator('#form-errors')).toContainText('is missing')
      await page.getByRole('textbox', { name: 'Reason' }).fill('not in the article')
      await page.getByRole('button', { name: /^Take back/ }).click()
      await expect(page.getByRole('status').filter({ hasText: 'taken back.' })).toBeVisible({ timeout: 30_000 })
      const now = async (id: string) => ((await (await page.request.get(`/api/v1/claims/${id}`)).json()) as { data: { note: string | null; status: string } }).data
      expect([(await now(before.id)).note, (await now(made.id)).status, (await now(shared.id)).note]).toEqual([null, 'retracted', word])
      await page.goto(page.url())
      await page.getByRole('checkbox', { name: `Take back too: ${shared.statement}` }).check()
      await page.getByRole('textbox', { name: 'Reason' }).fill('not in the article')
      await page.getByRole('button', { name: 'Take back the chosen ones' }).click()
      await expect(page.getByRole('status').filter({ hasText: '1 claim taken back.' })).toBeVisible({ timeout: 30_000 })
      expect((await now(shared.id)).note).toBeNull()
      await page.goto(`/desk/claims/${before.id}/history`)
      await expect(page.getByRole('main')).toContainText('not in the article')
    })

    test('a removal is agreed to by a second administrator', async ({ page, api, people }) => {
      const conflict = await makeConflict(api('admin'), false)
      const word = unique('private')
      const { id } = await makeAssessment(api(), conflict, { note: word })
      await take(api(), id, 'publish', 1)
      await be(page, people.admin)
      await page.goto(`/desk/claims/${id}/purge`)
      await page.getByLabel('Reason').fill('a private person')
      await page.getByRole('button', { name: 'Ask for removal' }).click()
      await expect(page.getByRole('main')).toContainText('another administrator has to agree')
      await beReviewer(page, 'admin')
      await page.goto('/desk')
      await page.locator(`a[href="/desk/claims/${id}/purge"]`).click()
      await expect(page.getByRole('main')).toContainText(word)
      await page.getByRole('button', { name: 'Agree and remove for good' }).click()
      await expect(page.getByRole('main').getByRole('note').first()).toContainText('Removed.')
      await expect(page.getByRole('main')).not.toContainText(word)
      expect(await publicStatus(page, id)).toBe(410)
      expect(await (await page.request.get(`/desk/claims/${id}/history`)).text()).not.toContain(word)
    })
  })
}

test('the queue is worked through by keys alone', async ({ page, api }) => {
  test.setTimeout(120_000)
  const conflict = await makeConflict(api('admin'), false)
  const claims = []
  for (let n = 0; n < 3; n++) {
    const one = await makeAssessment(api(), conflict)
    await take(api(), one.id, 'submit', 1)
    claims.push(one)
  }
  const [first, second, third] = claims as [typeof claims[0], typeof claims[0], typeof claims[0]]
  await beReviewer(page, 'editor')
  await page.goto(`/desk/review?conflict=${conflict}`)
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('j')
  await expect(card(page, first.statement)).toBeFocused()
  await page.keyboard.press('j')
  await expect(card(page, second.statement)).toBeFocused()
  await page.keyboard.press('k')
  await page.keyboard.press('p')
  await said(page, '1 claim published.')
  await expect(card(page, first.statement)).toHaveCount(0)
  // The next claim has taken its place.
  await expect(card(page, second.statement)).toBeFocused()
  await page.keyboard.press('a')
  await said(page, '1 claim assigned.')
  await page.keyboard.press('j')
  await page.keyboard.press('b')
  await expect(card(page, third.statement).getByRole('textbox', { name: 'Comment' })).toBeFocused()
  await page.keyboard.type('Which day? p')
  await page.keyboard.press('Tab')
  await page.keyboard.press('b')
  await said(page, '1 claim sent back.')
  expect(await Promise.all(claims.map(({ id }) => publicStatus(page, id)))).toEqual([200, 404, 404])
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('Publish this claim')
})
