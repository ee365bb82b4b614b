// Every kind of page on the desk: axe in both themes, no sideways scroll, read without script, every control reached by keyboard.
import type { Page } from '@playwright/test'
import { DESK_ROUTES, needOf } from '@/lib/auth/desk-routes'
import { DESK_PAGE_KINDS, type DeskPageKind, type Seed } from './desk-page-kinds'
import { expect, expectAccessible, expectNoSidewaysScroll, make, makeArticle, makeFigure, PHONE, signIn, test as base, WIDE } from './desk-support'

const test = base.extend<object, { seed: Seed }>({
  seed: [async ({ api }, provide) => {
    const { key, id } = await makeArticle(api())
    const draft = await makeFigure(api(), { articleKey: key })
    const published = await makeFigure(api(), { articleKey: key, low: 41, asWritten: 'at least 41', statement: 'The Northern Council said that at least 41 people were detained.' })
    await api().post(`/api/v1/claims/${published.id}/publish`, { data: {} })
    await provide({ article: id!, draft: draft.id!, published: published.id! })
  }, { scope: 'worker' }],
})

const SMALLEST = { width: 320, height: 640 }
const OF_COLOUR = ['color-contrast', 'link-in-text-block']
const statuses = ({ status }: DeskPageKind) => (status ? [status] : [])

async function open(page: Page, { path, as = 'admin', status }: DeskPageKind, seed: Seed) {
  if (as !== 'nobody') await signIn(page, as)
  const answer = await page.goto(path(seed))
  expect(answer?.status()).toBe(status ?? 200)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
}

for (const kind of DESK_PAGE_KINDS) {
  test.describe(kind.name, () => {
    test.use({ allowedStatuses: statuses(kind) })

    test('can be read by everybody: light and dark, wide and narrow', async ({ page, seed }) => {
      test.setTimeout(120_000)
      await page.setViewportSize(WIDE)
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      await open(page, kind, seed)
      await expectAccessible(page)
      await show(page, 'dark')
      await expectAccessible(page, OF_COLOUR)
      await expectNoSidewaysScroll(page, `at ${WIDE.width}`)
      await page.setViewportSize(PHONE)
      await expectAccessible(page)
      await expectNoSidewaysScroll(page, `at ${PHONE.width}`)
      await page.setViewportSize(SMALLEST)
      await expectNoSidewaysScroll(page, `at ${SMALLEST.width}`)
    })

    test('every control is reached by keyboard, and shows that it is', async ({ page, seed }) => {
      await open(page, kind, seed)
      // With script some controls are others than without.
      await page.waitForLoadState('networkidle')
      const controls = await page.evaluate(markControls)
      const reached = new Set<string>()
      for (let stops = 0; stops < controls.length + 40 && reached.size < controls.length; stops++) {
        await page.keyboard.press('Tab')
        const { mark, unseen } = await page.evaluate(whereFocusIs)
        expect(unseen, 'has the focus and does not show it').toBeNull()
        if (mark) reached.add(mark)
      }
      expect(controls.filter(({ mark }) => !reached.has(mark)).map(({ html }) => html)).toEqual([])
    })

    test.describe(() => {
      test.use({ javaScriptEnabled: false })
      test('reads without JavaScript', async ({ page, seed }) => {
        await open(page, kind, seed)
        await expect(page.getByRole('main')).toBeVisible()
        await expect(page).toHaveTitle(/Ceasefire Ledger/)
        await expectNoSidewaysScroll(page)
      })
    })
  })
}

/** Switches the theme and lets the page draw it, so that no colour of the other is left. */
async function show(page: Page, colorScheme: 'light' | 'dark') {
  // Colours that are still changing are not the ones to judge.
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
}

/** Marks everything that Tab should stop at; of radios of one name, only one is a stop. Runs in the page. */
function markControls(): { mark: string; html: string }[] {
  const found: { mark: string; html: string }[] = []
  const groups = new Set<string>()
  for (const element of document.querySelectorAll<HTMLElement>('a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]')) {
    const input = element as HTMLInputElement
    if (input.disabled || element.tabIndex < 0 || !element.checkVisibility({ visibilityProperty: true }) || element.getBoundingClientRect().width === 0) continue
    if (input.type === 'radio') {
      const group = `${input.form?.id} ${input.name}`
      const peers = [...document.querySelectorAll<HTMLInputElement>(`input[type="radio"][name="${CSS.escape(input.name)}"]`)].filter((peer) => peer.form === input.form)
      if (groups.has(group) || (peers.some((peer) => peer.checked) && !input.checked)) continue
      groups.add(group)
    }
    element.dataset.stop = String(found.length)
    found.push({ mark: String(found.length), html: element.outerHTML.slice(0, 160) })
  }
  return found
}

/** Where the focus is, and what it is that does not show it. Runs in the page. */
function whereFocusIs(): { mark: string | null; unseen: string | null } {
  const element = document.activeElement as HTMLElement | null
  if (!element || element === document.body) return { mark: null, unseen: null }
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  const { width, height } = element.getBoundingClientRect()
  const isSeen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && width > 0 && height > 0
  return { mark: element.dataset.stop ?? null, unseen: isSeen ? null : element.outerHTML.slice(0, 200) }
}

test('no page of the desk is missing in the list', ({ seed }) => {
  const covered = new Set(DESK_PAGE_KINDS.map(({ path }) => routeOf(new URL(path(seed), 'http://x').pathname)))
  const handlers = ['/desk/sign-out', '/desk/audit/csv', '/desk/import/upload', '/desk/import/[id]/progress', '/desk/import/[id]/rejected']
  expect(Object.keys(DESK_ROUTES).filter((route) => !covered.has(route) && !handlers.includes(route))).toEqual([])
})

/** The route of the table that an address is of. */
function routeOf(pathname: string): string | undefined {
  if (needOf(pathname) === null) return undefined
  const given = pathname.split('/')
  return Object.keys(DESK_ROUTES).filter((route) => route.split('/').length === given.length && route.split('/').every((segment, at) => segment.startsWith('[') || segment === given[at]))
    .toSorted((a, b) => a.split('[').length - b.split('[').length)[0]
}

test('a thing made through the API is seen on the desk and not by the public', async ({ page, api, seed }) => {
  expect((await page.request.get(`/claims/${seed.draft}`)).status()).toBe(404)
  expect((await page.request.get(`/claims/${seed.published}`)).status()).toBe(200)
  await expect(make(api('viewer'), 'topics', { slug: 'x' })).rejects.toThrow()
})
