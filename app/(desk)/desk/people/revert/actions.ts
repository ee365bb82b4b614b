'use server'

import { refresh } from 'next/cache'
import { revertEditor } from '@/lib/data/revert-editor'
import { parsePublicId } from '@/lib/domain/public-id'
import { messages } from '@/lib/messages/messages'
import { deskAction, type Outcome } from '../../action'
import { textOf } from '../../text-of'

/** How long one answer may take: then it tells how far it is, and the form goes on. */
const WITHIN = 3_000

/** Takes back a part of what an editor did; asked again it goes on where it stopped. */
export const revertWork = deskAction('admin', async ({ writer, values, form }): Promise<Outcome> => {
  const [editor, since, before] = [textOf(values.editor), textOf(values.since), Number(textOf(values.sofar))]
  if (editor === '' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(since)) return { problems: [{ path: '', message: messages.revert.problems.day }] }
  const chosen = form.getAll('also').flatMap((id) => (typeof id === 'string' ? parsePublicId(id) ?? [] : []))
  const { results, left } = await revertEditor(writer, { editor, since, reason: textOf(values.reason), chosen }, { within: WITHIN })
  const done = results.filter(({ outcome }) => outcome === 'done').length
  const failures = results.filter(({ outcome }) => outcome !== 'done')
  // Only the end is worth drawing the page anew.
  if (left === 0 || done === 0) refresh()
  const sofar = (Number.isSafeInteger(before) && before > 0 ? before : 0) + done
  return { done: messages.revert.done(sofar), extra: { sofar, left, moved: done > 0, failures }, keep: true }
})
