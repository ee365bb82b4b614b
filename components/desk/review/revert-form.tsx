'use client'

import { startTransition, useActionState, useEffect, useMemo, useRef, useState, useSyncExternalStore, type FormEvent } from 'react'
import { EnterStopper, isEnterStopped } from '@/components/forms/enter-stopper'
import { ErrorSummary } from '@/components/forms/error-summary'
import type { FormAction } from '@/components/forms/form-state'
import { keeping } from '@/components/forms/keeping'
import type { BulkResult } from '@/lib/domain/desk-bulk'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { REVERT_FORM } from './revert-form-id'
import { FreeText } from './review-decision'

/** What an answer tells of a run: how many claims it took back so far, how many are left, and those that it had to leave. */
export type RevertAnswer = { sofar: number; left: number; moved: boolean; failures: readonly BulkResult[] }

interface RevertFormProps {
  action: FormAction
  editor: string
  since: string
  /** How many claims are taken back where none of those is chosen that others saved. */
  total: number
  /** Where boxes for those stand on the page. */
  hasOthers: boolean
  auditHref: string
}

/** Takes back an editor's work part by part: with script it goes on by itself and shows how far it is, without it asks to go on. */
export function RevertForm({ action: asked, editor, since, total, hasOthers, auditHref }: RevertFormProps) {
  const words = messages.revert
  const action = useMemo(() => keeping(asked), [asked])
  const [state, send, pending] = useActionState(action, null)
  const [whole, setWhole] = useState(total)
  const sent = useRef<FormData | null>(null)
  const isLive = useSyncExternalStore(noSignal, () => true, () => false)
  const answer = state?.status === 'success' ? state.extra as RevertAnswer : null
  useEffect(() => {
    const form = sent.current
    if (!form || !answer) return
    // Nothing was moved: whatever is left cannot be, or not now.
    if (answer.left === 0 || !answer.moved) { sent.current = null; return }
    form.set('sofar', String(answer.sofar))
    startTransition(() => { send(form) })
  }, [answer, send])
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (pending || isEnterStopped(event)) return
    const content = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
    sent.current = content
    setWhole(Number(content.get('sofar')) + total + content.getAll('also').length)
    startTransition(() => { send(content) })
  }
  const sofar = answer?.sofar ?? 0
  const reason = state?.initialValue?.reason
  const errors = state?.error ?? {}
  const isOver = answer !== null && (answer.left === 0 || !answer.moved)
  const troubles = Object.entries(errors).flatMap(([name, list]) => (list ?? []).map((message) => ({ name, message, id: name === 'reason' ? 'revert-reason' : null, label: name === 'reason' ? words.reason : null })))
  return (
    <form id={REVERT_FORM} className="form" action={send} onSubmit={onSubmit} aria-busy={pending || undefined} aria-label={words.title}>
      <EnterStopper />
      <ErrorSummary troubles={troubles} answer={state} links={state?.status === 'error' ? state.links : undefined} />
      <div role="status">
        {pending || (answer !== null && !isOver && isLive) ? (
          <div className="progressline"><p>{words.progress(sofar, whole)}</p><progress aria-label={words.progressLabel} max={Math.max(1, whole)} value={sofar} /></div>
        ) : answer ? <Report answer={answer} auditHref={auditHref} /> : null}
      </div>
      <input type="hidden" name="editor" value={editor} />
      <input type="hidden" name="since" value={since} />
      <input key={sofar} type="hidden" name="sofar" defaultValue={sofar} />
      {total > 0 || hasOthers ? (
        <>
          <FreeText name="reason" id="revert-reason" label={words.reason} hint={words.reasonHint} value={typeof reason === 'string' ? reason : ''} error={errors.reason?.join(' ')} />
          <div className="btns form__go">
            <button className="btn btn--main" type="submit" aria-disabled={pending || undefined}>{total === 0 ? words.goChosen : answer && !isOver ? words.goOn(total) : words.go(total)}</button>
          </div>
        </>
      ) : null}
    </form>
  )
}

const noSignal = () => () => undefined

function Report({ answer: { sofar, left, failures }, auditHref }: { answer: RevertAnswer; auditHref: string }) {
  const words = messages.revert
  return (
    <div className="notice">
      <p><b>{words.done(sofar)}</b>{left > 0 ? ` ${words.left(left)} ${words.broken}` : ''} <a href={auditHref}>{words.inAudit}</a></p>
      {failures.length > 0 ? (
        <>
          <p>{words.failures(failures.length)}</p>
          <ul className="bulk__left">
            {failures.map(({ id, statement, outcome, why }) => <li key={id}><a href={deskPath(['claims', id])}><bdi>{statement ?? id}</bdi></a>: {outcome === 'stale' ? messages.deskClaims.stale : why ?? messages.deskClaims.failed}</li>)}
          </ul>
        </>
      ) : null}
    </div>
  )
}
