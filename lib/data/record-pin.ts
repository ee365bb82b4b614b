// Owns what pins the record as it stands: its data revision, and the instant of the write that made it.
import { cached } from './cache'
import { dataRevision, readRow } from './reader'

/** `recordedBy` with this instant shows the present record for ever: every later write has a later instant. */
export type RecordPin = { dataRevision: number; recordedBy: string }

/** The pin of the present record; of an empty one the beginning of time. */
export function recordPin(): Promise<RecordPin> {
  return cached('record pin', async () => {
    const row = await readRow<{ at: string | null }>(`SELECT MAX("at") AS at FROM (
      SELECT MAX("at") AS at FROM "Audit" UNION ALL SELECT MAX("recordedAt") FROM "Revision")`)
    return { dataRevision: await dataRevision(), recordedBy: row?.at ?? '1970-01-01T00:00:00.000Z' }
  })
}
