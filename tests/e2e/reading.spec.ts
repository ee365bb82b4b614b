// The road of a newcomer, and the figures that the record of two articles must show.
import type { Locator, Page } from '@playwright/test'
import type { Claim } from '@/lib/domain/claim'
import { BETWEEN, claimIds, CONFLICT, expect, test } from './support'

const timeline = `/${CONFLICT}/timeline`
const main = (page: Page) => page.getByRole('main')

test('a newcomer finds the way from home over board, timeline, claim and revision to an address to share', async ({ page, context, newReader }) => {
  await page.goto('/')
  await expect(page).toHaveTitle(/Ceasefire Ledger/)
  await main(page).getByRole('heading', { level: 2 }).getByRole('link', { name: /Gaza/ }).click()
  await expect(page).toHaveURL(`/${CONFLICT}`)
  await expect(page.getByRole('heading', { level: 1, name: /Gaza/ })).toBeVisible()

  await page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link', { name: 'Timeline' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Timeline' })).toBeVisible()
  await page.getByLabel('Metric', { exact: true }).selectOption({ label: 'Killed in Gaza' })
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page).toHaveURL(`${timeline}?metric=killed-gaza`)

  await page.locator('#claims').getByRole('link', { name: /at least 33,729 people/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /at least 33,729 people had been killed in Gaza/ })).toBeVisible()
  const permanent = page.getByLabel('Permanent address of this revision')
  const shared = await permanent.inputValue()
  expect(new URL(shared).pathname).toMatch(/^\/claims\/[0-9A-Z]{8}\/revisions\/1$/)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shared)

  await main(page).getByRole('link', { name: 'Revision 1', exact: true }).click()
  await expect(page).toHaveURL(shared)
  await expect(page.getByRole('note')).toContainText('This is revision 1')

  const friend = await newReader()
  await friend.goto(shared)
  await expect(friend.getByRole('heading', { level: 1 })).toHaveText((await page.getByRole('heading', { level: 1 }).textContent())!)
  await expect(friend.getByRole('main')).toContainText('Gaza health ministry')
})

test('the timeline of people killed in Gaza shows both figures, each by its mark and its source', async ({ page }) => {
  await page.goto(`${timeline}?metric=killed-gaza`)
  const panel = page.getByRole('region', { name: 'Killed in Gaza', exact: true })
  await expect(panel.getByRole('link', { name: /20,000 people had been killed in Gaza\. 21 December 2023/ })).toBeVisible()
  await expect(panel.getByRole('link', { name: /at least 33,729 people had been killed in Gaza\. 14 April 2024/ })).toBeVisible()
  await expect(panel).toContainText('Gaza health ministry')

  const rows = page.locator('#claims').getByRole('listitem')
  const december = rows.filter({ hasText: '20,000 people' })
  await expect(december).toContainText('21 December 2023')
  await expect(december).toContainText('Reported by The Sun')
  expect(await marksOf(december)).toEqual({ dots: 1, stems: 0, sign: '' })
  const april = rows.filter({ hasText: '33,729 people' })
  await expect(april).toContainText('14 April 2024')
  await expect(april).toContainText('Reported by an outlet that is not named')
  expect(await marksOf(april)).toEqual({ dots: 1, stems: 6, sign: '≥' })

  await page.getByRole('navigation', { name: 'View' }).getByRole('link', { name: 'Table' }).click()
  const table = page.getByRole('table')
  await expect(table.getByRole('row').filter({ hasText: '20,000' })).toContainText('Gaza health ministry')
  await expect(table.getByRole('row').filter({ hasText: 'at least 33,729' })).toContainText('Gaza health ministry')
})

/** A solid dot, a stem that fades, a sign. */
async function marksOf(row: Locator) {
  const mark = row.locator('svg').first()
  return { dots: await mark.locator('circle.m-fill').count(), stems: await mark.locator('.m-stem').count(), sign: (await mark.locator('text').allTextContents()).join('') }
}

test('the comparison sets both figures of hostages taken side by side, and alive beside remaining as not comparable', async ({ page }) => {
  await page.goto(`/${CONFLICT}/compare`)
  const lineWith = (...texts: string[]) => texts.reduce((line, text) => line.filter({ has: page.getByRole('link', { name: text, exact: true }) }), page.locator('.cmp__row'))
  const taken = lineWith('roughly 240', 'about 250')
  await expect(taken).toBeVisible()
  await expect(taken.getByRole('heading', { name: 'Taken' })).toBeVisible()
  await expect(taken).toContainText('About 10 apart')
  const alive = lineWith('108', '129')
  await expect(alive).toBeVisible()
  await expect(alive).toContainText('alive')
  await expect(alive).toContainText('Not comparable: definition')
})

