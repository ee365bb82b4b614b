// Finds a Chromium or Chrome on this machine, else installs one the way the platform does.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** Path of an installed browser, or null. `CHROMIUM_PATH` wins. */
export function findChromium(env = process.env) {
  const inPath = (env.PATH ?? '').split(path.delimiter).flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
  return [env.CHROMIUM_PATH, ...inPath, ...PLACES].find((file) => file && fs.existsSync(file)) ?? null
}

/** Installs a browser: Playwright's own build, else the system's package where we may. Returns null for Playwright's own, a path for the system's; throws when neither works. */
export function installChromium(root) {
  const run = (command, args) => spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status === 0
  if (run(process.execPath, [path.join(root, 'node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium'])) return null
  if (process.platform === 'linux' && process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-q'])
    if (run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'])) return findChromium()
  }
  throw new Error('No Chromium or Chrome was found and none could be installed: install one, or name it in CHROMIUM_PATH.')
}
