// Owns `npm run verify-history`: walks every revision and audit row and exits 1 with the first broken link.
import { verifyHistory } from '@/lib/data/verify-history'
import { runCommand } from './command'

await runCommand(async () => {
  const { revisions, auditRows, broken } = await verifyHistory()
  if (broken !== null) {
    process.stdout.write(`broken: ${broken}\n`)
    return 1
  }
  process.stdout.write(`whole: ${revisions} revisions, ${auditRows} audit rows\n`)
  return 0
})
