// Measures the import of a file beside bare prepared inserts of the same rows: one transaction, the same tables, indexes and pragmas, no checks.
// By hand: node tests/bench/import-rate.mjs [rows] [seed]
// It makes its databases in a folder of its own under the system's temporary one, and prints rows per second of both and their ratio.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'

const [rows = '20000', seed = '1'] = process.argv.slice(2)
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ledger-bench-'))
const env = { ...process.env, DEMO: '0', DATA_DIR: folder }
delete env.DATABASE_URL

function run(command, args, options = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, { env, encoding: 'utf8', maxBuffer: 2 ** 30, ...options })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${stderr}\n${stdout}`)
  return stdout
}

const tsx = ['--import', 'tsx', '--conditions=react-server']
const csv = path.join(folder, 'bench.csv')
fs.writeFileSync(csv, run('node', [...tsx, 'tests/bench/generate.ts', '--rows', rows, '--seed', seed]))
run('node', [...tsx, 'prisma/commands/prepare.ts'])
run('npm', ['run', '-s', 'import', '--', 'prisma/record/registers.json'])
const file = path.join(folder, 'ledger.db')
const empty = path.join(folder, 'empty.db')
const before = new Database(file)
before.exec(`VACUUM INTO '${empty}'`)
before.close()

const started = performance.now()
run('npm', ['run', '-s', 'import', '--', csv, '--conflict', 'gaza-2023'])
const imported = (performance.now() - started) / 1000

const bare = new Database(empty)
for (const pragma of ['secure_delete = ON', 'journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'recursive_triggers = ON']) bare.pragma(pragma)
bare.exec(`ATTACH '${file}' AS made`)
const tables = ['Outlet', 'Article', 'Claim', 'Revision', 'Relation']
const work = tables.map((table) => {
  const found = bare.prepare(`SELECT * FROM made."${table}" WHERE "id" NOT IN (SELECT "id" FROM main."${table}")`).all()
  const columns = Object.keys(found[0] ?? { id: 0 })
  return { statement: bare.prepare(`INSERT INTO main."${table}" (${columns.map((name) => `"${name}"`).join()}) VALUES (${columns.map(() => '?').join()})`), values: found.map((row) => columns.map((name) => row[name])) }
})
const begun = performance.now()
bare.transaction(() => { for (const { statement, values } of work) for (const row of values) statement.run(row) })()
const inserted = (performance.now() - begun) / 1000
bare.close()
fs.rmSync(folder, { recursive: true, force: true })

const rate = (seconds) => Math.round(Number(rows) / seconds)
process.stdout.write(`rows ${rows}: import ${rate(imported)} a second, bare inserts ${rate(inserted)} a second, ratio 1/${(imported / inserted).toFixed(1)}\n`)
