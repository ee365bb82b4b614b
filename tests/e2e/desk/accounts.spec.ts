import type { Browser, Page } from '@playwright/test'
import { expect, expectAccessible, expectNoSidewaysScroll, PHONE, signIn, test, unique } from './desk-support'

const PASSWORD = 'violet kettles argue quietly'
const OTHER = 'five green lanterns whisper'

const inMain = (page: Page, name: string | RegExp) => page.locator('main').getByRole('button', { name })
const submitSignIn = async (page: Page, email: string, password: string) => {
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await inMain(page, 'Sign in').click()
}

/** Has an administrator invite somebody on the page; returns the link. */
async function inviteOnPage(page: Page, email: string, role: RegExp): Promise<string> {
  await page.goto('/desk/people')
  const form = page.getByRole('form', { name: 'Invite somebody' })
  await form.getByLabel('E-mail address').fill(email)
  await form.getByRole('radio', { name: role }).check()
  await form.getByRole('button', { name: 'Make an invitation' }).click()
  await expect(page.getByText(`The invitation for ${email}.`)).toBeVisible()
  return page.getByLabel('Link', { exact: true }).inputValue()
}

/** Opens an invitation in a browser of its own and sets the password there. */
async function accept(browser: Browser, link: string, javaScriptEnabled: boolean, password = PASSWORD): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled, baseURL: new URL(link).origin })).newPage()
  await page.goto(link)
  await page.getByLabel('Your name').fill('Ada of the tests')
  await page.getByLabel('Password', { exact: true }).fill(password)
  await inMain(page, 'Save and sign in').click()
  await page.waitForURL('**/desk')
  return page
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('an invitation is looked at, refused, accepted, and then used up; sign-in leads where one was going; sign-out ends it', async ({ page, browser }) => {
      await signIn(page, 'admin')
      const email = `${unique('ada')}@example.org`
      const link = await inviteOnPage(page, email, /^Editor/)
      const context = await browser.newContext({ javaScriptEnabled, baseURL: new URL(link).origin })
      const ada = await context.newPage()
      for (let look = 0; look < 2; look++) await ada.goto(link)
      await inMain(ada, 'Save and sign in').click()
      await expect(ada.getByText('There are 2 problems')).toBeVisible()
      await ada.getByLabel('Your name').fill('Ada of the tests')
      await ada.getByLabel('Password', { exact: true }).fill('password password password')
      await inMain(ada, 'Save and sign in').click()
      await expect(ada.getByRole('link', { name: /among the first that are guessed/ })).toBeVisible()
      await expect(ada.getByLabel('Your name')).toHaveValue('Ada of the tests')
      await ada.getByLabel('Password', { exact: true }).fill(PASSWORD)
      await inMain(ada, 'Save and sign in').click()
      await ada.waitForURL('**/desk')
      await ada.goto(link)
      await expect(ada.getByRole('heading', { name: 'This link does not work' })).toBeVisible()

      await ada.goto('/desk/account')
      await expect(ada.getByRole('row', { name: /this one/ })).toBeVisible()
      await ada.getByRole('button', { name: 'Sign out' }).click()
      await ada.waitForURL('**/desk/sign-in')
      await ada.goto('/desk/account')
      expect(new URL(ada.url()).search).toBe('?to=%2Fdesk%2Faccount')
      await submitSignIn(ada, email, 'not the password at all')
      await expect(ada.getByText('Address and password do not belong together.')).toBeVisible()
      await expect(ada.getByLabel('E-mail address')).toHaveValue(email)
      await submitSignIn(ada, email, PASSWORD)
      await ada.waitForURL('**/desk/account')
      await context.close()
    })

    test('a new password and the list of sessions end other sessions; a token is shown once and revoked', async ({ page, browser, request }) => {
      await signIn(page, 'admin')
      const email = `${unique('bo')}@example.org`
      const bo = await accept(browser, await inviteOnPage(page, email, /^Editor/), javaScriptEnabled)
      const second = await (await browser.newContext({ javaScriptEnabled, baseURL: new URL(bo.url()).origin })).newPage()
      const again = async (password: string) => {
        await second.goto('/desk/sign-in?to=/desk/account')
        await submitSignIn(second, email, password)
        await expect(second.getByRole('heading', { name: 'Your account' })).toBeVisible()
      }
      const isOut = async () => { await second.goto('/desk/account'); return second.url().includes('/desk/sign-in') }
      await again(PASSWORD)
      await bo.goto('/desk/account')
      await bo.getByRole('button', { name: /^End the session in/ }).click()
      await expect(bo.getByText('The session was ended.')).toBeVisible()
      await expect(bo.locator('#sessions tbody tr')).toHaveCount(1)
      expect(await isOut()).toBe(true)
      await again(PASSWORD)
      await bo.goto('/desk/account')
      await bo.getByLabel('Present password').fill(PASSWORD)
      await bo.getByLabel('New password').fill(OTHER)
      await bo.getByRole('button', { name: 'Change the password' }).click()
      await expect(bo.getByText('The password was changed.')).toBeVisible()
      expect(await isOut()).toBe(true)
      await bo.goto('/desk/account')
      await bo.getByLabel('What it is for').fill('nightly script')
      await bo.getByRole('button', { name: 'Make a token' }).click()
      const token = await bo.getByLabel('Token', { exact: true }).inputValue()
      const ask = () => request.post('/api/v1/claims', { headers: { Authorization: `Bearer ${token}` }, data: {} })
      expect((await ask()).status()).toBe(400)
      await bo.goto('/desk/account')
      expect(await bo.content()).not.toContain(token)
      await bo.getByRole('button', { name: 'Revoke the token nightly script' }).click()
      await expect(bo.getByText('The token was revoked.')).toBeVisible()
      expect((await ask()).status()).toBe(401)
      await bo.context().close()
      await second.context().close()
    })

    test('an administrator changes a role, makes a reset link, closes and opens an account, and stays the last one', async ({ page, browser }) => {
      await signIn(page, 'admin')
      const email = `${unique('cy')}@example.org`
      const cy = await accept(browser, await inviteOnPage(page, email, /^Viewer/), javaScriptEnabled)
      const status = async (path: string) => (await cy.goto(path))?.status()
      expect(await status('/desk/people')).toBe(403)
      await page.goto('/desk/people')
      await page.getByRole('link', { name: `Change ${email}` }).click()
      const role = page.getByRole('form', { name: 'Change the role' })
      await role.getByRole('radio', { name: /^Administrator/ }).check()
      await role.getByRole('button', { name: 'Change the role' }).click()
      await expect(page.getByText(`${email} is now: Administrator.`)).toBeVisible()
      expect(await status('/desk/people')).toBe(200)
      await page.getByRole('button', { name: 'Make a link for a new password' }).click()
      const reset = await page.getByLabel('Link', { exact: true }).first().inputValue()
      await page.getByRole('button', { name: 'Close the account' }).click()
      await expect(page.getByText(`The account of ${email} was closed`)).toBeVisible()
      await cy.goto('/desk/people')
      expect(cy.url()).toContain('/desk/sign-in')
      await cy.goto(reset)
      await expect(cy.getByRole('heading', { name: 'This link does not work' })).toBeVisible()
      await page.getByRole('button', { name: 'Open the account again' }).click()
      await expect(page.getByText(`The account of ${email} is open again.`)).toBeVisible()
      await cy.context().close()
    })
  })
}

