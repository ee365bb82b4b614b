// Makes the people of the desk's browser tests in the database that DATA_DIR names, as the command and the links do, and prints what they hold.
import { randomBytes } from 'node:crypto'
import { makeToken } from '@/lib/auth/account'
import { acceptLink, invite } from '@/lib/auth/links'
import { ROLES, type Role } from '@/lib/auth/person'
import { enter } from '@/lib/auth/sign-in'
import { closeConnections } from '@/lib/data/connections'
import { revokeAccess } from '@/lib/data/account-people'

const writer = { author: 'browser tests', origin: 'test', patience: 15_000 }
/** A set for each test that counts what its people write, and sessions of each person beyond the first, for tests that end some. */
const SETS = { desk: 3, matrix: 8, origin: 0, fuzz: 0, review: 0 }

const people = []
for (const [set, spare] of Object.entries(SETS)) {
  for (const [name, role] of [...ROLES.map((one) => [one, one] as const), ['revoked', 'admin'] as const]) people.push(await makePerson(set, name, role, spare))
  await revokeAccess(writer, `revoked@${set}.test`)
}
await closeConnections()
process.stdout.write(`${JSON.stringify(people)}\n`)

async function makePerson(set: string, name: string, role: Role, spare: number) {
  const email = `${name}@${set}.test`
  const password = randomBytes(18).toString('base64url')
  const link = await invite(writer, { email, role })
  const accepted = await acceptLink(new URL(link).pathname.split('/').at(-1)!, { name: `${name[0]!.toUpperCase()}${name.slice(1)} of the ${set}`, email, password }, new Headers())
  if (!accepted.ok) throw new Error(`${email}: ${JSON.stringify(accepted)}`)
  const sessions = [accepted.cookies]
  for (let more = 0; more < spare; more++) sessions.push((await enter(email, password, new Headers())) ?? [])
  const cookies = sessions.map((jar) => jar.map(({ name: key, value }) => ({ name: key, value: encodeURIComponent(value) })))
  return { set, name, role, email, password, token: await makeToken(writer, email, 'browser tests'), sessions: cookies }
}
