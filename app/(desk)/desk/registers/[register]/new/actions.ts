'use server'

import { createEntry } from '@/lib/data/register-change'
import { write } from '@/lib/data/writer'
import { deskPath } from '@/lib/paths'
import { deskAction } from '../../../action'
import { entryWork } from '../../entry-work'

/** Makes an entry and leads on to its page. */
export const createEntryAction = deskAction('editor', (ask) => entryWork(ask, true, async (register, input) => {
  const slug = await write(ask.writer, (tx) => createEntry(tx, register, input))
  return { go: deskPath(['registers', register, slug], { done: 'created' }) }
}))
