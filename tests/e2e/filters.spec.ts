// Every filter lives in the address: set in the form, by a link or by hand, it survives reload, Back and sharing.
import type { Page } from '@playwright/test'
import type { Claim } from '@/lib/domain/claim'
import { addressOf, claimIds, CONFLICT, expect, test } from './support'

const timeline = `/${CONFLICT}/timeline`
const list = `${timeline}?view=list`
const apply = (page: Page) => page.getByRole('button', { name: 'Apply' }).click()
const chips = (page: Page) => page.getByRole('list', { name: 'Filters in force' })

/** The claims of the list, once all of it has arrived. */
async function shown(page: Page): Promise<string[]> {
  await page.waitForLoadState()
  return claimIds(page.locator('#claims .claim__say'))
}

/** Unfolds the fields that are folded as long as none of them is used. */
async function more(page: Page) {
  const summary = page.getByText('More filters', { exact: true })
  if (await summary.locator('xpath=..').getAttribute('open') === null) await summary.click()
}

interface FilterCase {
  name: string
  /** What a reader does on the list of all claims. */
  act: (page: Page, claims: readonly Claim[]) => Promise<void>
  /** Keys and values that the address then has beside the view. */
  address: Record<string, string | string[]>
  /** The claims that remain, told from what the API gives of each claim. */
  fits: (claim: Claim) => boolean
  chip?: RegExp
}

const choose = (label: string, option: string, folded = false) => async (page: Page) => {
  if (folded) await more(page)
  await page.getByLabel(label, { exact: true }).selectOption({ label: option })
  await apply(page)
}
const type = (label: string, text: string, folded = false) => async (page: Page) => {
  if (folded) await more(page)
  await page.getByLabel(label, { exact: true }).fill(text)
  await apply(page)
}

const CASES: readonly FilterCase[] = [
  { name: 'kind', act: choose('Kind', 'terms', true), address: { kind: 'term' }, fits: ({ kind }) => kind === 'term', chip: /Kind terms/ },
  { name: 'metric', act: choose('Metric', 'Hostages: taken'), address: { metric: 'hostages-taken' }, fits: ({ metric }) => metric?.slug === 'hostages-taken', chip: /Metric Hostages: taken/ },
  {
    name: 'metric, twice', address: { metric: ['hostages-taken', 'killed-gaza'] }, chip: /Metric Killed in Gaza/,
    fits: ({ metric }) => metric?.slug === 'hostages-taken' || metric?.slug === 'killed-gaza',
    act: async (page) => {
      await choose('Metric', 'Hostages: taken')(page)
      await expect(chips(page)).toBeVisible()
      await choose('Metric', 'Killed in Gaza')(page)
    },
  },
  { name: 'outlet', act: choose('Outlet', 'The Sun'), address: { outlet: 'the-sun' }, fits: ({ article }) => article.outlet?.slug === 'the-sun', chip: /Outlet The Sun/ },
  { name: 'claimant', act: choose('Claimant', 'Mossad'), address: { claimant: 'mossad' }, fits: ({ claimant }) => claimant?.slug === 'mossad', chip: /Claimant Mossad/ },
  { name: 'actor', act: choose('Actor', 'Hamas', true), address: { actor: 'hamas' }, fits: ({ actor }) => actor?.slug === 'hamas', chip: /Actor Hamas/ },
  { name: 'proposal', act: choose('Proposal', 'Truce of November 2023', true), address: { proposal: 'truce-2023-11' }, fits: ({ proposal }) => proposal?.slug === 'truce-2023-11', chip: /Proposal Truce of November 2023/ },
  {
    name: 'topic', address: { topic: 'withdrawal' }, fits: ({ topic }) => topic?.slug === 'withdrawal', chip: /Topic/,
    act: async (page) => {
      await more(page)
      await page.getByLabel('Topic', { exact: true }).selectOption('withdrawal')
      await apply(page)
    },
  },
  { name: 'q', act: type('Words', 'ceasefire HAMAS', true), address: { q: 'ceasefire HAMAS' }, fits: (claim) => ['ceasefire', 'hamas'].every((word) => wordsOf(claim).includes(word)), chip: /Words ceasefire HAMAS/ },
  { name: 'from', act: type('From', '2024-04-10'), address: { from: '2024-04-10' }, fits: ({ asOf }) => Boolean(asOf?.latest && asOf.latest >= '2024-04-10'), chip: /From 10 April 2024/ },
  { name: 'to', act: type('To', '2023-10-31'), address: { to: '2023-10-31' }, fits: ({ asOf }) => Boolean(asOf?.earliest && asOf.earliest <= '2023-10-31'), chip: /To 31 October 2023/ },
  { name: 'asOf', act: type('Figures as of', '2023-12-20'), address: { asOf: '2023-12-20' }, fits: ({ asOf }) => Boolean(asOf?.latest && asOf.latest <= '2023-12-20'), chip: /20 December 2023/ },
  { name: 'knownOn', act: type('As known on', '2024-01-01'), address: { knownOn: '2024-01-01' }, fits: ({ article }) => article.key === 'december-2023', chip: /As known on 1 January 2024/ },
  { name: 'status', act: choose('Status', 'retracted', true), address: { status: 'retracted' }, fits: ({ status }) => status === 'retracted', chip: /Status retracted/ },
  {
    name: 'article', address: { article: 'ARTICLE' }, fits: ({ article }) => article.key === 'april-2024', chip: /Article/,
    act: async (page, claims) => { await page.goto(`${list}&article=${articleOf(claims)}`) },
  },
  {
    name: 'recordedBy', address: { recordedBy: '2001-01-01T00:00:00.000Z' }, fits: () => false, chip: /As recorded by/,
    act: async (page) => { await page.goto(`${list}&recordedBy=2001-01-01T00:00:00.000Z`) },
  },
]

