// The life of a claim on the desk: submit, publish, retract, back to a revision, merge, purge; late presses; with and without script.
import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectNoSidewaysScroll, makeArticle, makeFigure, PHONE, signIn, test, unique } from './desk-support'

type Api = Parameters<typeof makeFigure>[0]
const step = async (api: Api, id: string, name: string, head: number, reason?: string) => {
  const answer = await api.post(`/api/v1/claims/${id}/${name}`, { data: reason ? { reason } : {}, headers: { 'If-Match': `"${head}"` } })
  expect(answer.status(), await answer.text()).toBe(200)
}
const patch = async (api: Api, id: string, head: number, changes: object) => {
  const answer = await api.patch(`/api/v1/claims/${id}`, { data: changes, headers: { 'If-Match': `"${head}"` } })
  expect(answer.status(), await answer.text()).toBe(200)
}
const publicStatus = async (page: Page, id: string) => (await page.request.get(`/claims/${id}`, { maxRedirects: 0 })).status()
const banner = (page: Page) => page.getByRole('main').getByRole('note').first()

test.use({ allowedStatuses: [404, 410] })

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('a draft is submitted, given back, published, changed and retracted, and readers see only what is published', async ({ page, api }) => {
      const { id } = await makeFigure(api()) as { id: string }
      await signIn(page, 'editor')
      await page.goto(`/desk/claims/${id}`)
      await expect(banner(page)).toContainText('A draft.')
      expect(await publicStatus(page, id)).toBe(404)
      await page.getByRole('button', { name: 'Submit for review' }).click()
      await expect(page.getByRole('status')).toHaveText('Submitted for review.')
      await page.getByRole('button', { name: 'Back to draft' }).click()
      await expect(page.getByRole('status')).toHaveText('It is a draft again.')
      await page.getByRole('button', { name: 'Publish' }).click()
      await expect(banner(page)).toContainText('Readers see exactly this.')
      expect(await publicStatus(page, id)).toBe(200)

      const word = unique('quillfeather')
      await patch(api(), id, 4, { note: word, reason: 'a remark' })
      await page.reload()
      await expect(banner(page)).toContainText('Published; a newer draft is not public yet. Readers see revision 4; below stands revision 5.')
      await expect(page.getByRole('region', { name: 'What readers do not see yet' })).toContainText(word)
      expect(await (await page.request.get(`/claims/${id}`)).text()).not.toContain(word)
      await page.getByRole('button', { name: 'Publish the change' }).click()
      await expect(page.locator('#form-errors')).toContainText('a change to a published claim needs one')
      await page.getByLabel('Reason').fill('checked against the article')
      await page.getByRole('button', { name: 'Publish the change' }).click()
      // The word of the first publication may still stand there.
      await expect(banner(page)).toContainText('Readers see exactly this.')
      await expect(page.getByRole('status')).toHaveText('Published.')
      expect(await (await page.request.get(`/claims/${id}`)).text()).toContain(word)

      await page.getByRole('link', { name: 'Retract …' }).click()
      await page.getByLabel('Reason').fill('recorded twice')
      await page.getByRole('button', { name: 'Retract', exact: true }).click()
      await expect(banner(page)).toContainText('Retracted.')
      await page.goto(`/claims/${id}`)
      await expect(page.getByRole('main')).toContainText('Reason: recorded twice')
    })

    test('a press that comes too late says who saved what, and can be repeated', async ({ page, api, people }) => {
      const { id } = await makeFigure(api()) as { id: string }
      await signIn(page, 'editor')
      await page.goto(`/desk/claims/${id}`)
      const word = unique('note')
      await patch(api('admin'), id, 1, { note: word })
      await page.getByLabel('Reason').fill('as it stands')
      await page.getByRole('button', { name: 'Publish' }).click()
      await expect(page.getByText('Somebody saved this claim in the meantime, so nothing was done.').first()).toBeVisible()
      await expect(page.getByRole('main')).toContainText(people.admin.email)
      await expect(page.getByRole('table')).toContainText(word)
      await expect(page.getByLabel('Reason')).toHaveValue('as it stands')
      expect(await publicStatus(page, id)).toBe(404)
      await page.getByRole('button', { name: 'Publish' }).click()
      await expect(page.getByRole('status')).toHaveText('Published.')
    })

    test('an earlier revision comes back as a new one, chosen from a pair in the address', async ({ page, api }) => {
      const { id } = await makeFigure(api(), { note: 'the first note' }) as { id: string }
      await step(api(), id, 'publish', 1)
      await patch(api(), id, 2, { note: 'the second note', reason: 'clearer' })
      await step(api(), id, 'publish', 3, 'clearer')
      await signIn(page, 'editor')
      await page.goto(`/desk/claims/${id}/history`)
      await page.getByLabel('Before').selectOption('Revision 1')
      await page.getByRole('button', { name: 'Compare' }).click()
      await expect(page).toHaveURL(/\?a=1&b=4$/)
      await expect(page.getByRole('region', { name: 'Revisions 1 and 4' })).toContainText('the first note')
      await page.getByLabel('Reason').fill('the first was right')
      await page.getByRole('button', { name: 'Go back to revision 1' }).click()
      await expect(page.getByRole('status')).toHaveText('Saved as a new revision.')
      await expect(page.getByRole('article')).toContainText('the first note')
      await expect(banner(page)).toContainText('Readers see revision 4; below stands revision 5.')
    })

    test('two records of one claim become one, and the old address leads on', async ({ page, api }) => {
      const { key } = await makeArticle(api())
      const [a, b] = [await makeFigure(api(), { articleKey: key }), await makeFigure(api(), { articleKey: key, low: 41, asWritten: 'at least 41' })] as { id: string }[]
      for (const one of [a!, b!]) await step(api(), one.id, 'publish', 1)
      await signIn(page, 'editor')
      await page.goto(`/desk/claims/${a!.id}/merge?into=not+a+number`)
      await expect(page.getByText('is no claim’s number or address')).toBeVisible()
      await page.getByRole('textbox', { name: 'The other claim' }).fill(new URL(`/claims/${b!.id.toLowerCase()}/revisions`, page.url()).href)
      await page.getByRole('button', { name: 'Look at it' }).click()
      await expect(page.getByRole('table')).toContainText('at least 41')
      await page.getByRole('button', { name: 'Merge' }).click()
      await expect(page.locator('#form-errors')).toContainText('is missing')
      await page.getByLabel('Reason').fill('one and the same')
      await page.getByRole('button', { name: 'Merge' }).click()
      await expect(banner(page)).toContainText('Merged into another claim.')
      const answer = await page.request.get(`/claims/${a!.id}`, { maxRedirects: 0 })
      expect([answer.status(), new URL(answer.headers().location!, page.url()).pathname]).toEqual([308, `/claims/${b!.id}`])
      await page.goto(`/desk/claims/${a!.id}/history`)
      await expect(page.getByRole('table').last()).toContainText('draft')
    })

    test('a removal is asked for by one administrator and done by another', async ({ page, api, people }) => {
      const { id } = await makeFigure(api(), { note: 'about a private person' }) as { id: string }
      await step(api(), id, 'publish', 1)
      await signIn(page, 'admin')
      await page.goto(`/desk/claims/${id}/purge`)
      await page.getByLabel('Reason').fill('a private person')
      await page.getByRole('button', { name: 'Ask for removal' }).click()
      await expect(page.getByRole('main')).toContainText('You asked for it, so another administrator has to agree.')
      await expect(page.getByRole('button', { name: 'Agree' })).toHaveCount(0)
      await expect(page.getByRole('main')).toContainText(people.admin.email)
      await page.getByRole('button', { name: 'Withdraw' }).click()
      await expect(page.getByRole('status')).toHaveText('Withdrawn.')
      expect(await publicStatus(page, id)).toBe(200)
    })
  })
}

test('the pages of a claim’s life are accessible, fit a phone, and give a viewer nothing to press', async ({ page, api }) => {
  const { id } = await makeFigure(api()) as { id: string }
  const { id: other } = await makeFigure(api()) as { id: string }
  await step(api(), id, 'publish', 1)
  await patch(api(), id, 2, { note: 'a note', reason: 'why' })
  await signIn(page, 'admin')
  for (const path of ['', '?step=retract', '/history', `/merge?into=${other}`, '/purge']) {
    await page.setViewportSize(PHONE)
    await page.goto(`/desk/claims/${id}${path}`)
    await expectNoSidewaysScroll(page, path)
    await expectAccessible(page)
  }
  await signIn(page, 'viewer')
  await page.goto(`/desk/claims/${id}`)
  await expect(page.getByText('You may read this; editors change it.')).toBeVisible()
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
})
