// `npm test`: all set-up and every check; ends with one line `N passed, N failed`. What was skipped counts as failed.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildPages, checkNode, generateClients, installPackages, nextCommand, quietEnv, root, say } from '../../prisma/commands/setup.mjs'
import { findChromium, installChromium } from './chromium.mjs'

const started = Date.now()
let passed = 0
let failed = 0
const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'ledger-reports-'))

checkNode()
installPackages()
generateClients()

await step('lint', () => counted(node('eslint/bin/eslint.js', ['.', '--max-warnings', '0'])))
await step('types', () => counted(spawnNode([nextCommand(), 'typegen']) && node('typescript/bin/tsc', ['--noEmit', '-p', '.'])))
await step('unit, database and gates', () => vitest())
await step('build', () => { buildPages(); counted(true) })
await step('browser', () => playwright())

fs.rmSync(reports, { recursive: true, force: true })
say(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)

async function step(name, work) {
  say(`\n== ${name} (${Math.round((Date.now() - started) / 1000)} s)`)
  const before = { passed, failed }
  await work()
  say(`== ${name}: ${passed - before.passed} passed, ${failed - before.failed} failed`)
}

function counted(holds) {
  if (holds) passed++
  else failed++
}

function spawnNode(args, env = {}) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...quietEnv, ...env } }).status === 0
}

function node(script, args, env) {
  return spawnNode([path.join(root, 'node_modules', script), ...args], env)
}

function vitest() {
  const file = path.join(reports, 'vitest.json')
  const fine = node('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`])
  const report = readJson(file)
  if (!report) return counted(false)
  passed += report.numPassedTests
  const bad = report.numTotalTests - report.numPassedTests
  // A file that fails to load, or an error outside any test, has no failed test of its own.
  failed += bad > 0 || fine ? bad : 1
}

function playwright() {
  let browser = findChromium()
  if (!browser) {
    say('No Chromium or Chrome here: installing one …')
    browser = installChromium(root)
  }
  const file = path.join(reports, 'playwright.json')
  const fine = node('@playwright/test/cli.js', ['test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: file, ...(browser && { CHROMIUM_PATH: browser }) })
  const report = readJson(file)
  if (!report) return counted(false)
  const { expected, unexpected, flaky, skipped } = report.stats
  passed += expected
  const bad = unexpected + flaky + skipped
  failed += bad > 0 || fine ? bad : 1
}

function readJson(file) {
  try { return JSON.parse(fs.readFileSync(file, 'utf8')) } catch { return null }
}
