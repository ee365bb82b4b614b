// Makes the people of the desk's browser tests in the database that DATA_DIR names, as the command and the links do, and prints what they hold.
import { randomBytes } from 'node:crypto'
import { makeToken } from '@/lib/auth/account'
import { acceptLink, invite } from '@/lib/auth/links'
import { ROLES } from '@/lib/auth/person'
import { enter } from '@/lib/auth/sign-in'
import { closeConnections } from '@/lib/data/connections'
import { revokeAccess } from '@/lib/data/account-people'

const writer = { author: 'browser tests', origin: 'test', patience: 15_000 }
/** Sessions of each role beyond the first, for tests that end some. */
const SPARE = Number(process.argv[2] ?? 8)

const people = []
for (const [name, role] of [...ROLES.map((one) => [one, one] as const), ['revoked', 'admin'] as const]) {
  const email = `${name}@browser.test`
  const password = randomBytes(18).toString('base64url')
  const link = await invite(writer, { email, role })
  const accepted = await acceptLink(new URL(link).pathname.split('/').at(-1)!, { name: `${name[0]!.toUpperCase()}${name.slice(1)} of the tests`, email, password }, new Headers())
  if (!accepted.ok) throw new Error(`${email}: ${JSON.stringify(accepted)}`)
  const sessions = [accepted.cookies]
  for (let more = 0; more < SPARE; more++) sessions.push((await enter(email, password, new Headers())) ?? [])
  people.push({ name, role, email, password, token: await makeToken(writer, email, 'browser tests'), sessions: sessions.map((cookies) => cookies.map(({ name: key, value }) => ({ name: key, value: encodeURIComponent(value) }))) })
}
await revokeAccess(writer, 'revoked@browser.test')
await closeConnections()
process.stdout.write(`${JSON.stringify(people)}\n`)