const articleOf = (claims: readonly Claim[]) => claims.find(({ article }) => article.key === 'april-2024')!.article.id
const wordsOf = ({ statement, quote, claimant, quantity }: Claim) => [statement, quote?.exact, claimant?.descriptor, quantity?.asWritten].join(' ').toLowerCase()
const firstPage = (ids: readonly string[]) => ids.slice(0, 50)

for (const { name, act, address, fits, chip } of CASES) {
  test(`the filter ${name} survives reload, Back and sharing`, async ({ page, claims, newReader }) => {
    await page.goto(list)
    const before = await shown(page)
    expect(before).toHaveLength(50)
    await act(page, claims)
    const wanted = Object.entries(address).flatMap(([key, values]) => [values].flat().map((value) => [key, value === 'ARTICLE' ? articleOf(claims) : value].join('=')))
    await expect.poll(() => [...new URL(page.url()).searchParams].map((pair) => pair.join('=')).sort()).toEqual([...wanted, 'view=list'].sort())

    const fitting = claims.filter(fits).map(({ id }) => id)
    const ids = await shown(page)
    expect(ids).toEqual(firstPage(fitting))
    await expect(page.getByRole('main')).toContainText(fitting.length > 0 ? `${ids.length} of ${fitting.length} claims` : 'No claim matches these filters.')
    if (chip) await expect(chips(page).getByRole('link', { name: chip })).toBeVisible()

    await page.reload()
    expect(await shown(page)).toEqual(ids)
    const shared = page.url()
    await page.goBack()
    if (name === 'metric, twice') {
      // One step at a time, as a person does: the second Back would break off the first.
      await expect(page).toHaveURL(({ searchParams }) => searchParams.getAll('metric').join() === 'hostages-taken')
      await page.waitForLoadState('networkidle')
      await page.goBack()
    }
    await expect(page).toHaveURL(list)
    expect(await shown(page)).toEqual(before)
    const friend = await newReader()
    await friend.goto(shared)
    expect(await shown(friend)).toEqual(ids)
    await expect(friend).toHaveURL(shared)
  })
}

test('every filter at once survives the form, reload and sharing', async ({ page, newReader, claims }) => {
  const all = new URLSearchParams([
    ['kind', 'figure'], ['metric', 'killed-gaza'], ['metric', 'hostages-taken'], ['outlet', 'the-sun'], ['claimant', 'gaza-health-ministry'],
    ['article', claims.find(({ article }) => article.key === 'december-2023')!.article.id], ['q', 'killed'], ['from', '2023-10-01'], ['to', '2024-04-30'], ['by', 'outlet'],
    ['asOf', '2024-04-30'], ['knownOn', '2024-04-30'], ['recordedBy', '2099-01-01T00:00:00.000Z'], ['view', 'table'], ['sort', 'asOf'],
  ])
  const sorted = (address: string) => [...new URL(address, 'http://ledger.test').searchParams].map((pair) => pair.join('=')).sort()
  await page.goto(`${timeline}?${all}`)
  await expect(page.getByRole('table').getByRole('row').nth(1)).toContainText('20,000')
  await apply(page)
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(2)
  expect(sorted(page.url())).toEqual(sorted(`?${all}`))
  await page.reload()
  expect(sorted(page.url())).toEqual(sorted(`?${all}`))
  const friend = await newReader()
  await friend.goto(page.url())
  expect(await friend.getByRole('table').innerText()).toBe(await page.getByRole('table').innerText())
})

