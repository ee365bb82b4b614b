// Owns how reads reach the database: composed SQL through the read-only Prisma client, rows out.
import { Sql, empty, join, raw, sqltag } from '@prisma/client/runtime/client'
import { reader } from './reader'

export { Sql, empty, join, raw, sqltag as sql }

/** Rows of one query on the read-only client; counts arrive as plain numbers. */
export async function rows<Row>(query: Sql): Promise<Row[]> {
  const client = await reader()
  const found = await client.$queryRaw<Record<string, unknown>[]>(query)
  for (const row of found) for (const key in row) if (typeof row[key] === 'bigint') row[key] = Number(row[key])
  return found as Row[]
}

/** `column IN (…)`; never true for an empty list. */
export function within(column: Sql, values: readonly (string | number)[]): Sql {
  return values.length === 0 ? raw('1 = 0') : sqltag`${column} IN (${join([...values])})`
}

/** All of them. */
export function every(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? raw('1 = 1') : join([...conditions], ' AND ')
}

/** Any of them; never true for an empty list. */
export function some(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? raw('1 = 0') : sqltag`(${join([...conditions], ' OR ')})`
}
