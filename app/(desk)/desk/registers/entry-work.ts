// Owns what making and changing an entry have in common as actions: reading the boxes, and each failure at its box.
import 'server-only'
import { nameField, registerFields } from '@/components/desk/registers/register-specs'
import type { StaleEntry } from '@/components/desk/registers/stored-now'
import { readSpecs } from '@/components/forms/spec-values'
import type { Person } from '@/lib/auth/person'
import { DuplicateError, InvalidError, StaleEntryError, type Problem } from '@/lib/data/errors'
import { parseEntry } from '@/lib/data/register-change'
import type { RegisterName } from '@/lib/data/register-entries'
import { isRegisterName } from '@/lib/data/register-kinds'
import { registerChoices } from '@/lib/data/register-lists'
import { slugify } from '@/lib/domain/slug'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import type { Ask, Outcome } from '../action'
import { mayWrite } from './read-register'

const words = messages.registersDesk

/** Reads the boxes of an entry's form and runs `work` with them as an input. */
export async function entryWork({ person, values }: Ask<Person>, isNew: boolean, work: (register: RegisterName, input: Record<string, unknown>) => Promise<Outcome>): Promise<Outcome> {
  const register = textOf(values.register)
  if (!isRegisterName(register)) return { problems: [{ path: '', message: messages.forms.unreadable }] }
  if (!mayWrite(person, register)) return { problems: [{ path: '', message: words.onlyAdmins }] }
  const { input, nameOf, unknown } = readSpecs(registerFields(register, await registerChoices(), isNew), values)
  const name = textOf(input[nameField(register)])
  if (isNew && textOf(input.slug).trim() === '' && name.trim() !== '') input.slug = slugify(name)
  const missing = unknown.map(({ path, text }) => ({ path, message: words.noEntry(text) }))
  try {
    // Everything else that is wrong is told with it.
    if (missing.length > 0) throw new InvalidError(problemsOf(register, input))
    return await work(register, input)
  } catch (error) {
    if (error instanceof StaleEntryError) return { problems: [{ path: '', message: words.stale(error.message) }], extra: { stale: staleOf(error, input) } }
    if (!(error instanceof InvalidError)) throw error
    // Without a name there is no slug to be made of it, which is one problem and not two.
    const taken = [...missing.map(({ path }) => path), ...(isNew && textOf(input.slug).trim() === '' ? ['slug'] : [])]
    const problems = error.problems.map(({ path, message }) => ({ path: nameOf(path), message })).filter(({ path }) => !taken.includes(path))
    const links = error instanceof DuplicateError ? [{ href: deskPath(['registers', register, error.existing]), label: words.seeThere }] : undefined
    return { problems: [...missing, ...problems], links }
  }
}

function problemsOf(register: RegisterName, input: Record<string, unknown>): Problem[] {
  try {
    parseEntry(register, input)
    return []
  } catch (error) {
    if (error instanceof InvalidError) return error.problems
    throw error
  }
}

function staleOf(error: StaleEntryError, input: Record<string, unknown>): StaleEntry {
  const present = JSON.parse(error.present) as Record<string, unknown>
  const plain = (value: unknown): string => (value === null || value === undefined || value === '' ? '' : typeof value === 'string' ? value : Array.isArray(value) ? value.map(plain).join(', ')
    : value instanceof Object ? Object.values(value).map(plain).filter(Boolean).join(' · ') : value === true ? words.yes : words.no)
  const rows = Object.keys(present).filter((name) => plain(present[name]) !== plain(input[name]))
    .map((name) => ({ label: labelOf(name), stored: plain(present[name]), yours: plain(input[name]) }))
  return { version: error.version, rows }
}

const labelOf = (name: string) => (name === 'slug' ? words.slug : (words.fields as Record<string, string>)[name] ?? name)

/** The text of a box; empty where it holds none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
