'use client'

import { startTransition, useActionState, useMemo, type FormEvent } from 'react'
import { BulkReport } from '@/components/desk/bulk-report'
import { FRAME, type FormAction } from '@/components/forms/form-state'
import { keeping } from '@/components/forms/keeping'
import { bulkValue, type BulkResult } from '@/lib/domain/desk-bulk'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import type { WorkDraftLine } from './work-types'

interface DraftsFormProps { drafts: readonly WorkDraftLine[]; action: FormAction }

/** The drafts of the article, and one button that publishes them all, or hands them in; what could not be is told with its reason. */
export function DraftsForm({ drafts, action }: DraftsFormProps) {
  const t = messages.workbench
  const [state, send, pending] = useActionState(useMemo(() => keeping(action), [action]), null)
  const results = (state?.extra as { results?: readonly BulkResult[] } | undefined)?.results
  const wrong = Object.values(state?.error ?? {}).flatMap((list) => list ?? [])
  const toSubmit = drafts.filter(({ status }) => status === 'draft')
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (pending) return
    const content = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
    // Only what is a draft can be handed in.
    if (content.get(FRAME.do) === 'submit') {
      content.delete('claim')
      for (const one of toSubmit) content.append('claim', bulkValue(one))
    }
    startTransition(() => { send(content) })
  }
  return (
    <section className="work__drafts" aria-labelledby="work-drafts">
      <h2 id="work-drafts">{t.drafts}</h2>
      {drafts.length > 0 ? <p className="hint">{t.draftsHint}</p> : null}
      {state?.done && results ? <BulkReport done={state.done} results={results} /> : null}
      {wrong.length > 0 ? <p className="err" role="alert">{wrong.join(' ')}</p> : null}
      {drafts.length === 0 ? <p className="note">{t.draftsNone}</p> : (
        <form action={send} onSubmit={onSubmit} aria-busy={pending || undefined}>
          {drafts.map((one) => <input key={one.id} type="hidden" name="claim" value={bulkValue(one)} />)}
          <p className="btns">
            <button className="btn btn--main" type="submit" name={FRAME.do} value="publish" aria-disabled={pending || undefined}>{t.publishDrafts(drafts.length)}</button>
            {toSubmit.length > 0 ? <button className="btn" type="submit" name={FRAME.do} value="submit" aria-disabled={pending || undefined}>{t.submitDrafts(toSubmit.length)}</button> : null}
          </p>
          <ol className="work__draftlist">{drafts.map(({ id, statement, status }) => <li key={id}><a href={deskPath(['claims', id])}><bdi>{statement}</bdi></a> <span className="quiet">{messages.statuses[status]}</span></li>)}</ol>
        </form>
      )}
    </section>
  )
}
