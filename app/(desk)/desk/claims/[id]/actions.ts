'use server'

import { publishHead, retract, submitClaim } from '@/lib/data/claim-desk'
import { backToDraft } from '@/lib/data/claim-life'
import { write, type WriteTransaction } from '@/lib/data/writer'
import { deskPath } from '@/lib/paths'
import { deskAction } from '../../action'
import { readStep, tooLate } from './life'

type Step = (tx: WriteTransaction, id: string, step: { expectedHead: number; reason: string | null }) => Promise<number>

const STEPS: Readonly<Record<string, Step>> = { submit: submitClaim, publish: publishHead, back: backToDraft, retract }

/** Submits, publishes, gives back or retracts a claim, as the button says. */
export const takeStep = deskAction('editor', async ({ values, writer, button }) => {
  const { id, head, reason } = readStep(values)
  const step = Object.hasOwn(STEPS, button) ? STEPS[button] : undefined
  if (!step) return { problems: [] }
  try {
    await write(writer, (tx) => step(tx, id, { expectedHead: head, reason }))
    return { go: deskPath(['claims', id], { done: button }) }
  } catch (error) {
    return tooLate(error, { id, head })
  }
})
