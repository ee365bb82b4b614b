// Measures the timeline page over many claims beside the same page over few, in one browser run with 4× CPU throttling.
// By hand, with two production servers of one build on two records made by tests/bench/generate.ts (100 rows and 100,000 rows):
//   node tests/bench/timeline-at-size.mjs http://127.0.0.1:3201 http://127.0.0.1:3202 [/gaza-2023/timeline] [rounds]
// It prints medians and the ratios that may be at most 1.3, and the bytes of the page on the wire.
import { chromium } from '@playwright/test'
import { findChromium } from '../support/chromium.mjs'

const [few, many, path = '/gaza-2023/timeline', rounds = '7'] = process.argv.slice(2)
if (!few || !many) throw new Error('Two origins are needed: that of the few claims, then that of the many.')

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]

/** One visit in a fresh context: largest contentful paint, the longest delay of an interaction, the page's bytes; milliseconds and bytes. */
async function visit(browser, origin) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.addInitScript(() => {
    window.seen = { paint: 0, delays: [] }
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.seen.paint = entry.startTime }).observe({ type: 'largest-contentful-paint', buffered: true })
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (entry.interactionId || entry.name.startsWith('pointer')) window.seen.delays.push(entry.duration) })
      .observe({ type: 'event', durationThreshold: 16, buffered: true })
  })
  const answer = await page.goto(origin + path, { waitUntil: 'load' })
  if (answer.status() !== 200) throw new Error(`${origin}${path} answered ${answer.status()}`)
  await page.waitForTimeout(1500)
  const box = await page.locator('svg').filter({ has: page.locator('path, circle') }).nth(0).evaluate(() => {
    const charts = [...document.querySelectorAll('svg')].map((svg) => svg.getBoundingClientRect()).filter(({ width, height }) => width > 300 && height > 80)
    const chart = charts[0]
    return chart && { x: chart.x, y: chart.y, width: chart.width, height: chart.height }
  })
  if (box) {
    await page.mouse.wheel(0, box.y - 200)
    await page.waitForTimeout(300)
    for (const share of [0.3, 0.5, 0.7]) {
      await page.mouse.move(box.x + box.width * share, 200 + box.height * 0.5)
      await page.waitForTimeout(150)
    }
    await page.mouse.click(box.x + box.width * 0.6, 200 + box.height * 0.5)
  }
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'Tab', 'Tab', 'ArrowRight', 'Escape']) {
    await page.keyboard.press(key)
    await page.waitForTimeout(150)
  }
  await page.waitForTimeout(300)
  const seen = await page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation')
    return { ...window.seen, answered: entry.responseStart, wire: entry.encodedBodySize, bytes: entry.decodedBodySize }
  })
  await context.close()
  return { paint: seen.paint, delay: Math.max(0, ...seen.delays), answered: seen.answered, wire: seen.wire, bytes: seen.bytes }
}

const browser = await chromium.launch({ executablePath: findChromium() ?? undefined })
const visits = { few: [], many: [] }
// The first visit of each fills the server's caches and is not counted; then they take turns.
for (const origin of [few, many]) await visit(browser, origin)
for (let round = 0; round < Number(rounds); round += 1) {
  visits.few.push(await visit(browser, few))
  visits.many.push(await visit(browser, many))
}
await browser.close()
for (const key of ['paint', 'delay', 'answered', 'wire', 'bytes']) {
  const [a, b] = [median(visits.few.map((one) => one[key])), median(visits.many.map((one) => one[key]))]
  process.stdout.write(`${key.padEnd(9)} few ${a.toFixed(0)}  many ${b.toFixed(0)}  ratio ${(b / a).toFixed(2)}\n`)
}
