'use server'

import { readSpecs } from '@/components/forms/spec-values'
import { StaleEntryError } from '@/lib/data/errors'
import { isRegisterName } from '@/lib/data/register-kinds'
import { registerChoices } from '@/lib/data/register-lists'
import { mergeEntries } from '@/lib/data/register-merge'
import { write } from '@/lib/data/writer'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { deskAction } from '../../../../action'
import { textOf } from '../../../entry-work'

/** Merges one entry into another and leads on to the one that stays. */
export const mergeEntryAction = deskAction('admin', async ({ writer, values }) => {
  const words = messages.registersDesk
  const [register, from] = [textOf(values.register), textOf(values.original)]
  if (!isRegisterName(register)) return { problems: [{ path: '', message: messages.forms.unreadable }] }
  const options = (await registerChoices())[register]
  const { input, unknown } = readSpecs([{ type: 'combo', name: 'into', label: words.into, options }], values)
  if (unknown.length > 0 || textOf(input.into) === '') {
    return { problems: [{ path: 'into', message: unknown[0] ? words.noSuch(register, unknown[0].text) : words.missing(register) }] }
  }
  const into = textOf(input.into)
  try {
    await write(writer, (tx) => mergeEntries(tx, register, { from, into }, textOf(values.version)))
  } catch (error) {
    if (error instanceof StaleEntryError) return { problems: [{ path: '', message: error.message }] }
    throw error
  }
  return { go: deskPath(['registers', register, into], { done: 'merged' }) }
})