test('guesses with forged addresses are refused after five, with the time to try again, and the owner gets in from a known browser', async ({ page, browser }) => {
  await signIn(page, 'admin')
  const email = `${unique('dee')}@example.org`
  const dee = await accept(browser, await inviteOnPage(page, email, /^Viewer/), true)
  const answers: string[] = []
  for (let n = 0; n < 7; n++) {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: new URL(dee.url()).origin, extraHTTPHeaders: { 'X-Forwarded-For': `203.0.113.${n}`, 'X-Ledger-Socket-Address': `203.0.113.${n}` } })
    const guesser = await context.newPage()
    await guesser.goto('/desk/sign-in')
    await submitSignIn(guesser, email, `guess number ${n} of seven`)
    answers.push(await guesser.locator('.errors').innerText())
    if (n === 6) await expect(guesser.getByLabel('E-mail address')).toHaveValue(email)
    await context.close()
  }
  expect(answers.map((text) => /Too many tries\. Try again after \d\d:\d\d UTC/.test(text))).toEqual([false, false, false, false, false, true, true])
  await dee.goto('/desk/account')
  await dee.getByRole('button', { name: 'Sign out' }).click()
  await dee.waitForURL('**/desk/sign-in')
  await submitSignIn(dee, email, PASSWORD)
  await dee.waitForURL('**/desk')
  await dee.context().close()
})

test('the pages of accounts are accessible and fit a phone', async ({ page }) => {
  await signIn(page, 'admin')
  await page.setViewportSize(PHONE)
  for (const path of ['/desk/sign-in', '/desk/account', '/desk/people', '/desk/welcome/of-nobody']) {
    await page.goto(path)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page, path)
  }
})
