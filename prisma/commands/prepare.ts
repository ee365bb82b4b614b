// Owns getting the database ready: made, migrated, filled with the bundled record when it is empty. Runs before every start, and prints
// the link for the first administrator while there is nobody.
import path from 'node:path'
import { makeFirstAdministratorLink } from '@/lib/auth/links'
import { authSecret } from '@/lib/auth/secret'
import { DatabaseError } from '@/lib/data/errors'
import { migrateDatabase } from '@/lib/data/migrations'
import { reader } from '@/lib/data/reader'
import { readEnvironment } from '@/lib/env'
import { messages } from '@/lib/messages/messages'
import { runCommand } from './command'
import { importCsvFile, importRegistersFile } from './import-file'

const RECORD = path.join('prisma', 'record')
const CONFLICT = 'gaza-2023'

await runCommand(async () => {
  const { databaseFile, demo } = readEnvironment()
  const applied = migrateDatabase(databaseFile)
  for (const name of applied) process.stderr.write(`migrated: ${name}\n`)
  // Made before the server and the commands ask for it, and while a folder that cannot be written is still a clear line.
  authSecret()
  if (demo && await isEmpty()) await loadRecord()
  const link = await makeFirstAdministratorLink({ author: 'start', origin: 'command' })
  if (link) process.stdout.write(`${messages.accounts.command.firstLink(link)}\n`)
})

async function loadRecord(): Promise<void> {
  await importRegistersFile(path.join(RECORD, 'registers.json'), { author: 'bundled record' })
  const { created, rejected } = await importCsvFile(path.join(RECORD, 'claims.csv'), { conflict: CONFLICT, author: 'bundled record' })
  if (rejected.length > 0) {
    for (const { row, column, reason } of rejected) process.stderr.write(`prisma/record/claims.csv, row ${row}, ${column}: ${reason}\n`)
    throw new DatabaseError('The bundled record could not be loaded.')
  }
  process.stderr.write(`loaded the bundled record: ${created.length} claims\n`)
}

// A run that was cut off may have left the registers without the claims: that still counts as empty.
async function isEmpty(): Promise<boolean> {
  const conflicts = await reader().conflict.findMany({ select: { slug: true } })
  return conflicts.every(({ slug }) => slug === CONFLICT) && await reader().claim.count() === 0
}
