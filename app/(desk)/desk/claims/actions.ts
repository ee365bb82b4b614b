'use server'

import { refresh } from 'next/cache'
import { MOST_AT_ONCE, stepMany } from '@/lib/data/desk-bulk'
import { BULK_STEPS, parseBulkValue } from '@/lib/domain/desk-bulk'
import { messages } from '@/lib/messages/messages'
import { deskAction } from '../action'

/** One step for every chosen claim; each is taken or left by itself, and the answer tells which. */
export const stepClaims = deskAction('editor', async ({ writer, form, button }) => {
  const words = messages.deskClaims
  const whole = (message: string) => ({ problems: [{ path: '', message }] })
  const chosen = form.getAll('claim').map((value) => (typeof value === 'string' ? parseBulkValue(value) : null))
  const items = chosen.filter((item) => item !== null)
  const step = BULK_STEPS.find((one) => one === button)
  if (step === undefined || items.length < chosen.length) return whole(words.unreadable)
  if (items.length === 0) return whole(words.noneChosen)
  if (items.length > MOST_AT_ONCE) return whole(words.tooMany(MOST_AT_ONCE))
  const given = form.get('reason')
  const reason = typeof given === 'string' && given.trim() !== '' ? given.trim() : null
  if (step === 'retract' && reason === null) return { problems: [{ path: 'reason', message: words.noReason }] }
  const results = await stepMany(writer, step, items, reason)
  const done = results.filter(({ outcome }) => outcome === 'done').length
  if (done > 0) refresh()
  return { done: words.report(done, words.stepDone[step], results.length - done), extra: { results }, keep: done < results.length }
})
