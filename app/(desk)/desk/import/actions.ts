'use server'

import { keepStage } from '@/lib/data/import-stage'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { deskAction } from '../action'
import { conflictProblem } from './conflicts'
import { lookAtOnce } from './import-work'
import { MOST_PASTED } from './limits'

const words = messages.importing.problems
const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

async function* piecesOf(text: string) {
  yield new TextEncoder().encode(text)
}

/** Keeps pasted rows as a file that waits. */
export const pasteRows = deskAction('editor', async ({ person, values }) => {
  const [conflict, text] = [textOf(values.conflict), textOf(values.text)]
  const status = values.status === 'published' ? 'published' : 'draft'
  const problem = await conflictProblem(conflict, status)
  const problems = [
    ...(problem ? [{ path: problem === 'four_eyes' ? 'status' : 'conflict', message: words[problem] }] : []),
    ...(text.trim() === '' ? [{ path: 'text', message: words.text }] : []),
    ...(Buffer.byteLength(text) > MOST_PASTED ? [{ path: 'text', message: words.too_large(MOST_PASTED / 1_000_000) }] : []),
  ]
  if (problems.length > 0) return { problems }
  const stage = await keepStage(piecesOf(text), { author: person.email, conflict, status, fileName: null })
  if (!stage) return { problems: [{ path: '', message: words.full }] }
  await lookAtOnce(stage.id)
  return { go: deskPath(['import', stage.id]) }
})
