import { CONFLICT, BETWEEN, expect, test } from './support'

test('a metric says who spoke first, and as known before the second article only what the first printed', async ({ page }) => {
  await page.goto(`/${CONFLICT}/metrics/killed-gaza`)
  const section = page.getByRole('region', { name: 'Who spoke first' })
  await expect(section).toContainText('2 outlets, 1 origin')
  await expect(section.getByRole('list', { name: 'Origins, with the outlets that printed them' }).getByRole('link', { name: 'Gaza health ministry' })).toBeVisible()
  await page.goto(`/${CONFLICT}/metrics/killed-gaza?knownOn=${BETWEEN}`)
  await expect(section).toContainText('1 outlet, 1 origin')
  expect(await section.getByRole('link', { name: 'This graph as JSON' }).getAttribute('href')).toContain(`knownOn=${BETWEEN}`)
})

test('a proposal says how many origins its reports have, and so does the API', async ({ page, request }) => {
  await page.goto(`/${CONFLICT}/proposals/cairo-framework-2024-04`)
  await expect(page.getByRole('region', { name: 'Who spoke first' })).toContainText('1 outlet, 1 origin')
  const { data } = await (await request.get(`/api/v1/origins?conflict=${CONFLICT}&proposal=cairo-framework-2024-04`)).json()
  expect(data).toMatchObject({ outlets: 1, origins: 1, hedges: [], questions: [] })
})
