// Browser tests: real servers on scratch databases, started by the same command that people type, and a real Chromium.
// What readers see and what editors write have a server each, so that no test of the one changes what the other counts.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { findChromium } from './tests/support/chromium.mjs'

const port = Number(process.env.TEST_PORT ?? 3417)
const deskPort = Number(process.env.TEST_DESK_PORT ?? port + 1)
// Made once: Playwright loads this file again in every worker.
process.env.TEST_DATA_DIR ??= fs.mkdtempSync(path.join(os.tmpdir(), 'ledger-browser-'))
const dataDir = process.env.TEST_DATA_DIR
const executablePath = process.env.CHROMIUM_PATH ?? findChromium() ?? undefined

/** The second begins when the first is ready, so that only one of them ever builds. */
function server(at: number, folder: string) {
  return {
    command: 'node prisma/commands/start.mjs',
    url: `http://127.0.0.1:${at}/readyz`,
    timeout: 240_000,
    env: { ...process.env, PORT: String(at), HOST: '127.0.0.1', DATA_DIR: folder, TZ: 'America/Los_Angeles' } as Record<string, string>,
  }
}

const desk = { baseURL: `http://127.0.0.1:${deskPort}` }

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
  projects: [
    { name: 'public', testIgnore: 'desk/**' },
    { name: 'people', testMatch: 'desk/people.setup.ts', use: desk, metadata: { dataDir: path.join(dataDir, 'desk') } },
    { name: 'desk', testMatch: 'desk/**/*.spec.ts', testIgnore: 'desk/injection.spec.ts', use: desk, dependencies: ['people'], metadata: { dataDir: path.join(dataDir, 'desk') } },
    // It fills the record with strange names, which the others need not wade through: so it comes last.
    { name: 'strings', testMatch: 'desk/injection.spec.ts', fullyParallel: false, use: desk, dependencies: ['desk'], metadata: { dataDir: path.join(dataDir, 'desk') } },
  ],
  webServer: [server(port, dataDir), server(deskPort, path.join(dataDir, 'desk'))],
})
