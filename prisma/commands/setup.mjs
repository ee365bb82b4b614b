// Does the set-up that both first commands share: Node's version, packages, Prisma clients, build. Runs before any package is there.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Everything that a child process of ours must know: no telemetry, no engine download, no update notes. */
export const quietEnv = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: '1',
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
}

export function say(line) {
  process.stdout.write(`${line}\n`)
}

/** Prints one clear line and ends with exit code 1. */
export function fail(line) {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

/** The versions that package.json's `engines` names; checked by hand, because no package is installed yet. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24
  if (!fits) fail(`Node.js ${version} is too old or unsupported: this needs 20.19, 22.12, or 24 and newer (https://nodejs.org).`)
}

function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files.toSorted()) hash.update(path.relative(root, file)).update('\0').update(fs.readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function filesBelow(folder, skip) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name)
    if (skip.has(entry.name)) return []
    return entry.isDirectory() ? filesBelow(full, skip) : [full]
  })
}

function readMark(file) {
  try { return fs.readFileSync(file, 'utf8').trim() } catch { return '' }
}

/** Runs a command in the root; ends the process with a line where it fails. */
export function run(command, args, { env = quietEnv, what, quiet = false } = {}) {
  const done = spawnSync(command, args, { cwd: root, env, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit', shell: process.platform === 'win32', encoding: 'utf8' })
  if (done.status !== 0) {
    if (quiet) process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}`)
    fail(`${what} failed${done.error ? `: ${done.error.message}` : ` (exit ${done.status})`}.`)
  }
}

/** Installs the locked packages where they are missing or the lock file has changed since. */
export function installPackages() {
  const mark = path.join(root, 'node_modules', '.ceasefire-ledger-lock')
  const wanted = hashOf([path.join(root, 'package-lock.json')])
  if (readMark(mark) === wanted) return
  say('Installing packages (once; the embedded database may be compiled, which takes a minute or two) …')
  // Prisma's own engines are not used: naming an existing file keeps its installer from fetching one.
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { env: { ...quietEnv, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath }, what: 'Installing packages' })
  fs.writeFileSync(mark, wanted)
}

/** Generates the Prisma clients where the models have changed since. */
export function generateClients() {
  const target = path.join(root, 'lib', 'data', 'generated')
  const mark = path.join(target, '.models')
  const models = ['models.prisma', 'sqlite/schema.prisma', 'postgresql/schema.prisma'].map((file) => path.join(root, 'prisma', file))
  const wanted = hashOf([...models, path.join(root, 'package-lock.json')])
  if (readMark(mark) === wanted) return
  say('Generating the database clients …')
  run(process.execPath, ['prisma/commands/generate.mjs'], { what: 'Generating the database clients' })
  fs.writeFileSync(mark, wanted)
}

/** Builds the pages where a source file has changed since the last build. */
export function buildPages() {
  const mark = path.join(root, '.next', 'ceasefire-ledger-build')
  const skip = new Set(['generated', '.composed', 'commands'])
  const sources = ['app', 'components', 'lib', 'public'].flatMap((folder) => filesBelow(path.join(root, folder), skip))
  const settings = ['package-lock.json', 'next.config.ts', 'proxy.ts', 'tsconfig.json', 'prisma/models.prisma'].map((file) => path.join(root, file))
  const wanted = hashOf([...sources, ...settings])
  if (readMark(mark) === wanted) return
  say('Building the pages (under a minute) …')
  run(process.execPath, [nextCommand(), 'build'], { what: 'Building the pages', quiet: true, env: { ...quietEnv, NODE_ENV: 'production' } })
  fs.writeFileSync(mark, wanted)
}

export function nextCommand() {
  return path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
}

/** Arguments that run one of our TypeScript commands in this Node. */
export function typescriptCommand(file) {
  return ['--conditions=react-server', '--import', 'tsx', path.join(root, 'prisma', 'commands', file)]
}

/** Starts a long-running child and hands on its end and our signals. */
export function serve(command, args, env) {
  const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 0 : 1)))
  return child
}
