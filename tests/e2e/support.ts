// What every browser test stands on: a page on which a console error, a page error, a CSP breach or an outside request fails the test.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test as base, type Page } from '@playwright/test'

export const CONFLICT = 'gaza-2023'

export const test = base.extend<{ allowedStatuses: number[]; watched: void }>({
  /** Answers that a test provokes on purpose, which the browser then logs as failed loads. */
  allowedStatuses: [[], { option: true }],
  watched: [async ({ page, allowedStatuses, baseURL }, use) => {
    const troubles: string[] = []
    page.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return
      const text = message.text()
      if (allowedStatuses.some((status) => text.includes(`status of ${status}`))) return
      troubles.push(`${message.type()}: ${text}`)
    })
    page.on('pageerror', (error) => troubles.push(`page error: ${error.message}`))
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '') && !/^(data|blob):/.test(request.url())) troubles.push(`outside request: ${request.url()}`)
    })
    await use()
    expect(troubles).toEqual([])
  }, { auto: true }],
})

export { expect }

/** Asks axe for everything that WCAG 2.2 A and AA and its best practices call serious or critical. */
export async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3).join(' | ')}`)).toEqual([])
}

/** Only tables and charts may scroll sideways; the page itself never does. */
export async function expectNoSidewaysScroll(page: Page) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(overflow, 'the page scrolls sideways').toBeLessThanOrEqual(0)
}
