// Owns what the pages and actions of the registers have in common: which register an address means, and who may write to it.
import { notFound } from 'next/navigation'
import { may, type Person } from '@/lib/auth/person'
import type { RegisterName } from '@/lib/data/register-entries'
import { isRegisterName } from '@/lib/data/register-kinds'

/** The register of an address; 404 where there is none of this name. */
export function readRegister(name: string): RegisterName {
  if (!isRegisterName(name)) notFound()
  return name
}

/** Conflicts are for administrators; everything else is for editors. */
export function mayWrite(person: Person, register: RegisterName): boolean {
  return may(person, register === 'conflicts' ? 'admin' : 'editor')
}
