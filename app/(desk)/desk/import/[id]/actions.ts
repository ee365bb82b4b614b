'use server'

import { jobOf, waitForJob } from '@/lib/data/import-jobs'
import { rememberMapping } from '@/lib/data/import-mappings'
import { readImportRun } from '@/lib/data/import-runs'
import { isStageId, removeStage } from '@/lib/data/import-stage'
import { mappingProblems } from '@/lib/domain/import-mapping'
import { may } from '@/lib/auth/person'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { deskAction, type Values } from '../../action'
import { beginCheck, beginCommit, beginUndo, lastCheck, openStage, PATIENCE, setMapping, type ImportStage } from '../import-work'

const words = messages.importing

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
const whole = (message: string) => ({ problems: [{ path: '', message }] })
const back = (id: string) => ({ go: deskPath(isStageId(id) ? ['import', id] : ['import']) })

/** The file that a form is about, unless something is being done to it; else where the form leads. */
function waiting(values: Values): { id: string; stage: ImportStage } | { id: string; stage: null } {
  const id = textOf(values.id)
  return { id, stage: jobOf(id) === null ? openStage(id) : null }
}

async function begun(id: string, isBegun: boolean) {
  if (!isBegun && jobOf(id) === null) return whole(words.another)
  await waitForJob(id, PATIENCE)
  return back(id)
}

/** Says what each column is, and looks at what the file would do. */
export const mapColumns = deskAction('editor', async ({ values, writer }) => {
  const { id, stage } = waiting(values)
  if (!stage) return back(id)
  const { columns } = stage.details
  const chosen = Array.isArray(values.map) ? values.map : []
  const mapping = Object.fromEntries(columns.map((name, place) => [name, textOf(chosen[place])] as const).filter(([, target]) => target !== ''))
  const problems = mappingProblems(columns, mapping).map(({ code, column, target }) => (code === 'missing'
    ? { path: '', message: words.map.missing(target) } : { path: `map[${columns.lastIndexOf(column)}]`, message: code === 'twice' ? words.map.twice(target) : words.map[code] }))
  if (problems.length > 0) return { problems }
  await rememberMapping(writer, columns, mapping)
  if (!setMapping(stage, mapping)) return back(id)
  return begun(id, beginCheck({ ...stage, mapping }))
})

/** Looks at a file again, stores it, or removes it, as the button says. */
export const decide = deskAction('editor', async ({ values, writer, button }) => {
  const { id, stage } = waiting(values)
  if (!stage) return back(id)
  if (button === 'cancel') {
    removeStage(id)
    return { go: deskPath(['import'], { done: 'cancelled' }) }
  }
  if (button === 'columns') return { go: deskPath(['import', id], { step: 'columns' }) }
  if (stage.mapping === null) return back(id)
  if (button === 'check') return begun(id, beginCheck(stage))
  const check = lastCheck(id)
  // What is stored is what was seen: the page that asks names the look that it shows.
  if (!check || 'failed' in check || check.allCells > 0 || check.at !== textOf(values.seen)) return whole(words.moved)
  return begun(id, beginCommit(stage, writer))
})

/** Takes an import back. */
export const takeBack = deskAction('editor', async ({ values, writer, person, button }) => {
  const id = textOf(values.id)
  const run = await readImportRun(id)
  if (!run || jobOf(id) !== null) return back(id)
  const isAdmin = may(person, 'admin')
  if (run.author !== person.email && !isAdmin) return whole(words.undo.notYours(run.author))
  const reason = textOf(values.reason).trim()
  if (reason === '' || reason.length > 1000) return { problems: [{ path: 'reason', message: reason === '' ? 'is missing' : 'must be at most 1000 characters' }] }
  return begun(id, beginUndo(id, writer, { reason, isAdmin, leaveTouched: button === 'rest' }))
})
