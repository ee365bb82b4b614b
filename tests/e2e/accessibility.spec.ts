// Every kind of page and state: axe finds nothing serious in either theme and at either width, and only tables and charts scroll sideways.
import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectNoSidewaysScroll, PHONE, test, WIDE } from './support'
import { PAGE_KINDS, PAGE_STATES } from './page-kinds'

const SMALLEST = { width: 320, height: 640 }
/** What a theme can change. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block']

for (const { name, path, status } of [...PAGE_KINDS, ...PAGE_STATES]) {
  test.describe(name, () => {
    test.use({ allowedStatuses: status ? [status] : [] })

    test('can be read by everybody: light and dark, wide and narrow, from left and from right', async ({ page, claims }) => {
      for (const size of [WIDE, PHONE]) {
        await page.setViewportSize(size)
        await show(page, 'light')
        const answer = await page.goto(path(claims))
        expect(answer?.status()).toBe(status ?? 200)
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
        await expectAccessible(page)
        await show(page, 'dark')
        await expectAccessible(page, OF_COLOUR)
        await expectNoSidewaysScroll(page, `at ${size.width}`)
        await page.evaluate(() => { document.dir = 'rtl' })
        await expectNoSidewaysScroll(page, `from right to left at ${size.width}`)
        const box = await page.getByRole('heading', { level: 1 }).boundingBox()
        expect(box?.x ?? -1, 'the heading begins outside the page').toBeGreaterThanOrEqual(0)
      }
      await page.setViewportSize(SMALLEST)
      for (const dir of ['rtl', 'ltr']) {
        await page.evaluate((direction) => { document.dir = direction }, dir)
        await expectNoSidewaysScroll(page, `${dir} at ${SMALLEST.width}`)
      }
    })
  })
}

/** Switches the theme and lets the page draw it, so that no colour of the other is left. */
async function show(page: Page, colorScheme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme })
  await page.waitForFunction((theme) => matchMedia(`(prefers-color-scheme: ${theme})`).matches, colorScheme)
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
}
