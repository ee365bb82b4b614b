'use server'

import { mergeClaim } from '@/lib/data/claim-merge'
import { write } from '@/lib/data/writer'
import { deskPath } from '@/lib/paths'
import { deskAction } from '../../../action'
import { readStep, tooLate } from '../life'

/** Merges a claim into another. */
export const merge = deskAction('editor', async ({ values, writer }) => {
  const { id, head, reason } = readStep(values)
  const into = typeof values.into === 'string' ? values.into : ''
  try {
    await write(writer, (tx) => mergeClaim(tx, id, head, { into, reason }))
    return { go: deskPath(['claims', id]) }
  } catch (error) {
    return tooLate(error, { id, head })
  }
})
