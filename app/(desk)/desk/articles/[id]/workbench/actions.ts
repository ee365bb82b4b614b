'use server'

import { WORK_BOXES, type DismissedExtra, type SavedExtra } from '@/components/desk/workbench/work-types'
import { nextOpen } from '@/components/desk/workbench/work-store'
import { changeClaim, createDraft, publishHead, submitClaim } from '@/lib/data/claim-desk'
import { readDeskClaim } from '@/lib/data/claim-head-queries'
import { DuplicateError, InvalidError } from '@/lib/data/errors'
import { dismissFind, markedBy, markSaved, takeBackMark } from '@/lib/data/find-marks'
import { formOptions } from '@/lib/data/form-options'
import { write, type Writer } from '@/lib/data/writer'
import type { ClaimInput } from '@/lib/domain/claim-input'
import { parsePublicId } from '@/lib/domain/public-id'
import type { Span } from '@/lib/domain/quote-text'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { deskAction } from '../../../action'
import { readClaim, refusalAtBoxes } from '../../../claims/claim-form-door'
import { openWorkbench } from '../../workbench-door'
import { askedIn, textOf, type Asked } from './asked'
import { worded } from './worded'

const t = messages.workbench
/** What became of a claim, in words and in addresses. */
const AS = { draft: 'draft', in_review: 'submit', published: 'publish', retracted: 'draft' } as const

/** Where the work goes on without script: the next open find behind this one. */
async function nextPage({ article, conflict, find }: Asked, told: Record<string, string>): Promise<string> {
  const bench = await openWorkbench(article, conflict)
  const next = bench && nextOpen(bench.finds, find, 1)
  return `${deskPath(['articles', article, 'workbench'], { conflict, find: next ?? 'none', ...told })}#work-form`
}

/** Saves the claim of a find and remembers which place it was made of; handed in or published too, where that button was pressed. */
export const saveFind = deskAction('editor', async ({ form, writer, button }) => {
  const ask = askedIn(form)
  if (button === 'kind') return { done: messages.claimForm.kindShown, keep: true }
  const options = await formOptions(ask.conflict)
  await worded(form, options)
  const read = await readClaim(form, options)
  if (!read.success) return { problems: read.problems }
  if (!ask.place) return { problems: [{ path: '', message: messages.forms.unreadable }] }
  try {
    const saved = await save(writer, ask, read.data, form, button)
    if (!ask.isLive) return { go: await nextPage(ask, { saved: saved.claim, as: AS[saved.status] }) }
    return { done: t.saved[AS[saved.status]], extra: { saved } satisfies SavedExtra }
  } catch (error) {
    const known = ask.isLive && error instanceof DuplicateError ? await savedBefore(ask, error.existing, writer) : null
    if (known) return { done: t.saved[AS[known.status]], extra: { saved: known } satisfies SavedExtra }
    // A place that is no longer there belongs to the whole form.
    if (error instanceof InvalidError && error.problems.some(({ path }) => path === 'find')) return { problems: error.problems.map(({ message }) => ({ path: '', message: `${t.place} ${message}` })) }
    return refusalAtBoxes(error, read.boxes)
  }
})

async function save(writer: Writer, { article, conflict, place, words }: Asked, input: ClaimInput, form: FormData, button: string): Promise<SavedExtra['saved']> {
  // A save that was taken back goes on with its draft.
  const [known, seen] = [parsePublicId(textOf(form.get('claim'))), Number(textOf(form.get('head')))]
  // What was handed in stays so when it is changed; the change is refused where the head is another one by then.
  const view = known ? await readDeskClaim(known) : null
  const isHandedIn = view?.fate === 'found' && view.state.status === 'in_review'
  const done = await write(writer, async (tx) => {
    const { externalId: _, ...changes } = input
    if (known) await changeClaim(tx, known, seen, changes, { reason: null })
    const claim = known ?? (await createDraft(tx, input, { conflict })).id
    if (button === 'submit' && !isHandedIn) await submitClaim(tx, claim, { expectedHead: null, reason: null })
    if (button === 'publish') await publishHead(tx, claim, { expectedHead: null, reason: null })
    return { claim, mark: await markSaved(tx, article, { ...place as Span, text: words || undefined }, claim) }
  })
  return { ...done, ...await headOf(done.claim) }
}

async function headOf(claim: string): Promise<{ head: number; statement: string; status: SavedExtra['saved']['status'] }> {
  const view = await readDeskClaim(claim)
  if (view?.fate !== 'found') throw new Error(`claim ${claim} is gone in the moment it was saved`)
  return { head: view.state.revision, statement: view.state.statement, status: view.state.status }
}

/** The claim of this place where an answer was lost on its way and the same person sends the form again: it was saved then. */
async function savedBefore({ article, conflict, place }: Asked, claim: string, { author }: Writer): Promise<SavedExtra['saved'] | null> {
  const find = (await openWorkbench(article, conflict))?.finds.find(({ start, end }) => start === place?.start && end === place.end)
  return find?.mark && find.claim === claim && await markedBy(find.mark) === author ? { claim, mark: find.mark, ...await headOf(claim) } : null
}

/** Remembers that a place is no claim. */
export const dismissPlace = deskAction('editor', async ({ form, writer }) => {
  const ask = askedIn(form)
  const { place } = ask
  if (!place) return { problems: [{ path: '', message: messages.forms.unreadable }] }
  const mark = await write(writer, (tx) => dismissFind(tx, ask.article, { ...place, text: ask.words || undefined }))
  if (!ask.isLive) return { go: await nextPage(ask, { dismissed: ask.find }) }
  return { done: mark.fate === 'saved' ? t.savedMeanwhile(ask.words) : t.dismissed(ask.words), extra: { mark } satisfies DismissedExtra }
})

/** Takes back what was decided about a place; a claim that was made of it stays. */
export const reopenPlace = deskAction('editor', async ({ form, writer }) => {
  const ask = askedIn(form)
  const mark = Number(textOf(form.get(WORK_BOXES.mark)))
  if (!Number.isSafeInteger(mark) || mark < 1) return { problems: [{ path: '', message: messages.forms.unreadable }] }
  await write(writer, (tx) => takeBackMark(tx, mark))
  if (!ask.isLive) return { go: `${deskPath(['articles', ask.article, 'workbench'], { conflict: ask.conflict, find: ask.find })}#work-form` }
  return { done: t.undone.dismiss }
})
