// What the claim form says while somebody types, how it is used by keyboard alone, that it reads well everywhere, and that no column of the model is out of reach.
import type { Page } from '@playwright/test'
import { IMPORT_COLUMNS, type ImportField } from '@/lib/domain/import-columns'
import { CLAIM_KINDS } from '@/lib/domain/kinds/claim-kinds'
import { messages } from '@/lib/messages/messages'
import { box, fillBoxes, press, typedIn } from './claim-entry'
import { expect, expectAccessible, expectNoSidewaysScroll, makeArticle, signIn, test, WIDE } from './desk-support'

const { claimForm: t, forms } = messages
const STATEMENT = 'The Northern Council said that at least 33,729 people had been counted.'

async function openNew(page: Page, article: string, kind = 'figure') {
  await page.goto(`/desk/claims/new?article=${article}&kind=${kind}`)
  await expect(box(page, 'statement')).toBeVisible()
}

test('says how a quantity is read, suggests a statement, and shows the card', async ({ page, api }) => {
  const { id } = await makeArticle(api())
  await signIn(page, 'editor')
  await openNew(page, id!)
  await fillBoxes(page, { claimant: 'Northern Council', metric: 'killed in Gaza', quantity: 'at least 33,729', 'asOf.day': '1', 'asOf.month': '5', 'asOf.year': '2024' })
  await expect(page.locator('.livenote', { hasText: t.readAs('').trim() })).toContainText('33,729')
  const use = page.getByRole('button', { name: t.useSuggestion })
  await use.click()
  await expect(box(page, 'statement')).toHaveValue(/Northern Council.*33,729/)
  const suggested = await box(page, 'statement').inputValue()
  await expect(page.locator('.preview')).toContainText(suggested)
  await expect(page.locator('.preview')).toContainText('1 May 2024')
  await fillBoxes(page, { quantity: 'hundreds' })
  await expect(page.locator('.livenote').first()).toContainText('200')
})

test('checks the quotation against the text of the article', async ({ page, api }) => {
  const { id } = await makeArticle(api())
  await signIn(page, 'editor')
  await page.goto(`/desk/articles/${id}`)
  await page.locator('[id="text-form"] [name="text"]').fill('Delegates met in Verrin. “At least 40 people were detained”, the council said. Delegates left the next day.')
  await press(page, messages.articlesDesk.textSave)
  await expect(page.getByText(messages.articlesDesk.textSaved(1)).first()).toBeVisible()
  await openNew(page, id!)
  await expect(page.locator('.desk__text')).toContainText('Delegates met in Verrin.')
  const { quotes } = t
  for (const [quote, said] of [['people were detained', quotes.once], ['Delegates', quotes.several(2, '').slice(0, 14)], ['nobody was detained', quotes.missing]] as const) {
    await fillBoxes(page, { quote })
    await expect(page.locator('.livenote').filter({ hasText: said })).toBeVisible()
  }
})

test('reads dates as far as they are known', async ({ page, api, database }) => {
  const { id, key } = await makeArticle(api())
  await signIn(page, 'editor')
  const dates: [Record<string, string>, string][] = [
    [{ 'asOf.month': '4', 'asOf.year': '2024', 'asOf.how': 'about' }, '2024-04~'],
    [{ 'asOf.day': '3', 'asOf.month': '4', 'asOf.year': '2024', 'asOf.how': 'before' }, '../2024-04-03'],
    [{ 'asOf.day': '3', 'asOf.month': '4', 'asOf.year': '2024', 'asOf.how': 'after' }, '2024-04-03/..'],
    [{ 'asOf.day': '3', 'asOf.month': '4', 'asOf.year': '2024', 'asOf.how': 'between', 'asOf.day2': '9', 'asOf.month2': '4', 'asOf.year2': '2024' }, '2024-04-03/2024-04-09'],
  ]
  for (const [entry, edtf] of dates) {
    await openNew(page, id!, 'assessment')
    const { 'asOf.how': how, ...parts } = entry
    await fillBoxes(page, { topic: 'Talks and drafts under discussion', statement: `Said of ${edtf}.`, 'asOf.how': how!, ...parts })
    await press(page, t.save)
    await expect(page.getByText(messages.claimLife.saved, { exact: true })).toBeVisible()
    const claim = new URL(page.url()).pathname.split('/').at(-1)
    const { asOf } = database.prepare('SELECT "asOf" FROM "Claim" WHERE "publicId" = ?').get(claim) as { asOf: string }
    expect(asOf, key).toBe(edtf)
    await page.goto(`/desk/claims/${claim}/edit`)
    expect(await typedIn(page)).toMatchObject(parts)
    await expect(box(page, 'asOf.how').and(page.locator(`[value="${how}"]`))).toBeChecked()
  }
})

