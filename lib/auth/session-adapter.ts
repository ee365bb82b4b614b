// Owns what the library for accounts may do in our database: look up a person, look up a session, open one. All else it does not do here.
import { createAdapterFactory, type CleanedWhere, type CustomAdapter } from 'better-auth/adapters'
import { findPassword, findSession, findUser, type SessionRow } from '@/lib/data/account-reads'
import { openSession } from '@/lib/data/account-sessions'
import { acting } from './acting'

function refuse(what: string): never {
  throw new Error(`The library for accounts may not ${what} here: people, passwords and the end of sessions are written by lib/data/account-*.`)
}

/** The value of the one condition, an equality on `field`. */
function only(field: string, where: readonly CleanedWhere[], model: string): string {
  const [one, ...more] = where
  if (one?.field !== field || one.operator !== 'eq' || typeof one.value !== 'string' || more.length > 0) refuse(`look up a ${model} by ${where.map((each) => each.field).join()}`)
  return one.value
}

async function findOne(model: string, where: CleanedWhere[]): Promise<unknown> {
  if (model === 'session') {
    const found = await findSession(only('token', where, model), new Date().toISOString())
    return found && { ...found.session, user: found.user }
  }
  if (model !== 'user') refuse(`look up a ${model}`)
  const user = await findUser(only('email', where, model))
  // Asked for unknown accounts too, so that the answer takes as long.
  const password = await findPassword(user?.id ?? '')
  return user && { ...user, account: password ? [password] : [] }
}

async function create(model: string, data: Record<string, unknown>): Promise<unknown> {
  if (model !== 'session') refuse(`make a ${model}`)
  const { checkedHash, ...writer } = acting()
  const opened = await openSession(writer, { ...data, ipAddress: writer.origin } as SessionRow, checkedHash)
  if (!opened) throw new PasswordChangedError()
  return opened
}

/** The password was changed, or the account closed, while somebody signed in with what held before. */
export class PasswordChangedError extends Error {}

const adapter: CustomAdapter = {
  findOne: async <T>({ model, where }: { model: string; where: CleanedWhere[] }) => await findOne(model, where) as T | null,
  create: async <T>({ model, data }: { model: string; data: T }) => await create(model, data as Record<string, unknown>) as T,
  findMany: async ({ model }) => refuse(`list ${model}s`),
  count: async ({ model }) => refuse(`count ${model}s`),
  update: async ({ model }) => refuse(`change a ${model}`),
  updateMany: async ({ model }) => refuse(`change ${model}s`),
  delete: async ({ model }) => refuse(`delete a ${model}`),
  deleteMany: async ({ model }) => refuse(`delete ${model}s`),
}

/** The database as the library sees it. Instants are ISO 8601 text there; person and session come in one read. */
export const sessionAdapter = createAdapterFactory({
  config: { adapterId: 'ledger', adapterName: 'Ledger', supportsDates: false, supportsBooleans: false, supportsNumericIds: false },
  adapter: () => adapter,
})
