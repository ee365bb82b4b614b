// Without JavaScript every page reads: the sentence, the picture, the table, and forms that work by GET.
import { CONFLICT, expect, test } from './support'
import { PAGE_KINDS, PAGE_STATES } from './page-kinds'

test.use({ javaScriptEnabled: false })

const timeline = `/${CONFLICT}/timeline`

for (const { name, path, status } of [...PAGE_KINDS, ...PAGE_STATES]) {
  test.describe(name, () => {
    test.use({ allowedStatuses: status ? [status] : [] })
    test('reads without JavaScript', async ({ page, claims }) => {
      const answer = await page.goto(path(claims))
      expect(answer?.status()).toBe(status ?? 200)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await expect(page.getByRole('main')).toBeVisible()
      await expect(page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link', { name: 'Compare' })).toBeVisible()
      await expect(page).toHaveTitle(/Ceasefire Ledger/)
    })
  })
}

test('the chart is a picture with a sentence, and its claims stand below it', async ({ page }) => {
  await page.goto(`${timeline}?metric=killed-gaza`)
  const chart = page.getByRole('figure')
  await expect(chart).toContainText('rose from 20,000 to at least 33,729 in 115 days')
  await expect(chart.getByRole('img', { name: /^Killed in Gaza$|^Killed in Gaza The/ }).first()).toBeVisible()
  await expect(page.locator('#claims').getByRole('link', { name: /20,000 people/ })).toBeVisible()
  await page.getByRole('navigation', { name: 'View' }).getByRole('link', { name: 'Table' }).click()
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(4)
})

test('filters are a form that needs no script, and its address has no empty fields', async ({ page }) => {
  await page.goto(timeline)
  await page.getByLabel('Metric', { exact: true }).selectOption({ label: 'Killed in Gaza' })
  await page.getByLabel('As known on').fill('2024-01-01')
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page).toHaveURL(`${timeline}?metric=killed-gaza&knownOn=2024-01-01`)
  await expect(page.getByRole('note')).toContainText('The record as known on 1 January 2024')
  await expect(page.getByRole('main')).not.toContainText('33,729')
  await page.getByText('More filters', { exact: true }).click()
  await page.getByLabel('Words', { exact: true }).fill('health')
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page).toHaveURL(`${timeline}?metric=killed-gaza&knownOn=2024-01-01&q=health`)
})

test('the past and the columns of a comparison are asked for by forms', async ({ page }) => {
  await page.goto(`/${CONFLICT}`)
  await page.getByLabel('As of', { exact: true }).fill('2023-12-31')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(`/${CONFLICT}?asOf=2023-12-31`)
  await page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link', { name: 'Compare' }).click()
  await page.getByText('Choose articles', { exact: true }).click()
  await page.getByRole('checkbox', { name: /The Sun/ }).check()
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(page).toHaveURL(/\/compare\?article=[0-9A-Z]{8}$/)
  await expect(page.getByRole('main')).toContainText('Only one source is on record for these filters')
})
