// The whole way of a new newsroom, on a server of its own: the first link, an article, a claim of each kind, published, changed, taken back. With script and without.
import type { Page } from '@playwright/test'
import type { Kind } from '@/lib/domain/vocabulary'
import { messages } from '@/lib/messages/messages'
import { CONFLICT, expect, test as base } from '../support'
import { chooseKind, fillBoxes, press } from './claim-entry'
import { startOwnServer, type OwnServer } from './own-server'

const test = base.extend<{ own: OwnServer }>({
  own: async ({}, provide) => {
    const server = await startOwnServer()
    await provide(server)
    await server.stop()
  },
  baseURL: async ({ own }, provide) => { await provide(own.url) },
})

const ACCOUNT = { email: 'first@harbour.test', name: 'Ada of the Harbour Desk', password: 'a lantern over quiet water 7' }
const HEADLINE = 'Delegations meet in Verrin'
const FIGURE = 'The Harbour Council said that at least 41 people had been killed.'
const DAY = { 'asOf.day': '1', 'asOf.month': '5', 'asOf.year': '2024', asOfBasis: 'stated' }

/** One claim of each kind, as it is typed. */
const CLAIMS: Record<Kind, Record<string, string>> = {
  figure: { claimant: 'Harbour Council', metric: 'killed in Gaza', quantity: 'at least 41 people', basis: 'reported', quote: 'at least 41 people', statement: FIGURE, ...DAY },
  term: {
    claimant: 'Verrin Office', proposal: 'Framework in Cairo, April 2024', topic: 'Length of the truce', quantity: 'six weeks', modality: 'proposed', quote: 'a pause of six weeks',
    statement: 'The Verrin Office said that the draft proposed a truce of six weeks.', ...DAY,
  },
  position: {
    claimant: 'Verrin Office', actor: 'Northern Council', stance: 'accepts_if', condition: 'the list of names is complete', proposal: 'Framework in Cairo, April 2024', quote: 'would accept',
    statement: 'The Verrin Office said that the Northern Council would accept the draft if the list of names was complete.', ...DAY,
  },
  event: {
    occurrence: 'Meeting in Verrin, May 2024', occurrenceType: 'talks', place: 'Verrin', quote: 'met in Verrin',
    statement: 'Harbour Gazette reported a meeting of the delegations in Verrin.', ...DAY,
  },
  assessment: { claimant: 'Ines Marrow', topic: 'Talks and drafts under discussion', quote: 'not at a halt', statement: 'Ines Marrow said that the talks were not at a halt.', ...DAY },
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })
    test('a newsroom begins', async ({ page, own }) => {
      test.setTimeout(120_000)
      await test.step('the first link makes the account', () => makeAccount(page, own))
      await test.step('signing out and in', () => signOutAndIn(page))
      const article = await test.step('an article', () => enterArticle(page))
      const ids: Partial<Record<Kind, string>> = {}
      for (const kind of Object.keys(CLAIMS) as Kind[]) ids[kind] = await test.step(`a claim: ${kind}`, () => enterClaim(page, article, kind, javaScriptEnabled))
      await test.step('readers see all of them', () => seeAll(page, article, ids as Record<Kind, string>))
      await test.step('a change is seen once it is published', () => changeFigure(page, ids.figure!))
      await test.step('what is taken back says so', () => takeBack(page, ids.assessment!))
    })
  })
}

async function makeAccount(page: Page, own: OwnServer) {
  await page.goto(own.firstLink)
  await fillBoxes(page, ACCOUNT, 'welcome')
  await press(page, messages.accounts.welcome.go)
  await expect(page).toHaveURL('/desk')
}

async function signOutAndIn(page: Page) {
  await press(page, messages.deskFrame.signOut)
  await expect(page).toHaveURL('/desk/sign-in')
  await page.goto('/desk/articles')
  await expect(page).toHaveURL('/desk/sign-in?to=%2Fdesk%2Farticles')
  await fillBoxes(page, { email: ACCOUNT.email, password: ACCOUNT.password }, 'sign-in')
  await press(page, messages.accounts.signIn.go)
  await expect(page).toHaveURL('/desk/articles')
}