test('a draft survives a reload, and is gone once it was saved', async ({ page, api }) => {
  const { id } = await makeArticle(api())
  await signIn(page, 'editor')
  await openNew(page, id!)
  await fillBoxes(page, { claimant: 'Northern Council', metric: 'killed in Gaza', quantity: 'at least 33,729', population: 'children', statement: STATEMENT })
  const typed = await typedIn(page)
  await page.waitForTimeout(500)
  await page.reload()
  await expect(page.getByRole('button', { name: forms.startAfresh })).toBeVisible()
  expect(await typedIn(page)).toEqual(typed)
  await press(page, t.save)
  await expect(page.getByText(messages.claimLife.saved, { exact: true })).toBeVisible()
  await openNew(page, id!)
  await page.waitForTimeout(300)
  expect(await box(page, 'statement').inputValue()).toBe('')
  await expect(page.getByRole('button', { name: forms.startAfresh })).toBeHidden()
})

test('a claim is entered and saved by keyboard alone', async ({ page, api }) => {
  const { id } = await makeArticle(api())
  await signIn(page, 'editor')
  await openNew(page, id!, 'position')
  const { keyboard } = page
  const tabTo = async (name: string) => {
    for (let stops = 0; stops < 90; stops++) {
      if (await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name) === name) return
      await keyboard.press('Tab')
    }
    throw new Error(`Tab does not reach ${name}`)
  }
  await tabTo('kind')
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowUp')
  await expect(box(page, 'kind').and(page.locator('[value="position"]'))).toBeChecked()
  await tabTo('claimant')
  await keyboard.type('hama')
  await expect(page.getByRole('option', { name: 'Hamas' })).toBeVisible()
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(box(page, 'claimant')).toHaveValue('Hamas')
  await tabTo('actor')
  await keyboard.type('Northern Council')
  await tabTo('stance')
  await keyboard.type('rejects')
  await tabTo('topic')
  await keyboard.type('withdrawal')
  await keyboard.press('Enter')
  await expect(box(page, 'topic')).toHaveValue('Withdrawal of forces')
  for (const [name, text] of [['asOf.day', '1'], ['asOf.month', '5'], ['asOf.year', '2024']] as const) {
    await tabTo(name)
    await keyboard.type(text)
  }
  await tabTo('statement')
  await keyboard.type('Hamas said that the Northern Council turned the draft down.')
  await keyboard.press('Control+Enter')
  await expect(page.getByText(messages.claimLife.saved, { exact: true })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('turned the draft down')
})

test('reads well with everything unfolded: axe in both themes, nothing wider than the screen', async ({ page, api }) => {
  const { id } = await makeArticle(api())
  await signIn(page, 'editor')
  for (const kind of ['figure', 'event']) {
    await openNew(page, id!, kind)
    for (const button of [t.addCoClaimant, t.addStep, t.addRelation]) {
      const control = page.getByRole('button', { name: button, includeHidden: true })
      await control.evaluate((element) => { element.closest('details')?.setAttribute('open', '') })
      await control.click()
    }
    await page.evaluate(() => { for (const fold of document.querySelectorAll('#claim details')) fold.setAttribute('open', '') })
    await press(page, t.save)
    await expect(page.locator('#form-errors')).toBeVisible()
    for (const size of [WIDE, { width: 360, height: 740 }, { width: 320, height: 640 }]) {
      await page.setViewportSize(size)
      await expectNoSidewaysScroll(page, `${kind} at ${size.width}`)
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectAccessible(page)
    }
    await page.setViewportSize(WIDE)
  }
})

/** Where a column has boxes of another name. */
const BOXES: Partial<Record<ImportField, string>> = { asWritten: 'quantity', target: 'target.type', asOf: 'asOf.day', statedOn: 'statedOn.day' }
/** What the article says, the form's own key, and the address of the file. */
const NOT_TYPED: readonly ImportField[] = ['externalId', 'outlet', 'articleKey', 'articleUrl', 'articleHeadline', 'publishedOn', 'publishedOnBasis', 'language']
const ROWS: Partial<Record<ImportField, string>> = { coClaimants: t.addCoClaimant, via: t.addStep, participants: t.addParticipant, relations: t.addRelation }

test('every column that a kind has can be reached', async ({ page, api }) => {
  const { id } = await makeArticle(api())
  await signIn(page, 'editor')
  for (const { kind, columns } of CLAIM_KINDS) {
    await openNew(page, id!, kind)
    await page.evaluate(() => { for (const fold of document.querySelectorAll('#claim details')) fold.setAttribute('open', '') })
    for (const { column, field } of IMPORT_COLUMNS) {
      if (NOT_TYPED.includes(field)) continue
      const control = ROWS[field] ? page.getByRole('button', { name: ROWS[field], exact: true, includeHidden: true }) : box(page, BOXES[field] ?? field).first()
      if (columns.includes(column)) await expect(control, `${kind}: ${field}`).toBeVisible()
      else await expect(control, `${kind}: ${field}`).toBeHidden()
    }
  }
})
