// The whole road by keyboard alone: everything is a link, a button or a field, and where one stands can be seen.
import type { Locator, Page } from '@playwright/test'
import { CONFLICT, expect, PHONE, test } from './support'

const timeline = `/${CONFLICT}/timeline`

/** Presses Tab until the target has the focus; fails where a stop on the way cannot be seen, or where it takes too long. */
async function tabTo(page: Page, target: Locator, most = 60) {
  for (let stops = 0; stops < most; stops++) {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(unseenFocus), 'has the focus and does not show it').toBeNull()
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Not reached with ${most} presses of Tab: ${target}`)
}

/** The focused element where nothing shows that it is: no outline, no stroke, or no size. Runs in the page. */
function unseenFocus(): string | null {
  const element = document.activeElement
  if (!element || element === document.body) return null
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  const stroked = element.querySelector('circle')
  const isMarked = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || (stroked !== null && getComputedStyle(stroked).stroke !== 'none')
  const { width, height } = element.getBoundingClientRect()
  return isMarked && width > 0 && height > 0 ? null : element.outerHTML.slice(0, 200)
}

test('the first stop leads past the menu to the content', async ({ page }) => {
  await page.goto(`/${CONFLICT}`)
  const skip = page.getByRole('link', { name: 'Skip to content' })
  await page.keyboard.press('Tab')
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('main').getByRole('link').first()).toBeFocused()
})

test('from home to a revision without a mouse', async ({ page }) => {
  await page.goto('/')
  await tabTo(page, page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link', { name: 'Timeline' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(timeline)

  await tabTo(page, page.getByLabel('Metric', { exact: true }))
  await page.keyboard.type('Killed in Gaza')
  await tabTo(page, page.getByLabel('From', { exact: true }))
  await page.keyboard.type('2024-01-01')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${timeline}?metric=killed-gaza&from=2024-01-01`)

  await tabTo(page, page.getByRole('navigation', { name: 'View' }).getByRole('link', { name: 'List' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${timeline}?metric=killed-gaza&from=2024-01-01&view=list`)
  await tabTo(page, page.locator('#claims').getByRole('link', { name: /at least 33,729 people/ }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /at least 33,729 people/ })).toBeVisible()

  await tabTo(page, page.getByLabel('Permanent address of this revision'))
  await tabTo(page, page.getByRole('link', { name: 'Revision 1', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/revisions\/1$/)
})

test('folded fields open with Enter, and a chip is taken away by keyboard', async ({ page }) => {
  await page.goto(`${timeline}?view=list`)
  await tabTo(page, page.locator('summary', { hasText: 'More filters' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByLabel('Kind', { exact: true }))
  await page.keyboard.type('terms')
  await tabTo(page, page.getByLabel('Words', { exact: true }))
  await page.keyboard.press('Enter')
  await expect.poll(() => new URL(page.url()).searchParams.get('kind')).toBe('term')
  await tabTo(page, page.getByRole('list', { name: 'Filters in force' }).getByRole('link', { name: /Kind terms/ }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${timeline}?view=list`)
})

test('every mark of the chart is reached by keyboard, tells its claim, and goes quiet at Escape', async ({ page }) => {
  await page.goto(`${timeline}?metric=killed-gaza`)
  const marks = page.getByRole('group', { name: 'Killed in Gaza: Figures' })
  await expect(marks).toBeVisible()
  const tip = page.getByRole('tooltip')
  await tabTo(page, marks.getByRole('link').first())
  await expect(tip).toContainText('20,000')
  await expect(tip).toContainText('Gaza health ministry')
  await page.keyboard.press('ArrowRight')
  await expect(tip).toContainText('at least 33,729')
  await expect(marks.getByRole('link').last()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(tip).toHaveCount(0)
  await expect(marks.getByRole('link').last()).toBeFocused()
  await page.keyboard.press('Home')
  await expect(tip).toContainText('20,000')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /20,000 people/ })).toBeVisible()
})

test('the words of a mark can be pointed at without going away, and Escape takes them away', async ({ page }) => {
  await page.goto(`${timeline}?metric=killed-gaza`)
  const marks = page.getByRole('group', { name: 'Killed in Gaza: Figures' })
  const tip = page.getByRole('tooltip')
  await marks.getByRole('link').first().hover()
  await expect(tip).toContainText('20,000')
  await tip.hover()
  await expect(tip).toContainText('20,000')
  await page.keyboard.press('Escape')
  await expect(tip).toHaveCount(0)
})

test('sources to compare are chosen by keyboard', async ({ page, claims }) => {
  const { article } = claims.find(({ article: { key } }) => key === 'december-2023')!
  await page.goto(`/${CONFLICT}/compare`)
  await tabTo(page, page.locator('summary', { hasText: 'Choose articles' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('checkbox', { name: /The Sun/ }))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('button', { name: 'Compare', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/${CONFLICT}/compare?article=${article.id}`)
})

test.describe('on a phone', () => {
  test.use({ viewport: PHONE })

  test('the menu opens and leads on by keyboard and by touch', async ({ page, newReader }) => {
    await page.goto('/')
    const menu = page.getByRole('navigation', { name: 'Main, small screen' })
    await expect(menu).toBeHidden()
    await tabTo(page, page.locator('summary', { hasText: 'Menu' }))
    await page.keyboard.press('Enter')
    await expect(menu).toBeVisible()
    await tabTo(page, menu.getByRole('link', { name: 'Compare' }))
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`/${CONFLICT}/compare`)

    const touching = await newReader({ viewport: PHONE, hasTouch: true, isMobile: true })
    await touching.goto('/')
    await touching.locator('summary', { hasText: 'Menu' }).tap()
    await touching.getByRole('navigation', { name: 'Main, small screen' }).getByRole('link', { name: 'Timeline' }).tap()
    await expect(touching).toHaveURL(timeline)
  })
})
