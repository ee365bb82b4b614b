'use client'

import { useActionState, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { BulkReport } from '@/components/desk/bulk-report'
import { KeysHelp } from '@/components/desk/keys/keys-help'
import { useChosenForm } from '@/components/desk/use-chosen-form'
import { EnterStopper } from '@/components/forms/enter-stopper'
import { ErrorSummary } from '@/components/forms/error-summary'
import { FRAME, type FormAction, type FormState } from '@/components/forms/form-state'
import { keeping } from '@/components/forms/keeping'
import { SelectField } from '@/components/ui/fields'
import { parseBulkValue, type BulkResult } from '@/lib/domain/desk-bulk'
import { messages } from '@/lib/messages/messages'
import { Decision, FreeText, type ReviewEntry } from './review-decision'
import { useReviewKeys } from './use-review-keys'
import { useTimesServed } from './use-times-served'

/** What an answer keeps for the queue: what became of each claim, and whose comments have been taken along. */
export type ReviewAnswer = { results?: readonly BulkResult[]; served?: readonly string[] }

interface ReviewQueueProps {
  entries: readonly (ReviewEntry & { head: ReactNode; body: ReactNode })[]
  /** Null for those who only look. */
  action: FormAction | null
  people: readonly { email: string; name: string }[]
  me: string
  allChosen: boolean
  turnHref: string
}

/** Claims that wait, each shown whole, with what can be decided of one or of many. One form, which works without script. */
export function ReviewQueue({ action, ...queue }: ReviewQueueProps) {
  if (action !== null) return <QueueForm action={action} {...queue} />
  if (queue.entries.length === 0) return null
  return <ol className="queue">{queue.entries.map(({ id, head, body }) => <li key={id} className="queue__one"><article aria-labelledby={`claim-${id}`}>{head}{body}</article></li>)}</ol>
}

function QueueForm({ entries, action: asked, people, me, allChosen, turnHref }: ReviewQueueProps & { action: FormAction }) {
  const words = messages.review
  const action = useMemo(() => keeping(asked), [asked])
  const [state, send, pending] = useActionState(action, null)
  const form = useRef<HTMLFormElement>(null)
  const [isLive, setLive] = useState(false)
  // eslint-disable-next-line react-hooks/set-state-in-effect -- whether there is script is only known after the first drawing
  useEffect(() => setLive(true), [])
  useReviewKeys(form, state)
  const kept = new Set(state === null ? (allChosen ? entries.map(({ id }) => id) : []) : chosenBefore(state))
  const typed = typedBefore(state)
  const timesServed = useTimesServed(state, 'all')
  const results = (state?.extra as ReviewAnswer | undefined)?.results ?? []
  const left = results.filter(({ outcome }) => outcome !== 'done')
  const errors = Object.entries(state?.error ?? {}).flatMap(([name, list]) => (list ?? []).map((message) => ({ name, message, id: boxId(name, entries), label: labelOf(name) })))
  const { onSubmit, turnAll } = useChosenForm(form, send, pending)
  return (
    <form ref={form} className="bulkform" action={send} onSubmit={onSubmit} aria-busy={pending || undefined} aria-label={words.queue}>
      <EnterStopper />
      <ErrorSummary troubles={errors} answer={state} links={state?.status === 'error' ? state.links : undefined} />
      {state?.done && left.length > 0 ? <BulkReport done={state.done} results={results} /> : <p className={state?.done ? 'notice' : 'vh'} role="status">{state?.done ?? ''}</p>}
      {entries.length === 0 ? null : (
        <div className="queue__tools">
          {isLive
            ? <button className="btn btn--plain" type="button" onClick={turnAll}>{words.chooseAll}</button>
            : <a className="btn btn--plain" href={turnHref}>{allChosen ? words.chooseNone : words.chooseAll}</a>}
          <KeysHelp />
        </div>
      )}
      <ol className="queue" hidden={entries.length === 0}>
        {entries.map((entry) => (
          <li key={entry.value} className="queue__one">
            <article aria-labelledby={`claim-${entry.id}`} data-review={entry.id} tabIndex={-1}>
              <div className="queue__head">
                <input key={`${entry.value} ${kept.has(entry.id)}`} type="checkbox" name="claim" value={entry.value} defaultChecked={kept.has(entry.id)} aria-label={words.choose(entry.label)} />
                <div>{entry.head}</div>
              </div>
              <div className="queue__body">
                <div>{entry.body}</div>
                <Decision entry={entry} me={me} typed={typed} errors={state?.error ?? {}} pending={pending} />
              </div>
            </article>
          </li>
        ))}
      </ol>
      <fieldset className="bulk queue__bulk" hidden={entries.length === 0}>
        <legend>{words.bulk}</legend>
        <FreeText key={`all ${timesServed}`} name="comment.all" id="bulk-comment" label={words.bulkComment} value={typed('comment', 'all')} error={state?.error?.['comment.all']?.join(' ')} />
        <div className="btns">
          <button className="btn" type="submit" name={FRAME.do} value="publish" aria-disabled={pending || undefined}>{words.publish}</button>
          <button className="btn" type="submit" name={FRAME.do} value="back" aria-disabled={pending || undefined}>{words.back}</button>
        </div>
        <SelectField id="bulk-assignee" name="assignee" label={words.assignee} value={String(state?.initialValue?.assignee ?? me)} error={state?.error?.assignee?.join(' ')} options={[...people.map(({ email, name }) => ({ value: email, label: name ? `${name}, ${email}` : email })), { value: '', label: words.nobodyOption }]} />
        <div className="btns">
          <button className="btn" type="submit" name={FRAME.do} value="assign" aria-disabled={pending || undefined}>{words.assign}</button>
          <span role="status">{pending ? words.working : ''}</span>
        </div>
      </fieldset>
    </form>
  )
}

/** What was typed into a box before the answer; nothing where its comment was taken along. */
function typedBefore(state: FormState): (kind: 'comment' | 'reason', id: string) => string | undefined {
  const served = (state?.extra as ReviewAnswer | undefined)?.served ?? []
  return (kind, id) => {
    const value = (state?.initialValue?.[kind] as Record<string, unknown> | undefined)?.[id]
    return typeof value === 'string' && !(kind === 'comment' && served.includes(id)) ? value : undefined
  }
}

/** Ids of the claims that stay chosen after an answer: those that were not dealt with. */
function chosenBefore(state: NonNullable<FormState>): string[] {
  const done = new Set(((state.extra as ReviewAnswer | undefined)?.results ?? []).filter(({ outcome }) => outcome === 'done').map(({ id }) => id))
  return [state.initialValue?.claim ?? []].flat().flatMap((value) => (typeof value === 'string' ? parseBulkValue(value)?.id ?? [] : [])).filter((id) => !done.has(id))
}

const labelOf = (name: string) => (name.startsWith('comment.') ? messages.review.comment : name.startsWith('reason.') ? messages.review.reason : name === 'assignee' ? messages.review.assignee : null)

function boxId(name: string, entries: readonly ReviewEntry[]): string | null {
  if (name === 'assignee') return 'bulk-assignee'
  if (name === 'comment.all') return 'bulk-comment'
  const [kind, id] = name.split('.')
  return entries.some((entry) => entry.id === id) ? `${kind}-${id}` : null
}
