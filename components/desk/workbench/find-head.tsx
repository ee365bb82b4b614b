'use client'

import { useSyncExternalStore } from 'react'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { SmallForm } from './small-form'
import { placeOf, progressOf, type BenchFind } from './work-store'
import { WORK_BOXES, type FindDetails, type WorkActions } from './work-types'

interface FindHeadProps {
  find: BenchFind
  finds: readonly BenchFind[]
  details: FindDetails | null
  article: string
  conflict: string
  actions: WorkActions
  /** Done find: the form for another claim is open. */
  another: boolean
  onDismiss: () => void
  onReopen: () => void
  onAnother: () => void
}

const never = () => () => undefined

/** Which find is current, the sentence it stands in, and what became of it. */
export function FindHead({ find, finds, details, article, conflict, actions, another, onDismiss, onReopen, onAnother }: FindHeadProps) {
  const t = messages.workbench
  // A step that needs a script is not offered without one.
  const isLive = useSyncExternalStore(never, () => true, () => false)
  const place = placeOf(finds, find.key)
  const boxes = { article, conflict, [WORK_BOXES.find]: find.key, [WORK_BOXES.words]: find.text }
  const back = find.mark === null ? null : <SmallForm action={actions.reopen} boxes={{ ...boxes, [WORK_BOXES.mark]: String(find.mark) }} label={t.openAgain} onPress={onReopen} weight="normal" />
  return (
    <>
      <div className="work__findhead">
        <h2 tabIndex={-1} id="work-find">{find.type === 'selection' && find.state === 'open' ? t.selected : t.find(place ?? 0, progressOf(finds).total)}</h2>
        {find.state === 'open' ? <SmallForm action={actions.dismiss} boxes={boxes} label={t.notClaim} onPress={onDismiss} /> : null}
      </div>
      {details ? (
        <p className="work__sentence" dir="auto"><span className="vh">{t.inText}: </span>{details.before}<mark className="find find--now">{find.text}</mark>{details.after}</p>
      ) : null}
      {find.state === 'dismissed' ? <div className="notice"><p>{t.isDismissed}</p>{back}</div> : null}
      {find.state === 'done' && !another ? (
        <div className="notice">
          <p>{t.isSaved} {find.claim ? <a href={deskPath(['claims', find.claim])}>{find.claim}</a> : null}.</p>
          <div className="btns">
            {find.claim ? <a className="btn" href={deskPath(['claims', find.claim, 'edit'])}>{t.changeClaim}</a> : null}
            {isLive ? <button type="button" className="btn" onClick={onAnother}>{t.another}</button> : null}
            {back}
          </div>
        </div>
      ) : null}
    </>
  )
}
