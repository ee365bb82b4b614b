// Generates the Prisma clients of both providers from the one set of models; needs no network.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..')
const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('prisma/package.json')), 'build', 'index.js')

for (const [provider, url] of [['sqlite', 'file:unused.db'], ['postgresql', 'postgresql://unused']]) {
  const run = spawnSync(process.execPath, [cli, 'generate'], {
    cwd: root,
    // Generating needs no schema engine, yet the command would fetch one unless it is shown some existing file.
    env: { ...process.env, DATABASE_URL: url, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    encoding: 'utf8',
  })
  if (run.status !== 0) {
    process.stderr.write(`Generating the ${provider} client failed.\n${run.stdout}${run.stderr}`)
    process.exit(1)
  }
}
fs.writeFileSync(path.join(root, 'lib', 'data', 'generated', '.gitkeep'), '')
