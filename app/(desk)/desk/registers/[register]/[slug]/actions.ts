'use server'

import { InvalidError, StaleEntryError } from '@/lib/data/errors'
import { changeEntry } from '@/lib/data/register-change'
import { isRegisterName } from '@/lib/data/register-kinds'
import { deleteEntry } from '@/lib/data/register-uses'
import { write } from '@/lib/data/writer'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { deskAction } from '../../../action'
import { entryWork, textOf } from '../../entry-work'

/** Changes an entry, under another slug where one was typed. After a refusal as stale, what was shown then counts as seen. */
export const changeEntryAction = deskAction('editor', (ask) => entryWork(ask, false, async (register, input) => {
  const [original, seen] = [textOf(ask.values.original), textOf(ask.values.seen) || textOf(ask.values.version)]
  const slug = await write(ask.writer, (tx) => changeEntry(tx, register, original, input, seen))
  return { go: deskPath(['registers', register, slug], { done: slug === original ? 'saved' : 'renamed' }) }
}))

/** Deletes an entry that nothing uses. */
export const deleteEntryAction = deskAction('admin', async ({ writer, values }) => {
  const [register, slug] = [textOf(values.register), textOf(values.original)]
  if (!isRegisterName(register)) return { problems: [{ path: '', message: messages.forms.unreadable }] }
  try {
    await write(writer, (tx) => deleteEntry(tx, register, slug, textOf(values.version)))
  } catch (error) {
    if (error instanceof StaleEntryError) return { problems: [{ path: '', message: error.message }] }
    if (error instanceof InvalidError) return { problems: [{ path: '', message: messages.registersDesk.notDeleted }] }
    throw error
  }
  return { go: deskPath(['registers', register]) }
})
