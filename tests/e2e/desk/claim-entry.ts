// Fills the forms of the desk as somebody does by hand: rare boxes are unfolded first, and nothing is typed into what cannot be seen.
import { expect, type Locator, type Page } from '@playwright/test'
import type { Kind } from '@/lib/domain/vocabulary'
import { messages } from '@/lib/messages/messages'

const t = messages.claimForm

/** The controls of a box by its name; more than one for radios. */
export function box(page: Page, name: string, form = 'claim'): Locator {
  return page.locator(`[id="${form}"] [name="${name}"]`)
}

/** Unfolds whatever hides the box. */
export async function unfold(control: Locator) {
  const folded = control.locator('xpath=ancestor::details[not(@open)]')
  while (await folded.count() > 0) await folded.first().locator('> summary').click()
}

/** Types, picks or ticks each of these by the names of their boxes. */
export async function fillBoxes(page: Page, entries: Readonly<Record<string, string>>, form = 'claim') {
  for (const [name, text] of Object.entries(entries)) {
    const control = box(page, name, form)
    await unfold(control.first())
    const what = await control.first().evaluate((element) => (element as HTMLInputElement).type)
    if (what === 'radio') await control.and(page.locator(`[value="${text}"]`)).check()
    else if (what === 'checkbox') await control.setChecked(text === 'yes')
    else if (what.startsWith('select')) await control.selectOption(text)
    else await control.fill(text)
  }
}

/** Chooses the kind; without script its boxes have to be asked for. */
export async function chooseKind(page: Page, kind: Kind, hasScript = true) {
  await box(page, 'kind').and(page.locator(`[value="${kind}"]`)).check()
  if (hasScript) return
  await page.getByRole('button', { name: t.showKind }).click()
  await expect(page.getByText(t.kindShown)).toBeVisible()
}

/** Presses a button of the form; an open list of suggestions is left first, as it covers all else for those who listen. */
export async function press(page: Page, name: string) {
  if (await page.locator('.combo__popup').count() > 0) await page.keyboard.press('Tab')
  await page.getByRole('button', { name, exact: true }).click()
}

/** The messages of the error summary, each line once. */
export const problemsOf = (page: Page) => page.locator('#form-errors li').allTextContents()

/** Boxes of the claim form that hold a text, by name; what travels unseen is left out, and so are the choices that are always made. */
export async function typedIn(page: Page): Promise<Record<string, string>> {
  return page.locator('#claim').evaluate((form) => Object.fromEntries([...new FormData(form as HTMLFormElement)]
    .flatMap(([name, text]) => (typeof text === 'string' && text !== '' && !/^[$_]|how$|^(articleKey|article|conflict|claim|head)$/.test(name) ? [[name, text.replace(/\r\n/g, '\n')]] : []))))
}
