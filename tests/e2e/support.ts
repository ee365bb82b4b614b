// What every browser test stands on: a page on which a console error, a page error, a CSP breach or an outside request fails the test.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test as base, type BrowserContextOptions, type Locator, type Page } from '@playwright/test'
import type { Claim } from '@/lib/domain/claim'

export const CONFLICT = 'gaza-2023'
/** Between the two articles of the bundled record: only the first was known. */
export const BETWEEN = '2024-01-01'
export const WIDE = { width: 1280, height: 900 }
export const PHONE = { width: 360, height: 740 }

interface TestFixtures {
  /** Answers that a test provokes on purpose, which the browser then logs as failed loads. */
  allowedStatuses: number[]
  watched: void
  /** A page of another reader, who shares nothing with the first but the address. */
  newReader: (options?: BrowserContextOptions) => Promise<Page>
}

interface WorkerFixtures {
  /** Every published claim, as the API gives them: ids differ from one database to the next. */
  claims: Claim[]
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  allowedStatuses: [[], { option: true }],
  watched: [async ({ page, allowedStatuses, baseURL }, use) => {
    const troubles = watch(page, baseURL ?? '', allowedStatuses)
    await use()
    expect(troubles).toEqual([])
  }, { auto: true }],
  newReader: async ({ browser, baseURL, allowedStatuses }, provide) => {
    const readers: { page: Page; troubles: string[] }[] = []
    await provide(async (options) => {
      const page = await (await browser.newContext({ baseURL, ...options })).newPage()
      readers.push({ page, troubles: watch(page, baseURL ?? '', allowedStatuses) })
      return page
    })
    for (const { page } of readers) await page.context().close()
    expect(readers.flatMap(({ troubles }) => troubles)).toEqual([])
  },
  claims: [async ({ playwright }, use, { project }) => {
    const request = await playwright.request.newContext({ baseURL: project.use.baseURL })
    const answer = await request.get('/api/v1/claims', { params: { conflict: CONFLICT, limit: 500 } })
    await use(((await answer.json()) as { data: Claim[] }).data)
    await request.dispose()
  }, { scope: 'worker' }],
})

export { expect }

function watch(page: Page, own: string, allowedStatuses: readonly number[]): string[] {
  const troubles: string[] = []
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    const text = message.text()
    if (allowedStatuses.some((status) => text.includes(`status of ${status}`))) return
    troubles.push(`${message.type()}: ${text}`)
  })
  page.on('pageerror', (error) => troubles.push(`page error: ${error.message}`))
  page.on('request', (request) => {
    if (!request.url().startsWith(own) && !/^(data|blob):/.test(request.url())) troubles.push(`outside request: ${request.url()}`)
  })
  return troubles
}

/** Asks axe for everything that WCAG 2.2 A and AA and its best practices call serious or critical; of the rules named, or of all. */
export async function expectAccessible(page: Page, rules: readonly string[] = []) {
  const axe = new AxeBuilder({ page })
  const { violations } = await (rules.length > 0 ? axe.withRules([...rules]) : axe).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3).join(' | ')}`)).toEqual([])
}

/** Only tables and charts may scroll sideways; the page itself never does. */
export async function expectNoSidewaysScroll(page: Page, where = '') {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(overflow, `the page scrolls sideways ${where}`).toBeLessThanOrEqual(0)
}

/** Path and query of where the page is. */
export function addressOf(page: Page): string {
  const { pathname, search } = new URL(page.url())
  return pathname + search
}

/** The ids of the claims that links within lead to, each once, in the order of the page. */
export async function claimIds(within: Page | Locator): Promise<string[]> {
  const hrefs = await within.locator('a[href^="/claims/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  return [...new Set(hrefs.map((href) => href.split(/[/?#]/)[2] ?? ''))]
}
