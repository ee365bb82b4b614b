'use server'

import { refresh } from 'next/cache'
import { assignClaim } from '@/lib/data/assignments'
import { addComment } from '@/lib/data/comments'
import { changeMany, MOST_AT_ONCE } from '@/lib/data/desk-bulk'
import { publishReviewed, sendBack } from '@/lib/data/review-steps'
import { write, type WriteTransaction } from '@/lib/data/writer'
import { parseBulkValue, type BulkItem } from '@/lib/domain/desk-bulk'
import { commentProblem } from '@/lib/domain/review-comment'
import { commentsFor } from '@/lib/domain/review-comments-for'
import { messages } from '@/lib/messages/messages'
import { deskAction, type Outcome } from '../action'
import { textOf } from '../text-of'
import { readBoxes, settled } from './review-boxes'

const words = messages.review
const whole = (message: string) => ({ problems: [{ path: '', message }] })

type Change = (tx: WriteTransaction, item: BulkItem) => Promise<unknown>
type Step = 'publish' | 'back' | 'assign' | 'free'

/**
 * What was decided in the queue: a step for one claim (its button names it) or for all chosen ones, a comment, or the settling of one.
 * Each claim is dealt with by itself, and the answer tells which.
 */
export const decide = deskAction('editor', async ({ person, writer, values, form, button }): Promise<Outcome> => {
  const [name, given] = button.split(':') as [string, string | undefined]
  const done = await settled(writer, name, given)
  if (done) return done
  const boxes = readBoxes(values)
  const one = given === undefined ? null : parseBulkValue(given)
  if (given !== undefined && one === null) return whole(words.unreadable)
  if (name === 'comment' && one) {
    const message = commentProblem(boxes.comment(one.id) ?? '')
    if (message !== null) return { problems: [{ path: `comment.${one.id}`, message }] }
    await write(writer, (tx) => addComment(tx, one.id, boxes.comment(one.id)!))
    refresh()
    return { done: words.comments.added, extra: { served: [one.id] }, keep: true }
  }
  const chosen = one ? [one] : form.getAll('claim').map((value) => (typeof value === 'string' ? parseBulkValue(value) : null))
  const items = chosen.filter((item) => item !== null)
  if (items.length < chosen.length) return whole(words.unreadable)
  if (items.length === 0) return whole(words.noneChosen)
  if (items.length > MOST_AT_ONCE) return whole(words.tooMany(MOST_AT_ONCE))
  const box = one?.id ?? 'all'
  const comments = commentsFor(items.map(({ id }) => id), boxes.comment, box, name === 'back' ? words.refusals.whyBack : null)
  const assignee = one ? person.email : textOf(values.assignee) || null
  const steps: Readonly<Record<string, [Step, Change]>> = {
    publish: ['publish', (tx, { id, head }) => publishReviewed(tx, id, { expectedHead: head, reason: boxes.reason(id), comment: comments.of(id) })],
    back: ['back', (tx, { id, head }) => sendBack(tx, id, { expectedHead: head, comment: comments.of(id) ?? '' })],
    mine: ['assign', (tx, { id, head }) => assignClaim(tx, id, { expectedHead: head, assignee: person.email })],
    free: ['free', (tx, { id, head }) => assignClaim(tx, id, { expectedHead: head, assignee: null })],
    assign: [assignee === null ? 'free' : 'assign', (tx, { id, head }) => assignClaim(tx, id, { expectedHead: head, assignee })],
  }
  const found = Object.hasOwn(steps, name) ? steps[name] : undefined
  if (!found) return whole(words.unreadable)
  const takesComments = name === 'back' || name === 'publish'
  if (takesComments && comments.problems.length > 0) return { problems: comments.problems }
  const results = await changeMany(writer, items, found[1])
  const did = results.filter(({ outcome }) => outcome === 'done').map(({ id }) => id)
  const count = did.length
  if (count > 0) refresh()
  // A comment has served its purpose once a claim took it along.
  const served = takesComments ? [...did, ...(!one && did.some((id) => boxes.comment(id) === null) ? ['all'] : [])] : []
  return { done: words.report(count, words.did[found[0]], results.length - count), extra: { results, served }, keep: true }
})

/** A comment on the page of a claim, or the settling of one. */
export const comment = deskAction('editor', async ({ writer, values, button }): Promise<Outcome> => {
  const [name, given] = button.split(':') as [string, string | undefined]
  const done = await settled(writer, name, given)
  if (done) return done
  await write(writer, (tx) => addComment(tx, textOf(values.id), textOf(values.comment)))
  refresh()
  return { done: words.comments.added }
})

/** Asks somebody to review a claim, from its own page. */
export const assign = deskAction('editor', async ({ writer, values }): Promise<Outcome> => {
  await write(writer, (tx) => assignClaim(tx, textOf(values.id), { expectedHead: Number(textOf(values.head)) || null, assignee: textOf(values.assignee) || null }))
  refresh()
  return { done: words.assigned, keep: true }
})