test('claims can be compared by article, by outlet and by claimant', async ({ page }) => {
  await page.goto(`/${CONFLICT}/compare`)
  const axes = page.getByRole('navigation', { name: 'Compare by' })
  await axes.getByRole('link', { name: 'By outlet' }).click()
  await expect(page).toHaveURL(`/${CONFLICT}/compare?by=outlet`)
  await expect(page.getByRole('heading', { level: 1, name: 'Two outlets, side by side' })).toBeVisible()
  await axes.getByRole('link', { name: 'By claimant' }).click()
  await expect(page).toHaveURL(`/${CONFLICT}/compare?by=claimant`)
  await expect(page.getByRole('heading', { level: 1, name: /claimants, side by side/ })).toBeVisible()
  await axes.getByRole('link', { name: 'By article' }).click()
  await expect(page).toHaveURL(`/${CONFLICT}/compare`)
})

const isOfDecember = (claim: Claim) => claim.article.key === 'december-2023'

for (const path of ['/', `/${CONFLICT}`, timeline, `${timeline}?view=list`, `/${CONFLICT}/compare`, `/${CONFLICT}/metrics/killed-gaza`, '/actors/gaza-health-ministry', '/actors/hamas', '/outlets/the-sun', `/${CONFLICT}/proposals`, `/${CONFLICT}/proposals/truce-2023-11`]) {
  test(`${path} as known on the first day of 2024 shows only the December article`, async ({ page, claims }) => {
    const december = new Set(claims.filter(isOfDecember).map(({ id }) => id))
    await page.goto(`${path}${path.includes('?') ? '&' : '?'}knownOn=${BETWEEN}`)
    await expect(page.getByRole('note').filter({ hasText: 'The record as known on 1 January 2024' })).toBeVisible()
    const ids = await claimIds(main(page))
    expect(ids.length).toBeGreaterThan(0)
    expect(ids.filter((id) => !december.has(id)), 'claims of an article that was not yet published').toEqual([])
    await expect(main(page)).not.toContainText('14 April 2024')
    await expect(main(page)).not.toContainText('33,729')
    const dropped = await main(page).locator('a[href^="/claims/"]:not([href*="knownOn="])').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(dropped, 'links that leave the view of the past').toEqual([])
    await page.getByRole('link', { name: 'Show the present record' }).click()
    await expect(page).toHaveURL(path)
  })
}

test('an outlet whose only article was not yet published, and a claim of it, say so', async ({ page, claims }) => {
  await page.goto(`/outlets/unknown-april-2024?knownOn=${BETWEEN}`)
  expect(await claimIds(main(page))).toEqual([])
  await expect(main(page)).toContainText('No article of this outlet is on record')
  const april = claims.find((claim) => !isOfDecember(claim))!
  await page.goto(`/claims/${april.id}?knownOn=${BETWEEN}`)
  await expect(main(page)).not.toContainText(april.statement)
  await page.getByRole('link', { name: 'Show the present record' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(april.statement)
})

test('the API as known on the first day of 2024 gives only the December article', async ({ request, claims }) => {
  const december = claims.filter(isOfDecember).map(({ id }) => id).sort()
  const read = async (path: string, params: Record<string, string | number> = {}) =>
    (await (await request.get(`/api/v1/${path}`, { params: { conflict: CONFLICT, knownOn: BETWEEN, ...params } })).json()) as { data: never }
  const listed: Claim[] = (await read('claims', { limit: 500 })).data
  expect(listed.map(({ id }) => id).sort()).toEqual(december)
  const series: { series: { points: { asWritten: string }[] }[] } = (await read('series', { metric: 'killed-gaza' })).data
  expect(series.series.flatMap(({ points }) => points.map(({ asWritten }) => asWritten))).toEqual(['20,000'])
  const comparison: { columns: { name: string }[] } = (await read('compare')).data
  expect(comparison.columns).toHaveLength(1)
  const articles: { key: string }[] = (await read('articles')).data
  expect(articles.map(({ key }) => key)).toEqual(['december-2023'])
})

test('as of a day in 2023 no later figure is shown', async ({ page, claims }) => {
  const day = '2023-12-31'
  const later = new Set(claims.filter(({ asOf }) => !asOf?.latest || asOf.latest > day).map(({ id }) => id))
  for (const path of [`/${CONFLICT}`, `${timeline}?view=list`, `/${CONFLICT}/compare`, `/${CONFLICT}/metrics/killed-gaza`, '/actors/gaza-health-ministry', '/outlets/unknown-april-2024']) {
    await page.goto(`${path}${path.includes('?') ? '&' : '?'}asOf=${day}`)
    await expect(page.getByRole('note').filter({ hasText: 'Figures up to 31 December 2023' }), path).toBeVisible()
    const ids = await claimIds(main(page))
    expect(ids.length, path).toBeGreaterThan(0)
    expect(ids.filter((id) => later.has(id)), path).toEqual([])
  }
})
