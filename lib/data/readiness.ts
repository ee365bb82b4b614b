// Owns the question whether the database is there: the file, and an answer out of it.
import fs from 'node:fs'
import { readEnvironment } from '@/lib/env'
import { dataRevision } from './reader'

/** Whether the record can be read now; false and a log line where it cannot. */
export async function databaseIsReady(): Promise<boolean> {
  try {
    // An open connection goes on answering from a file that was taken away.
    fs.accessSync(readEnvironment().databaseFile, fs.constants.R_OK)
    await dataRevision()
    return true
  } catch (error) {
    console.error('Not ready:', error)
    return false
  }
}