test('the source of a line, "by", redraws the chart and lives in the address', async ({ page, newReader }) => {
  await page.goto(`${timeline}?metric=killed-gaza`)
  const key = page.getByRole('figure').getByRole('list').last()
  await expect(key).toContainText('Gaza health ministry')
  await page.getByLabel('One line per').selectOption({ label: 'Outlet' })
  await apply(page)
  await expect(page).toHaveURL(`${timeline}?metric=killed-gaza&by=outlet`)
  await expect(key).toContainText('The Sun')
  await page.reload()
  await expect(page.getByLabel('One line per')).toHaveValue('outlet')
  await expect(key).toContainText('The Sun')
  const friend = await newReader()
  await friend.goto(page.url())
  await expect(friend.getByRole('figure').getByRole('list').last()).toContainText('The Sun')
  await page.goBack()
  await expect(key).toContainText('Gaza health ministry')
})

test('chart, list and table are addresses of one filter', async ({ page, newReader }) => {
  const at = `${timeline}?metric=hostages-taken`
  await page.goto(at)
  const views = page.getByRole('navigation', { name: 'View' })
  await expect(page.getByRole('figure')).toBeVisible()
  await views.getByRole('link', { name: 'List' }).click()
  await expect(page).toHaveURL(`${at}&view=list`)
  await expect(page.getByRole('figure')).toHaveCount(0)
  const ids = await shown(page)
  await views.getByRole('link', { name: 'Table' }).click()
  await expect(page).toHaveURL(`${at}&view=table`)
  expect(await claimIds(page.getByRole('table').locator('tr td:nth-child(4)'))).toEqual(ids)
  const friend = await newReader()
  await friend.goto(page.url())
  await expect(friend.getByRole('table')).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(`${at}&view=list`)
  expect(await shown(page)).toEqual(ids)
  await views.getByRole('link', { name: 'Chart' }).click()
  await expect(page).toHaveURL(at)
  await expect(page.getByRole('figure')).toBeVisible()
})

for (const [label, sort] of [['Oldest as-of day first', 'asOf'], ['Oldest report first', 'publishedOn']] as const) {
  test(`the order "${label}" lives in the address and turns the list round`, async ({ page, newReader, claims }) => {
    await page.goto(`${list}&kind=figure`)
    await more(page)
    await page.getByLabel('Order', { exact: true }).selectOption({ label })
    await apply(page)
    await expect.poll(() => new URL(page.url()).searchParams.get('sort')).toBe(sort)
    const dayOf = new Map(claims.map((claim) => [claim.id, (sort === 'asOf' ? claim.asOf : claim.article.publishedOn)?.latest ?? '9999']))
    const days = (await shown(page)).map((id) => dayOf.get(id)!)
    expect(days).toEqual([...days].sort())
    await page.reload()
    expect((await shown(page)).map((id) => dayOf.get(id)!)).toEqual(days)
    const friend = await newReader()
    await friend.goto(page.url())
    expect(await shown(friend)).toEqual(await shown(page))
  })
}

test('the pager shows every claim once, and each of its pages has an address', async ({ page, newReader, claims }) => {
  await page.goto(list)
  const seen = [await shown(page)]
  await expect(page.getByRole('navigation', { name: 'Page' })).toContainText(`50 of ${claims.length} claims`)
  for (let pages = 1; pages < Math.ceil(claims.length / 50); pages++) {
    await page.getByRole('link', { name: 'Next page' }).click()
    await expect.poll(() => shown(page)).not.toEqual(seen.at(-1))
    seen.push(await shown(page))
  }
  await expect(page.getByRole('link', { name: 'Next page' })).toHaveCount(0)
  expect(seen.flat()).toEqual(claims.map(({ id }) => id))
  await page.reload()
  expect(await shown(page)).toEqual(seen.at(-1))
  const friend = await newReader()
  await friend.goto(page.url())
  expect(await shown(friend)).toEqual(seen.at(-1))
  await page.goBack()
  expect(await shown(page)).toEqual(seen.at(-2))
  await page.goForward()
  await page.getByRole('link', { name: 'First page' }).click()
  await expect(page).toHaveURL(list)
  expect(await shown(page)).toEqual(seen[0])
})

