'use server'

import { confirmPurge, forgetLog, requestPurge, withdrawPurge } from '@/lib/data/claim-purge'
import { write } from '@/lib/data/writer'
import { deskPath } from '@/lib/paths'
import { deskAction } from '../../../action'
import { readStep, tooLate } from '../life'

/** Asks for a purge, takes the wish back, or agrees to another administrator's, as the button says. */
export const purge = deskAction('admin', async ({ values, writer, button }) => {
  const { id, head, reason } = readStep(values)
  try {
    if (button === 'agree') {
      await write(writer, (tx) => confirmPurge(tx, id, head))
      await forgetLog()
      return { go: deskPath(['claims', id]) }
    }
    if (button === 'withdraw') await write(writer, (tx) => withdrawPurge(tx, id))
    else await write(writer, (tx) => requestPurge(tx, id, head, reason))
    return { go: deskPath(['claims', id, 'purge'], { done: button === 'withdraw' ? 'withdrawn' : 'done' }) }
  } catch (error) {
    return tooLate(error, { id, head })
  }
})
