'use client'

import { useActionState, useEffect, useRef, useState, type ReactNode } from 'react'
import { EnterStopper } from '@/components/forms/enter-stopper'
import { ErrorSummary } from '@/components/forms/error-summary'
import { FRAME, type FormAction, type FormState } from '@/components/forms/form-state'
import { TextField } from '@/components/ui/fields'
import { BULK_STEPS, parseBulkValue, type BulkResult } from '@/lib/domain/desk-bulk'
import { messages } from '@/lib/messages/messages'
import { BulkReport } from './bulk-report'
import { useChosenForm } from './use-chosen-form'

export interface ClaimsColumn { key: string; label: ReactNode; name: string; sorted?: 'ascending' | 'descending' }
/** `value` is what the row's box posts, `label` what it is called. */
export interface ClaimsRow { id: string; value: string; label: string; cells: readonly ReactNode[] }

interface ClaimsTableProps {
  caption: string
  columns: readonly ClaimsColumn[]
  rows: readonly ClaimsRow[]
  /** Null for those who only look: then rows have no boxes. */
  action: FormAction | null
  /** Whether the page was asked for with every row chosen, and the address of the other one. */
  allChosen: boolean
  turnHref: string
}

/** What an answer keeps for the table: what became of each claim, and which stay chosen. */
export type BulkAnswer = { results?: readonly BulkResult[]; words?: string }

/** Claims as a table with a box before each row, and steps for those that are chosen. One form, which works without script. */
export function ClaimsTable({ action, ...table }: ClaimsTableProps) {
  return action === null ? <Rows {...table} kept={null} /> : <BulkForm action={action} {...table} />
}

function BulkForm({ action, turnHref, ...table }: ClaimsTableProps & { action: FormAction }) {
  const words = messages.deskClaims
  const [state, send, pending] = useActionState(action, null)
  const form = useRef<HTMLFormElement>(null)
  const [isLive, setLive] = useState(false)
  // eslint-disable-next-line react-hooks/set-state-in-effect -- whether there is script is only known after the first drawing
  useEffect(() => setLive(true), [])
  const kept = keptBy(state) ?? new Set(table.allChosen ? table.rows.map(({ id }) => id) : [])
  const errors = state?.error ?? {}
  const reasonError = errors.reason?.join(' ')
  const troubles = Object.entries(errors).flatMap(([name, list]) => (list ?? []).map((message) => ({ name, message, id: name === 'reason' ? 'bulk-reason' : null, label: name === 'reason' ? words.reason : null })))
  const { onSubmit, turnAll } = useChosenForm(form, send, pending)
  const reason = state?.initialValue?.reason
  return (
    <form ref={form} className="bulkform" action={send} onSubmit={onSubmit} aria-busy={pending || undefined} aria-label={words.caption}>
      <EnterStopper />
      <ErrorSummary troubles={troubles} answer={state} links={state?.status === 'error' ? state.links : undefined} />
      {state?.done ? <BulkReport done={state.done} results={(state.extra as BulkAnswer | undefined)?.results ?? []} /> : null}
      <p className="btns">
        {isLive
          ? <button className="btn btn--plain" type="button" onClick={turnAll}>{words.chooseAll}</button>
          : <a className="btn btn--plain" href={turnHref}>{table.allChosen ? words.chooseNone : words.chooseAll}</a>}
      </p>
      <Rows {...table} kept={kept} />
      <fieldset className="bulk">
        <legend className="vh">{words.actions}</legend>
        <div className="bulk__reason"><TextField id="bulk-reason" name="reason" label={words.reason} hint={words.reasonHint} value={typeof reason === 'string' ? reason : ''} error={reasonError} maxLength={1000} /></div>
        <div className="btns">
          {BULK_STEPS.map((step) => <button key={step} className="btn" type="submit" name={FRAME.do} value={step} aria-disabled={pending || undefined}>{words.steps[step]}</button>)}
          <span role="status">{pending ? words.working : ''}</span>
        </div>
      </fieldset>
    </form>
  )
}

/** Ids of the rows that stay chosen after an answer: those that were left as they were, or all where nothing was tried. Null before any. */
function keptBy(state: FormState): Set<string> | null {
  if (state === null) return null
  const { results } = (state.extra ?? {}) as BulkAnswer
  if (results) return new Set(results.filter(({ outcome }) => outcome !== 'done').map(({ id }) => id))
  const posted = [state.initialValue?.claim ?? []].flat()
  return new Set(posted.flatMap((value) => (typeof value === 'string' ? parseBulkValue(value)?.id ?? [] : [])))
}

function Rows({ caption, columns, rows, kept }: Pick<ClaimsTableProps, 'caption' | 'columns' | 'rows'> & { kept: ReadonlySet<string> | null }) {
  const words = messages.deskClaims
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="work work--cards" role="table">
        <caption className="vh">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {kept ? <td role="cell"><span className="vh">{words.columns.choose}</span></td> : null}
            {columns.map(({ key, label, sorted }) => <th key={key} scope="col" role="columnheader" aria-sort={sorted} className={`c-${key}`}>{label}</th>)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(({ id, value, label, cells }) => (
            <tr key={id} role="row">
              {kept ? <td role="cell"><input key={`${value} ${kept.has(id)}`} type="checkbox" name="claim" value={value} defaultChecked={kept.has(id)} aria-label={words.choose(label)} /></td> : null}
              {cells.map((cell, place) => (place === 0
                ? <th key={columns[place]!.key} scope="row" role="rowheader" className={`c-${columns[place]!.key}`}>{cell}</th>
                : <td key={columns[place]!.key} role="cell" data-label={columns[place]!.name} className={`c-${columns[place]!.key}`}>{cell}</td>))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
