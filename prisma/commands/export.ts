// Owns `npm run export`: everything published, as files that an empty database can read in again.
import { callerPath, parseArguments, runCommand, UsageError } from './command'
import { exportFiles } from './export-files'

await runCommand(async () => {
  const { positional: [folder, ...more] } = parseArguments(process.argv.slice(2))
  if (!folder || more.length > 0) throw new UsageError('Usage: npm run export -- DIR')
  const { claims, files } = await exportFiles(callerPath(folder))
  process.stdout.write(`exported ${claims} claims: ${files.join(', ')}\n`)
})
