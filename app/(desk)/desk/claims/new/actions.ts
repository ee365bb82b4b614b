'use server'

import { createDraft, publishHead, submitClaim } from '@/lib/data/claim-desk'
import { formOptions } from '@/lib/data/form-options'
import { write } from '@/lib/data/writer'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { deskAction } from '../../action'
import { readClaim, refusalAtBoxes } from '../claim-form-door'
import { answerOf } from '../preview-answer'

const text = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value : '')

/** Saves a new claim, and submits or publishes it where that button was pressed; all of it or nothing. */
export const createClaim = deskAction('editor', async ({ form, writer, button }) => {
  const conflict = text(form.get('conflict'))
  const read = await readClaim(form, await formOptions(conflict))
  // Without script: only the boxes of the kind that was chosen are asked for.
  if (button === 'kind') return { done: messages.claimForm.kindShown, keep: true }
  if (button === 'check') {
    const extra = await answerOf(form, writer.author)
    return read.success ? { done: messages.claimForm.checked, keep: true, extra } : { problems: read.problems, extra }
  }
  if (!read.success) return { problems: read.problems }
  try {
    const id = await write(writer, async (tx) => {
      const { id } = await createDraft(tx, read.data, { conflict })
      if (button === 'submit') await submitClaim(tx, id, { expectedHead: null, reason: null })
      if (button === 'publish') await publishHead(tx, id, { expectedHead: null, reason: null })
      return id
    })
    if (button !== 'another') return { go: deskPath(['claims', id], { saved: id }) }
    return { go: deskPath(['claims', 'new'], { article: text(form.get('article')), conflict, kind: read.data.kind, claimant: text(form.get('claimant')), saved: id }) }
  } catch (error) {
    return refusalAtBoxes(error, read.boxes)
  }
})
