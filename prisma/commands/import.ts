// Owns `npm run import`: claims from a CSV file or registers from a JSON file, all or nothing.
import { callerPath, parseArguments, runCommand, UsageError } from './command'
import { importCsvFile, importRegistersFile } from './import-file'

const USAGE = `Usage: npm run import -- FILE.csv --conflict SLUG [--dry-run] [--status draft|published]
       npm run import -- registers.json [--dry-run]`

await runCommand(async () => {
  const { positional, values, flags } = parseArguments(process.argv.slice(2), { options: ['conflict', 'status'], flags: ['dry-run'] })
  const [file, ...more] = positional
  if (!file || more.length > 0) throw new UsageError(USAGE)
  const dryRun = flags.has('dry-run')
  const tell = (line: string) => process.stderr.write(`${line}\n`)
  if (/\.json$/i.test(file)) {
    const { created, changed } = await importRegistersFile(callerPath(file), { author: 'import', dryRun })
    for (const thing of created) tell(`new: ${thing}`)
    for (const thing of changed) tell(`changed: ${thing}`)
    process.stdout.write(`created ${created.length}, changed ${changed.length}\n`)
    return 0
  }
  const { conflict, status = 'published' } = values
  if (!conflict) throw new UsageError(`--conflict is missing.\n${USAGE}`)
  if (status !== 'draft' && status !== 'published') throw new UsageError('--status must be draft or published.')
  const outcome = await importCsvFile(callerPath(file), { conflict, status, dryRun, author: 'import', tell })
  for (const { row, column, reason } of outcome.rejected) process.stdout.write(`row ${row}${column ? `, ${column}` : ''}: ${reason}\n`)
  const stored = outcome.rejected.length === 0
  if (stored) {
    for (const { slug, name } of outcome.createdOutlets) process.stdout.write(`new outlet: ${slug} (${name})\n`)
    for (const { slug, name } of outcome.createdActors) process.stdout.write(`new actor: ${slug} (${name})\n`)
  }
  if (dryRun && stored) tell('A dry run: nothing was stored.')
  const rejectedRows = new Set(outcome.rejected.map(({ row }) => row)).size
  process.stdout.write(`created ${outcome.created.length}, unchanged ${outcome.unchanged.length}, rejected ${rejectedRows}\n`)
  return stored ? 0 : 1
})
