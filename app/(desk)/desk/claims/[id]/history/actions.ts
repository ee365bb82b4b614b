'use server'

import { revertClaim } from '@/lib/data/claim-revert'
import { write } from '@/lib/data/writer'
import { deskPath } from '@/lib/paths'
import { deskAction } from '../../../action'
import { readStep, tooLate } from '../life'

/** Saves what an earlier revision said as the new head. */
export const revert = deskAction('editor', async ({ values, writer }) => {
  const { id, head, reason } = readStep(values)
  try {
    await write(writer, (tx) => revertClaim(tx, id, head, { to: Number(values.to), reason }))
    return { go: deskPath(['claims', id], { done: 'revert' }) }
  } catch (error) {
    return tooLate(error, { id, head })
  }
})
