// Owns what every server action of the desk goes through: Origin, session, role, then the work; whatever fails, what was typed comes back.
import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { parse } from '@conform-to/dom'
import { FRAME, type FormLink, type FormState } from '@/components/forms/form-state'
import { isOwnOrigin, originAddress, personOf } from '@/lib/auth/guard'
import { may, type Person, type Role } from '@/lib/auth/person'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { failureOf, type Failure } from './failure'
import { onceOnly } from './once'
import { noteRefused } from './refused'

/** Text by name, nested as the names of the boxes are. */
export type Values = { [name: string]: string | Values | (string | Values)[] | undefined }

/** What an action works with. `button` is the value of the button that was pressed, or an empty text. */
export type Ask<Who> = { person: Who; writer: { author: string; origin: string }; values: Values; form: FormData; headers: Headers; button: string }

/** What came of it: on to another page, done and staying, or problems at their boxes (an empty path is the whole form). */
export type Outcome = { go: string } | { done: string; links?: FormLink[]; extra?: unknown; keep?: boolean } | Failure

type Action = (previous: FormState, form: FormData) => Promise<FormState>

/** A server action for people with at least this role. Every failure answers with everything that was typed; nothing of it is a 500. */
export function deskAction(need: Role, run: (ask: Ask<Person>) => Promise<Outcome>): Action {
  return guarded(run, (person) => {
    if (person === null) return { problems: [{ path: '', message: messages.forms.signedOut }], signedOut: true, links: [{ href: deskPath(['sign-in']), label: messages.forms.signIn, beside: true }] }
    return may(person, need) ? null : { problems: [{ path: '', message: messages.forms.forbidden }] }
  })
}

/** A server action for those who have not signed in: signing in itself, and links that set a password. */
export function openAction(run: (ask: Ask<Person | null>) => Promise<Outcome>): Action {
  return guarded(run, () => null)
}

function guarded<Who extends Person | null>(run: (ask: Ask<Who>) => Promise<Outcome>, refuse: (person: Person | null) => Failure | null): Action {
  return async (_, form) => {
    const submission = read(form)
    if (submission === null) return { status: 'error', error: { '': [messages.forms.unreadable] } }
    const heads = new Headers(await headers())
    const outcome = await attempt(async () => {
      if (!isOwnOrigin(heads)) return { problems: [{ path: '', message: messages.forms.foreign }] }
      const person = await personOf(heads)
      const refusal = refuse(person)
      if (refusal !== null) return refusal
      // Adding or taking away a row is a button of the form too; it saves nothing.
      if (submission.status !== 'success') return null
      const ask = {
        person: person as Who, writer: { author: person?.email ?? 'nobody', origin: originAddress(heads) }, values: submission.payload as Values, form,
        headers: heads, button: text(form.get(FRAME.do)),
      }
      return onceOnly(person?.id ?? '', form, () => run(ask))
    })
    if (outcome === null) return submission.reply()
    if ('go' in outcome) redirect(outcome.go)
    const hideFields = secrets(form)
    if ('done' in outcome) {
      const { done, links, extra, keep } = outcome
      return { ...(keep ? { ...submission.reply({ hideFields }), status: 'success' as const } : { status: 'success' as const, initialValue: null }), done, links, extra }
    }
    const { problems, ...rest } = outcome
    await noteRefused()
    return { ...submission.reply({ hideFields }), status: 'error', error: byName(problems), ...rest }
  }
}

function read(form: FormData) {
  try {
    return parse<Values, string[]>(form, { resolve: (value) => ({ value: value as Values }) })
  } catch {
    return null
  }
}

async function attempt<Result>(work: () => Promise<Result>): Promise<Result | Failure> {
  try {
    return await work()
  } catch (error) {
    return failureOf(error)
  }
}

function byName(problems: Failure['problems']): Record<string, string[]> {
  const errors: Record<string, string[]> = Object.create(null) as Record<string, string[]>
  for (const { path, message } of problems) (errors[path] ??= []).push(message)
  return { ...errors }
}

const text = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value : '')

/** Passwords are never sent back. */
function secrets(form: FormData): string[] {
  return [...form.keys()].filter((name) => /password/i.test(name))
}
