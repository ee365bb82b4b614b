// Owns who is looking at a page of the desk: each page asks here, whatever the proxy has let through.
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { DESK_HEADER, VERDICT_HEADER } from '@/lib/auth/desk-notes'
import { personOf } from '@/lib/auth/guard'
import { may, type Person, type Role } from '@/lib/auth/person'
import { deskPath } from '@/lib/paths'

/** Who is signed in, looked up once per request. */
export const currentPerson = cache(async (): Promise<Person | null> => personOf(await headers()))

/**
 * The person for whom a page is made. Nobody is sent to sign in. Where the proxy has already answered in the page's stead, and where the
 * role is too small, the page ends here, so that nothing of it is sent.
 */
export async function requirePerson(need: Role): Promise<Person> {
  const person = await currentPerson()
  if (person && may(person, need)) return person
  const given = await headers()
  if (!person && !given.has(VERDICT_HEADER)) redirect(deskPath(['sign-in'], { to: given.get(DESK_HEADER) }))
  notFound()
}
