'use server'

import type { ClaimFormExtra } from '@/components/desk/claim-form/preview-answer'
import { CONFLICT_BOXES } from '@/components/desk/conflict-choice'
import { readConflict, settleConflict } from '@/lib/data/claim-conflict'
import { changeClaim, publishHead, submitClaim } from '@/lib/data/claim-desk'
import { ConflictError } from '@/lib/data/errors'
import { formOptions } from '@/lib/data/form-options'
import { write, type Writer } from '@/lib/data/writer'
import type { ClaimInput } from '@/lib/domain/claim-input'
import { parsePublicId } from '@/lib/domain/public-id'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { deskAction, type Outcome, type Values } from '../../../action'
import { readClaim, refusalAtBoxes } from '../../claim-form-door'
import { answerOf } from '../../preview-answer'

const text = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value.trim() : '')

/** Saves an edit over the revision that was opened; a later one is set beside it, field by field, and nothing of either is lost. */
export const editClaim = deskAction('editor', async ({ form, values, writer, button }): Promise<Outcome> => {
  const [id, seen] = [parsePublicId(text(form.get('claim'))), Number(text(form.get('head')))]
  if (id === null || !Number.isSafeInteger(seen) || seen < 1) return { problems: [{ path: '', message: messages.forms.unreadable }] }
  const read = await readClaim(form, await formOptions(text(form.get('conflict'))))
  // Without script: only the boxes of the kind that was chosen are asked for.
  if (button === 'kind') return { done: messages.claimForm.kindShown, keep: true }
  if (button === 'check') {
    const extra = await answerOf(form, writer.author)
    return read.success ? { done: messages.claimForm.checked, keep: true, extra } : { problems: read.problems, extra }
  }
  if (!read.success) return { problems: read.problems }
  const onto = Number(text(form.get(CONFLICT_BOXES.onto))) || seen
  const take = takenSides(values[CONFLICT_BOXES.take])
  const beside = async (open: readonly string[] = []): Promise<Outcome> => ({
    problems: [{ path: '', message: open.length > 0 ? messages.claimLife.stale.choose : messages.forms.stale }],
    extra: { stale: { ...await readConflict(id, seen, read.data), take } } satisfies ClaimFormExtra,
  })
  try {
    const settled = onto === seen ? { input: read.data, open: [] } : await settleConflict(id, seen, onto, read.data, take)
    if (settled.open.length > 0) return await beside(settled.open)
    await save(writer, id, onto, settled.input, text(form.get('reason')) || null, button)
    return { go: deskPath(['claims', id], { saved: id }) }
  } catch (error) {
    return error instanceof ConflictError ? beside() : refusalAtBoxes(error, read.boxes)
  }
})

function save(writer: Writer, id: string, onto: number, { externalId: _, ...input }: ClaimInput, reason: string | null, button: string): Promise<void> {
  return write(writer, async (tx) => {
    await changeClaim(tx, id, onto, input, { reason })
    if (button === 'submit') await submitClaim(tx, id, { expectedHead: null, reason })
    if (button === 'publish') await publishHead(tx, id, { expectedHead: null, reason })
  })
}

function takenSides(given: Values[string]): Record<string, string> {
  if (typeof given !== 'object' || Array.isArray(given)) return {}
  return Object.fromEntries(Object.entries(given).flatMap(([name, side]) => (typeof side === 'string' ? [[name, side]] : [])))
}