test('a chip takes away one filter and nothing else', async ({ page }) => {
  await page.goto(`${list}&metric=killed-gaza&metric=hostages-taken&outlet=the-sun&from=2023-10-01`)
  await chips(page).getByRole('link', { name: /Metric Killed in Gaza.*remove this filter/ }).click()
  await expect.poll(() => [...new URL(page.url()).searchParams].map((pair) => pair.join('=')).sort()).toEqual(['from=2023-10-01', 'metric=hostages-taken', 'outlet=the-sun', 'view=list'])
  await chips(page).getByRole('link', { name: /From 1 October 2023/ }).click()
  await expect.poll(() => new URL(page.url()).searchParams.has('from')).toBe(false)
  await page.getByRole('link', { name: 'Clear all', exact: true }).click()
  await expect(page).toHaveURL(timeline)
  await expect(chips(page)).toHaveCount(0)
})

for (const path of ['/', `/${CONFLICT}`, timeline, `/${CONFLICT}/compare`, `/${CONFLICT}/metrics/killed-gaza`, `/${CONFLICT}/sources`, '/actors/hamas', '/outlets/the-sun']) {
  test(`${path} leaves defaults and empty fields out of its address`, async ({ page }) => {
    await page.goto(`${path}?asOf=&knownOn=&view=chart&sort=-asOf&status=published`)
    await expect(page).toHaveURL(path)
    await page.goto(path)
    await page.getByRole('button', { name: /^(Show|Apply)$/ }).first().click()
    await expect.poll(() => addressOf(page)).toBe(path)
  })
}

const WRONG: readonly (readonly [query: string, field: string])[] = [
  ['kind=rumour', 'Kind'], ['status=draft', 'Status'], ['from=2024-02-30', 'From'], ['to=soon', 'To'], ['from=2024-05-01&to=2024-04-01', 'To'], ['by=editor', 'One line per'],
  ['asOf=yesterday', 'Figures as of'], ['knownOn=2024-13-01', 'As known on'], ['recordedBy=2024-04-31', 'As recorded by'], ['view=pie', 'View'], ['sort=loudest', 'Order'],
  ['cursor=nonsense', 'Page'], [`q=${'x'.repeat(201)}`, 'Words'], ['q=a%00b', 'Words'],
]

test('a page given a value that it cannot read falls back and names the field', async ({ page }) => {
  for (const [query, field] of WRONG) {
    const answer = await page.goto(`${timeline}?view=list&${query.replace('view=', 'by=outlet&view=')}`)
    expect(answer?.status(), query).toBe(200)
    const note = page.getByRole('note')
    await expect(note, query).toContainText('could not be used')
    await expect(note, query).toContainText(`${field}: `)
    await expect(page.getByRole('main'), query).toContainText('50 of')
  }
})

test('several values that cannot be read are all named, on every page with a view', async ({ page }) => {
  for (const path of ['/', `/${CONFLICT}`, timeline, `/${CONFLICT}/compare`, `/${CONFLICT}/metrics/killed-gaza`, `/${CONFLICT}/sources`, `/${CONFLICT}/proposals`, '/actors/hamas', '/outlets/the-sun']) {
    const answer = await page.goto(`${path}?knownOn=2024-02-30&asOf=never`)
    expect(answer?.status(), path).toBe(200)
    const note = page.getByRole('note')
    await expect(note, path).toContainText('2 values in the address could not be used')
    await expect(note, path).toContainText('2024-02-30')
    await expect(note, path).toContainText('never')
  }
})

test('slugs that nothing has match nothing, and the page says what to do next', async ({ page }) => {
  for (const key of ['metric', 'outlet', 'claimant', 'article', 'actor', 'proposal', 'topic']) {
    await page.goto(`${timeline}?${key}=nobody-of-this-name`)
    await expect(page.getByRole('main'), key).toContainText('No claim matches these filters.')
    await expect(page.getByRole('link', { name: 'Clear all filters' }), key).toHaveAttribute('href', timeline)
  }
})
