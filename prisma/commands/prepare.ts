// Owns getting the database ready: made, migrated, and filled with the bundled record when it is empty. Runs before every start.
import path from 'node:path'
import { DatabaseError } from '@/lib/data/errors'
import { migrateDatabase } from '@/lib/data/migrations'
import { reader } from '@/lib/data/reader'
import { readEnvironment } from '@/lib/env'
import { runCommand } from './command'
import { importCsvFile, importRegistersFile } from './import-file'

const RECORD = path.join('prisma', 'record')
const CONFLICT = 'gaza-2023'

await runCommand(async () => {
  const { databaseFile, demo } = readEnvironment()
  const applied = migrateDatabase(databaseFile)
  for (const name of applied) process.stderr.write(`migrated: ${name}\n`)
  if (!demo || !(await isEmpty())) return
  await importRegistersFile(path.join(RECORD, 'registers.json'), { author: 'bundled record' })
  const { created, rejected } = await importCsvFile(path.join(RECORD, 'claims.csv'), { conflict: CONFLICT, author: 'bundled record' })
  if (rejected.length > 0) {
    for (const { row, column, reason } of rejected) process.stderr.write(`prisma/record/claims.csv, row ${row}, ${column}: ${reason}\n`)
    throw new DatabaseError('The bundled record could not be loaded.')
  }
  process.stderr.write(`loaded the bundled record: ${created.length} claims\n`)
})

// A run that was cut off may have left the registers without the claims: that still counts as empty.
async function isEmpty(): Promise<boolean> {
  const conflicts = await reader().conflict.findMany({ select: { slug: true } })
  return conflicts.every(({ slug }) => slug === CONFLICT) && await reader().claim.count() === 0
}