async function enterArticle(page: Page): Promise<string> {
  await page.getByRole('main').getByRole('link', { name: messages.articlesDesk.add }).first().click()
  await fillBoxes(page, {
    articleHeadline: HEADLINE, articleUrl: 'https://harbour-gazette.test/verrin', outlet: 'Harbour Gazette', 'publishedOn.day': '2', 'publishedOn.month': '5', 'publishedOn.year': '2024', publishedOnBasis: 'stated',
  }, 'article')
  await press(page, messages.forms.save)
  await expect(page.getByText(messages.articlesDesk.created)).toBeVisible()
  return new URL(page.url()).pathname.split('/').at(-1)!
}

/** Enters a claim and publishes it: the first in two steps, the others with one button. */
async function enterClaim(page: Page, article: string, kind: Kind, hasScript: boolean): Promise<string> {
  await page.goto(`/desk/claims/new?article=${article}`)
  if (kind !== 'figure') await chooseKind(page, kind, hasScript)
  await fillBoxes(page, CLAIMS[kind])
  await press(page, kind === 'figure' ? messages.claimForm.save : messages.claimForm.publish)
  await expect(page.getByText(messages.claimLife.saved, { exact: true })).toBeVisible()
  const id = new URL(page.url()).pathname.split('/').at(-1)!
  if (kind !== 'figure') return id
  expect((await page.request.get(`/claims/${id}`)).status()).toBe(404)
  await press(page, messages.claimLife.publish)
  await expect(page.getByText(messages.claimLife.done.publish, { exact: true }).first()).toBeVisible()
  return id
}

async function seeAll(page: Page, article: string, ids: Record<Kind, string>) {
  for (const address of [`/${CONFLICT}/timeline?view=list&article=${article}`, `/${CONFLICT}/compare?article=${article}`, `/articles/${article}`]) {
    await page.goto(address)
    for (const [kind, id] of Object.entries(ids)) await expect(page.getByRole('main').locator(`a[href^="/claims/${id}"]`).first(), `${kind} on ${address}`).toBeAttached()
  }
  for (const kind of Object.keys(ids) as Kind[]) {
    await page.goto(`/claims/${ids[kind]}`)
    await expect(page.getByRole('main')).toContainText(CLAIMS[kind].statement!)
    await expect(page.getByRole('main')).toContainText('Harbour Gazette')
  }
}

async function changeFigure(page: Page, id: string) {
  const changed = FIGURE.replace('41', '43')
  await page.goto(`/desk/claims/${id}`)
  await page.getByRole('main').getByRole('link', { name: messages.claimLife.edit, exact: true }).click()
  await fillBoxes(page, { quantity: 'at least 43 people', quote: 'at least 43 people', statement: changed, reason: 'The council corrected its count.' })
  await press(page, messages.claimForm.saveChange)
  await expect(page.getByText(messages.claimLife.saved, { exact: true })).toBeVisible()
  await page.goto(`/claims/${id}`)
  await expect(page.getByRole('main')).toContainText(FIGURE)
  await expect(page.getByRole('main')).not.toContainText('at least 43')
  await page.goto(`/desk/claims/${id}`)
  await page.locator('[id="step"] [name="reason"]').fill('The council corrected its count.')
  await press(page, messages.claimLife.publishChange)
  await expect(page.getByText(messages.claimLife.done.publish, { exact: true }).first()).toBeVisible()
  await page.goto(`/claims/${id}`)
  await expect(page.getByRole('main')).toContainText(changed)
  await page.goto(`/claims/${id}/revisions`)
  await expect(page.locator('del', { hasText: FIGURE })).toBeVisible()
  await expect(page.locator('ins', { hasText: changed })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('The council corrected its count.')
}

async function takeBack(page: Page, id: string) {
  await page.goto(`/desk/claims/${id}`)
  await page.getByRole('link', { name: messages.claimLife.retractLink }).click()
  await page.locator('[id="taking-back"] [name="reason"]').fill('The speaker was named wrongly.')
  await press(page, messages.claimLife.retract)
  await expect(page.getByText(messages.claimLife.done.retract, { exact: true }).first()).toBeVisible()
  const answer = await page.goto(`/claims/${id}`)
  expect(answer?.status()).toBe(200)
  await expect(page.getByText(messages.claim.retracted).first()).toBeVisible()
  await expect(page.getByText(messages.claim.reason('The speaker was named wrongly.')).first()).toBeVisible()
  await expect(page.getByRole('main')).toContainText(CLAIMS.assessment.statement!)
}
