// Owns inserting many rows at once: one statement a chunk, since Prisma's createMany takes most of its time composing.
import type { Prisma } from './generated/sqlite/client'

type Value = string | number | boolean | null | undefined

const CHUNK = 500

/**
 * Inserts rows with these columns. Table and columns are names of ours, never input. Where a row's primary key
 * (the first column) exists already, `replace` gives it the new values and `keep` leaves it as it is. A column in `keyOf` is given a public
 * id and stores the internal key that it has in the table named there.
 */
export async function insertRows<Column extends string>(
  db: Prisma.TransactionClient,
  table: string,
  columns: readonly Column[],
  rows: readonly Readonly<Partial<Record<Column, Value>>>[],
  { replace = false, keep = false, keyOf = {} }: { replace?: boolean; keep?: boolean; keyOf?: Partial<Record<Column, 'Article' | 'Claim'>> } = {},
): Promise<void> {
  const names = columns.map((column) => `"${column}"`).join(', ')
  const value = (place: number) => `json_extract("value", '$[${place}]')`
  const values = columns.map((column, place) => (keyOf[column] ? `(SELECT "id" FROM "${keyOf[column]}" WHERE "publicId" = ${value(place)})` : value(place))).join(', ')
  const [key, ...rest] = columns
  const update = `DO UPDATE SET ${rest.map((column) => `"${column}" = excluded."${column}"`).join(', ')}`
  const conflict = replace || keep ? ` ON CONFLICT ("${key}") ${replace ? update : 'DO NOTHING'}` : ''
  const sql = `INSERT INTO "${table}" (${names}) SELECT ${values} FROM json_each(?) WHERE true${conflict}`
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK)
    await db.$executeRawUnsafe(sql, JSON.stringify(chunk.map((row) => columns.map((column) => row[column] ?? null))))
  }
}
