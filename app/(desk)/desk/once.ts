// Owns that a form which was sent twice saves once: the second answer is that of the first.
import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { FRAME } from '@/components/forms/form-state'
import { messages } from '@/lib/messages/messages'
import type { Outcome } from './action'

type Sent = { content: string; outcome: Promise<Outcome> }

const MOST = 2_000
// Pages and actions are bundled apart; what they share lives on the process.
const shared = globalThis as { ledgerSentForms?: Map<string, Sent> }
const sent = () => (shared.ledgerSentForms ??= new Map<string, Sent>())

/** A mark for a new copy of a form, for `ActionForm`'s `once`. */
export function newMark(): string {
  return randomUUID()
}

/**
 * Runs the work unless this copy of the form has done it: the same content gets the same answer, other content (after Back) is asked
 * about first. Only what was saved counts; after a failure the form may be sent again. Forms without a mark always run.
 */
export async function onceOnly(who: string, form: FormData, work: () => Promise<Outcome>): Promise<Outcome> {
  const mark = form.get(FRAME.once)
  if (typeof mark !== 'string' || mark === '') return work()
  const [key, content, forms] = [`${who} ${mark}`, contentOf(form), sent()]
  const before = forms.get(key)
  if (before) {
    const outcome = await before.outcome.catch(() => null)
    if (outcome !== null && 'go' in outcome) return before.content === content ? outcome : asked(outcome.go)
  }
  const outcome = work()
  forms.set(key, { content, outcome })
  if (forms.size > MOST) forms.delete(forms.keys().next().value as string)
  const saved = await outcome.then((result) => 'go' in result, () => false)
  if (!saved) forms.delete(key)
  return outcome
}

function asked(saved: string): Outcome {
  const { again, savedBefore } = messages.forms
  return { problems: [{ path: '', message: again }], links: [{ href: saved, label: savedBefore }], once: newMark() }
}

function contentOf(form: FormData): string {
  const hash = createHash('sha256')
  for (const [name, value] of form) if (!name.startsWith('$') && name !== FRAME.once) hash.update(`${JSON.stringify([name, typeof value === 'string' ? value : value.size])}\n`)
  return hash.digest('hex')
}
