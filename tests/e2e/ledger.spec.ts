// The custody ledger of the bundled record: both articles with their sums, to the claims and back, at any width and in any view of the past.
import { BETWEEN, CONFLICT, expect, expectAccessible, expectNoSidewaysScroll, test } from './support'

const ledger = `/${CONFLICT}/ledger`

test('each article has its ledger, and each number leads to its claim', async ({ page }) => {
  await page.goto(ledger)
  const tables = page.getByRole('table')
  await expect(tables).toHaveCount(2)
  await expect(tables.first().getByRole('row', { name: /held, by these lines/ })).toContainText('about 119')
  await expect(page.getByText('About 11 are not said to be alive. No residual')).toBeVisible()
  await expect(page.getByText('About 16 are left for the lines that it does not give. No residual.')).toBeVisible()
  await expect(tables.nth(1).getByRole('row', { name: 'less rescued not given' })).toBeVisible()
  await tables.nth(1).getByRole('link', { name: '80 released within the exchange' }).click()
  await expect(page).toHaveURL(/\/claims\/[0-9A-Z]{8}$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('80')
})

test('by claimant the one who gives no more than what is left stands below, and keeps the view of the past', async ({ page }) => {
  await page.goto(`${ledger}?knownOn=${BETWEEN}`)
  await expect(page.getByRole('table')).toHaveCount(1)
  await page.getByRole('navigation', { name: 'Ledgers by' }).getByRole('link', { name: 'By claimant' }).click()
  await page.getByText('1 more source gives a line').click()
  await page.getByRole('link', { name: 'Israel', exact: true }).click()
  await expect(page).toHaveURL(`${ledger}?claimant=israel&by=claimant&knownOn=${BETWEEN}`)
  await expect(page.getByText('Nothing can be computed')).toBeVisible()
})

test('the comparison ends with the ledgers of the two articles, but not where a filter picks out some of their claims', async ({ page }) => {
  await page.goto(`/${CONFLICT}/compare`)
  await expect(page.getByRole('region', { name: 'Custody ledger' }).getByRole('table')).toHaveCount(2)
  await page.goto(`/${CONFLICT}/compare?metric=hostages-taken`)
  await expect(page.getByRole('region', { name: 'Custody ledger' })).toHaveCount(0)
})

test.describe('on the smallest screen', () => {
  test.use({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false })
  test('nothing is cut off, without JavaScript too', async ({ page }) => {
    await page.goto(ledger)
    await expect(page.getByRole('table')).toHaveCount(2)
    await expectNoSidewaysScroll(page)
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing wrong in the ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto(`${ledger}?by=claimant`)
    await expectAccessible(page)
  })
}
