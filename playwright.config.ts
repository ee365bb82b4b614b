// Browser tests: a real server on a scratch database, started by the same command that people type, and a real Chromium.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { findChromium } from './tests/support/chromium.mjs'

const port = Number(process.env.TEST_PORT ?? 3417)
// Made once: Playwright loads this file again in every worker.
process.env.TEST_DATA_DIR ??= fs.mkdtempSync(path.join(os.tmpdir(), 'ledger-browser-'))
const executablePath = process.env.CHROMIUM_PATH ?? findChromium() ?? undefined

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    actionTimeout: 15_000,
    timezoneId: 'America/Los_Angeles',
    locale: 'en-GB',
    launchOptions: {
      executablePath,
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  webServer: {
    command: 'node prisma/commands/start.mjs',
    url: `http://127.0.0.1:${port}/readyz`,
    timeout: 240_000,
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: process.env.TEST_DATA_DIR, TZ: 'America/Los_Angeles' } as Record<string, string>,
  },
})
