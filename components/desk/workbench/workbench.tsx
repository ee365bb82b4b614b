'use client'

import { useEffect, useMemo, type MouseEvent, type ReactNode } from 'react'
import type { ClaimOptions } from '@/components/desk/claim-form/claim-fields'
import { KeyLine } from '@/components/desk/keys/key-list'
import { KeysHelp } from '@/components/desk/keys/keys-help'
import { useKeys } from '@/components/desk/keys/use-keys'
import { EmptyState } from '@/components/ui/empty-state'
import type { Kind } from '@/lib/domain/vocabulary'
import { messages } from '@/lib/messages/messages'
import { deskPath, withQuery } from '@/lib/paths'
import { benchKeys } from './bench-keys'
import { DraftsForm } from './drafts-form'
import { EnterChoice } from './enter-choice'
import { FindHead } from './find-head'
import { FindPanel } from './find-panel'
import { focusForm } from './focus-form'
import { WorkProgress } from './progress'
import { SelectionBar } from './selection-bar'
import { placeOfSelection } from './selection-place'
import { useBench, type BenchAsk } from './use-bench'
import { useCurrent, useFinds, WorkProvider } from './work-context'

interface WorkbenchProps extends Omit<BenchAsk, 'toText'> {
  person: string
  /** Number of the text. */
  text: number
  options: ClaimOptions
  columns: Readonly<Record<Kind, readonly string[]>>
  once: string
  /** What was done just now, where there is no script. */
  told: { text: string; claim?: string } | null
  /** The article's head and text. */
  children: ReactNode
  /** Below the text. */
  foot: ReactNode
}

const READING = 'work-reading'

/** The article's text with its finds, and the form of the current one. */
export function Workbench({ person, text, options, columns, once, told: toldBefore, children, foot, ...ask }: WorkbenchProps) {
  const { article, conflict, actions } = ask
  const t = messages.workbench
  const toText = (key: string | null) => markOf(key)?.focus()
  const bench = useBench({ ...ask, toText })
  const { store, form } = bench
  const [finds, current] = [useFinds(store), useCurrent(store)]
  const hrefOf = useMemo(() => (key: string) => `${withQuery(deskPath(['articles', article, 'workbench']), { conflict, find: key })}#work-form`, [article, conflict])
  const work = useMemo(() => ({ store, hrefOf }), [store, hrefOf])

  // A reload, Back from a claim, and the page read anew come to the same find: given no state of its own, the router follows the address.
  useEffect(() => {
    if (current !== null && new URLSearchParams(window.location.search).get('find') !== current) window.history.replaceState(null, '', hrefOf(current).replace(/#.*$/, ''))
    bringIntoSight(markOf(current))
  }, [current, hrefOf])
  // The last find is handled: what comes next stands in the form's place.
  useEffect(() => {
    if (!form.focus) return
    const isOpen = form.another || store.find(form.key)?.state === 'open'
    if (!isOpen) document.getElementById(form.key === '' ? 'work-form-done' : 'work-find')?.focus()
  }, [form, store])

  const inForm = () => document.getElementById('work-form')?.contains(document.activeElement) ?? false
  const take = (key: string | null) => {
    if (key === null) return
    const open = claimForm()
    if (key === form.key && open) focusForm(open, document.getElementById('work-form'))
    else bench.open(key)
  }
  const make = () => {
    const place = placeOfSelection(document.getSelection(), document.getElementById(READING))
    if (place) void bench.select(place)
    else bench.setTold({ text: t.nothingSelected })
  }
  const keys = benchKeys({ move: bench.move, take: () => take(current ?? finds.find(({ state }) => state === 'open')?.key ?? null), dismiss: () => bench.dismiss(inForm()), undo: () => void bench.undo(), make, form: claimForm })
  useKeys(keys)

  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return
    const key = (event.target as Element).closest<HTMLElement>('a[data-find]')?.dataset.find
    if (key === undefined) return
    event.preventDefault()
    take(key)
  }
  const find = store.find(form.key)
  const filled = find ? bench.valuesFor(find.key) : null
  const told = bench.told ?? toldBefore
  return (
    <WorkProvider value={work}>
      <div className="clocks work__head">
        <WorkProgress />
        <div className="work__tools">
          <div className="keys work__keys"><KeyLine keys={[{ key: 'j', label: t.listKeys.next }, { key: 'k', label: t.listKeys.previous }, { key: 'Enter', label: t.listKeys.take }, { key: 'x', label: t.listKeys.dismiss }]} /><KeysHelp /></div>
          <EnterChoice />
        </div>
      </div>
      <div className="desk work">
        <section className="desk__read" aria-labelledby="work-text">
          <div id={READING} onClick={onClick}>{children}</div>
          <SelectionBar within={READING} onMake={(place) => void bench.select(place)} />
          {foot}
        </section>
        <section className="desk__form" id="work-form" aria-labelledby={find ? 'work-find' : 'work-form-done'}>
          <p className="notice work__told" role="status">{told ? <>{told.text}{told.claim ? <> <a href={deskPath(['claims', told.claim])}>{t.seeClaim}</a></> : null}</> : null}</p>
          {find ? (
            <>
              <FindHead
                find={find} finds={finds} details={bench.details[find.key] ?? null} article={article} conflict={conflict} actions={actions} another={form.another}
                onDismiss={() => bench.dismiss(true)} onAnother={() => bench.open(find.key, true)}
                onReopen={() => void bench.reopen(find.key, find.mark)}
              />
              {filled?.stays ? <p className="livenote">{t.claimantStays(filled.stays)}</p> : null}
              {find.state === 'open' || form.another ? filled ? (
                <FindPanel
                  key={`${find.key} ${form.turn}`} find={find} values={filled.values} suggested={filled.suggested} draftKey={`workbench ${person} ${article} ${text} ${conflict} ${find.key}`} once={form.turn === 0 ? once : undefined}
                  options={options} columns={columns} action={bench.save} preview={actions.preview} focus={form.focus} toText={() => toText(find.key)}
                />
              ) : <p className="note">{t.loading}</p> : null}
            </>
          ) : <Finished finds={finds.length} />}
        </section>
      </div>
      <DraftsForm drafts={bench.drafts} action={actions.step} />
    </WorkProvider>
  )
}

function Finished({ finds }: { finds: number }) {
  const t = messages.workbench
  return (
    <>
      <h2 id="work-form-done" tabIndex={-1}>{finds === 0 ? t.noFinds : t.allDone(finds)}</h2>
      <EmptyState title={finds === 0 ? t.noFindsHint : t.allDoneHint} />
    </>
  )
}

/** Beside the form the text has a scroll of its own: the current find is in it, whatever has the focus. */
function bringIntoSight(mark: HTMLElement | null) {
  const pane = mark?.closest<HTMLElement>('.desk__read')
  if (!mark || !pane || pane.scrollHeight <= pane.clientHeight) return
  const [at, frame] = [mark.getBoundingClientRect(), pane.getBoundingClientRect()]
  if (at.top < frame.top + 40 || at.bottom > frame.bottom - 80) pane.scrollTop += at.top - frame.top - pane.clientHeight / 3
}

const claimForm = () => document.querySelector<HTMLFormElement>('#work-form form#claim')

function markOf(key: string | null): HTMLElement | null {
  return key === null ? null : document.getElementById(`find-${key}`)
}
