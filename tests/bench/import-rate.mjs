// Measures the import command beside bare prepared inserts of the same rows, in one run: one transaction, the same tables, indexes, triggers and
// pragmas, no checks, no search index, no audit chain. By hand: node tests/bench/import-rate.mjs [rows] [seed]
// It makes its databases in a folder of its own under the system's temporary one, and prints rows a second, peak memory and the ratio,
// also by processor time, which a busy machine changes less.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'

const PRAGMAS = ['secure_delete = ON', 'journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'recursive_triggers = ON']
const TABLES = ['Outlet', 'Article', 'Claim', 'Revision', 'Relation']
const self = fileURLToPath(import.meta.url)

if (process.argv[2] === 'bare') insertBare(process.argv[3], process.argv[4])
else measure(process.argv[2] ?? '100000', process.argv[3] ?? '1')

function measure(rows, seed) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ledger-bench-'))
  const env = { ...process.env, DEMO: '0', DATA_DIR: folder }
  delete env.DATABASE_URL
  const run = (args) => {
    // What a process used at most is known to itself alone, at its end.
    const tell = 'data:text/javascript,process.on("exit",()=>{const u=process.resourceUsage();process.stderr.write("\\npeak "+u.maxRSS+" cpu "+(u.userCPUTime+u.systemCPUTime)/1e6+"\\n")})'
    const started = performance.now()
    const { status, stdout, stderr } = spawnSync('node', ['--import', tell, ...args], { env, encoding: 'utf8', maxBuffer: 2 ** 30 })
    if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr}\n${stdout}`)
    const [, peak, cpu] = /peak (\d+) cpu (\S+)/.exec(stderr)
    return { stdout, seconds: (performance.now() - started) / 1000, peak: Math.round(Number(peak) / 1024), cpu: Number(cpu) }
  }
  const tsx = ['--import', 'tsx', '--conditions=react-server']
  const imported = (...args) => run([...tsx, 'prisma/commands/import.ts', ...args])
  const csv = path.join(folder, 'bench.csv')
  // The rows of the benchmark, with what real ones have beside: an address for each article, a quotation for every second claim.
  const real = `import { benchRows } from './tests/bench/generate.ts'; import { csvText } from './tests/support/series-file.ts'
    const rows = benchRows(${Number(rows)}, ${Number(seed)}).map((row, place) => ({ ...row, language: 'en', article_url: 'https://' + row.outlet.toLowerCase().replaceAll(' ', '-') + '.example/' + row.published_on, quote: place % 2 ? row.as_written : '' }))
    process.stdout.write(csvText(Object.keys(rows[0]), rows))`
  fs.writeFileSync(csv, run([...tsx, '--input-type=module', '--eval', real]).stdout)
  run([...tsx, 'prisma/commands/prepare.ts'])
  imported('prisma/record/registers.json')
  const file = path.join(folder, 'ledger.db')
  const empty = path.join(folder, 'empty.db')
  const before = new Database(file)
  before.exec(`VACUUM INTO '${empty}'`)
  before.close()

  const ours = imported(csv, '--conflict', 'gaza-2023')
  const small = imported(csv, '--conflict', 'gaza-2023', '--dry-run')
  const bare = run([self, 'bare', file, empty])
  const [inserted, insertedCpu] = /inserted in (\S+) (\S+)/.exec(bare.stdout).slice(1).map(Number)
  fs.rmSync(folder, { recursive: true, force: true })
  const rate = (seconds) => Math.round(Number(rows) / seconds)
  process.stdout.write(`rows ${rows}: import ${rate(ours.seconds)} a second (peak ${ours.peak} MB), again ${rate(small.seconds)} (peak ${small.peak} MB), bare inserts ${rate(inserted)} a second (peak ${bare.peak} MB), ratio 1/${(ours.seconds / inserted).toFixed(1)}, by processor time 1/${(ours.cpu / insertedCpu).toFixed(1)}\n`)
}

function insertBare(file, empty) {
  const bare = new Database(empty)
  for (const pragma of PRAGMAS) bare.pragma(pragma)
  bare.exec(`ATTACH '${file}' AS made`)
  const work = TABLES.map((table) => {
    const found = bare.prepare(`SELECT * FROM made."${table}" WHERE "id" NOT IN (SELECT "id" FROM main."${table}")`).all()
    const columns = Object.keys(found[0] ?? { id: 0 })
    return { statement: bare.prepare(`INSERT INTO main."${table}" (${columns.map((name) => `"${name}"`).join()}) VALUES (${columns.map(() => '?').join()})`), values: found.map((row) => columns.map((name) => row[name])) }
  })
  const begun = performance.now()
  const before = process.cpuUsage()
  bare.transaction(() => { for (const { statement, values } of work) for (const row of values) statement.run(row) })()
  const { user, system } = process.cpuUsage(before)
  process.stdout.write(`inserted in ${(performance.now() - begun) / 1000} ${(user + system) / 1e6}\n`)
  bare.close()
}
