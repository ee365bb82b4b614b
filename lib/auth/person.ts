// Owns who somebody is to the desk, and what each role may do.
import { z } from 'zod'

/** From most to least: each may do all that the ones behind it may. */
export const ROLES = ['admin', 'editor', 'viewer'] as const

export const roleSchema = z.enum(ROLES)
export type Role = (typeof ROLES)[number]

export type Person = { id: string; email: string; name: string; role: Role }

/** Whether a person has at least the role; nobody has none. */
export function may(person: Person | null, need: Role): boolean {
  return person !== null && ROLES.indexOf(person.role) <= ROLES.indexOf(need) && ROLES.includes(person.role)
}
