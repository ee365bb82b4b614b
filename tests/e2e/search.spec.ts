import { expect, test } from './support'

const results = '/search?q=hostages'
const counts = (text: string) => Number(/([\d,]+) claims? found/.exec(text.replace('One', '1'))?.[1]?.replaceAll(',', '') ?? 0)

test('a reader finds a claim from any page, and the address is the search', async ({ page, newReader }) => {
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link', { name: 'Search' }).click()
  await page.getByLabel('Words to search for').fill('hostages')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(results)
  await expect(page.getByRole('main').locator('mark').first()).toHaveText(/hostage/i)
  const heading = page.getByRole('heading', { name: /claims found/ })
  const said = await heading.innerText()
  const friend = await newReader()
  await friend.goto(page.url())
  await expect(friend.getByRole('heading', { name: said })).toBeVisible()
  await page.getByRole('main').getByRole('listitem').filter({ has: page.locator('mark') }).getByRole('link').first().click()
  await expect(page).toHaveURL(/\/claims\/[0-9A-Z]{8}$/)
})

test('each choice shows as many claims as it says, and takes itself away again', async ({ page }) => {
  await page.goto(results)
  const all = counts(await page.getByRole('heading', { name: /claims found/ }).innerText())
  const narrow = async (facet: string) => {
    const row = page.getByRole('region', { name: facet }).getByRole('listitem').first()
    const wanted = parseInt(((await row.locator(':scope > span').textContent()) ?? '').replaceAll(',', ''), 10)
    await row.getByRole('link').click()
    await expect(page.getByRole('heading', { name: wanted === 1 ? 'One claim found' : `${wanted} claims found`, exact: true })).toBeVisible()
  }
  const widen = (facet: string) => page.getByRole('region', { name: facet }).getByRole('link', { name: /take it away/ }).click()
  await narrow('Kind')
  await narrow('Outlet')
  await expect.poll(() => [...new URL(page.url()).searchParams.keys()].sort()).toEqual(['kind', 'outlet', 'q'])
  await widen('Kind')
  await widen('Outlet')
  await expect(page).toHaveURL(results)
  await narrow('Year described')
  await expect.poll(() => [...new URL(page.url()).searchParams.keys()].sort()).toEqual(['from', 'q', 'to'])
  await widen('Year described')
  await expect(page).toHaveURL(results)
  expect(counts(await page.getByRole('heading', { name: /claims found/ }).innerText())).toBe(all)
})

test('what cannot be searched for, and what is not there, says what to do next', async ({ page }) => {
  for (const [q, says] of [['', 'Type a word'], ['a', 'Type at least two'], ['""', 'no word or number'], ['-x', 'at least one word'], ['x'.repeat(300), 'at most 200'], ['qqqqqq', 'Try fewer words']] as const) {
    const answer = await page.goto(`/search?q=${encodeURIComponent(q)}`)
    expect(answer?.status(), q).toBe(200)
    await expect(page.getByRole('main'), q).toContainText(says)
  }
  const long = await page.goto(`/search?q=${'x'.repeat(10_000)}`)
  expect(long?.status()).toBe(200)
  await expect(page.getByRole('main')).toContainText('at most 200')
  await page.goto(`${results}&metric=no-such-metric`)
  await page.getByRole('link', { name: 'Search all of the record' }).click()
  await expect(page).toHaveURL(results)
  await page.goto(`${results}&cursor=nonsense`)
  await expect(page.getByRole('note')).toContainText('Page: ')
})

test('the pager shows every result once', async ({ page }) => {
  await page.goto(results)
  const total = counts(await page.getByRole('heading', { name: /claims found/ }).innerText())
  const seen: string[] = []
  const shown = () => page.locator('#results .claim__say a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname))
  for (;;) {
    seen.push(...await shown())
    const next = page.getByRole('link', { name: 'Next page' })
    if (await next.count() === 0) break
    const before = page.url()
    await next.click()
    await expect(page).not.toHaveURL(before)
  }
  expect(new Set(seen).size).toBe(total)
})
