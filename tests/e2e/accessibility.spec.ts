// Every kind of page and state: axe finds nothing serious in either theme and at either width, and only tables and charts scroll sideways.
import { expect, expectAccessible, expectNoSidewaysScroll, PHONE, test, WIDE } from './support'
import { PAGE_KINDS, PAGE_STATES } from './page-kinds'

const SMALLEST = { width: 320, height: 640 }
/** What a theme can change. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block']

for (const { name, path, status } of [...PAGE_KINDS, ...PAGE_STATES]) {
  test.describe(name, () => {
    test.use({ allowedStatuses: status ? [status] : [] })
    test('can be read by everybody, light and dark, wide and narrow', async ({ page, claims }) => {
      for (const size of [WIDE, PHONE]) {
        await page.setViewportSize(size)
        await page.emulateMedia({ colorScheme: 'light' })
        const answer = await page.goto(path(claims))
        expect(answer?.status()).toBe(status ?? 200)
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
        await expectAccessible(page)
        await page.emulateMedia({ colorScheme: 'dark' })
        await expectAccessible(page, OF_COLOUR)
        await expectNoSidewaysScroll(page, `at ${size.width}`)
      }
      await page.setViewportSize(SMALLEST)
      await expectNoSidewaysScroll(page, `at ${SMALLEST.width}`)
    })
  })
}
