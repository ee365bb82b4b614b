// @vitest-environment jsdom
// What one does at the workbench while answers are under way, and what is taken back.
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { askedIn } from '@/app/(desk)/desk/articles/[id]/workbench/asked'
import { FindHead } from '@/components/desk/workbench/find-head'
import { FindPanel } from '@/components/desk/workbench/find-panel'
import { useBench, type BenchAsk } from '@/components/desk/workbench/use-bench'
import type { BenchFind } from '@/components/desk/workbench/work-store'
import { WORK_BOXES, type DismissedExtra, type SavedExtra, type WorkActions } from '@/components/desk/workbench/work-types'
import { NEAR_ID } from '@/components/desk/claim-form/near/use-way-to-near'
import type { ClaimPreviewAnswer } from '@/components/desk/claim-form/preview-answer'
import type { FormState } from '@/components/forms/form-state'
import { NOTHING_NEAR } from '@/lib/domain/near-claims'
import { KINDS, type Kind } from '@/lib/domain/vocabulary'
import { messages } from '@/lib/messages/messages'

const t = messages.workbench
const find = (start: number, given: Partial<BenchFind> = {}): BenchFind => ({ key: `${start}-${start + 2}`, start, end: start + 2, text: `w${start}`, type: 'quantity', state: 'open', claim: null, mark: null, ...given })
const FINDS = [find(0), find(10), find(20), find(30, { state: 'dismissed', mark: 3 })]
const SAVED: SavedExtra['saved'] = { claim: 'AAAAAAAA', head: 1, mark: 7, statement: 'Twelve left.', status: 'draft' }

let root: Root | undefined
let bench: ReturnType<typeof useBench>
let refs: WorkActions
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, IntersectionObserver: class { observe() {} disconnect() {} } })
beforeEach(() => { vi.useFakeTimers() })
afterEach(() => {
  act(() => root?.unmount())
  vi.useRealTimers()
  document.body.innerHTML = ''
})

function draw(node: React.ReactNode) {
  root = createRoot(document.body.appendChild(document.createElement('div')))
  act(() => root!.render(node))
}

function open(given: Partial<WorkActions> = {}) {
  const done = async () => ({ status: 'success' as const })
  refs = { save: vi.fn(done), dismiss: vi.fn(done), reopen: vi.fn(done), step: vi.fn(done), preview: vi.fn(), read: vi.fn(async () => null), ...given }
  const details = Object.fromEntries(FINDS.map(({ key }) => [key, { values: {}, before: '', after: '', paragraph: 0 }]))
  const ask: BenchAsk = { article: 'a', conflict: 'c', finds: FINDS, details, current: '0-2', drafts: [], actions: refs, toText: () => undefined }
  function Bench() {
    bench = useBench(ask)
    return null
  }
  draw(<Bench />)
}

/** An answer that comes when the test wants it. */
function later<Value>() {
  let answer!: (value: Value) => void
  const promise = new Promise<Value>((resolve) => { answer = resolve })
  return { promise, answer: (value: Value) => act(async () => { answer(value); await promise }) }
}

function content(boxes: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ [WORK_BOXES.find]: '0-2', ...boxes })) form.set(name, value)
  return form
}

describe('while a claim is being saved', () => {
  const slow = () => {
    const answer = later<FormState>()
    open({ save: () => answer.promise })
    act(() => { void bench.save(null, content({ statement: 'Twelve left.' })) })
    return answer
  }
  const EVERY_STEP = [
    () => bench.move(1), () => bench.dismiss(true), () => bench.open('10-12'), () => void bench.undo(), () => void bench.reopen('30-32', 3), () => void bench.select({ start: 10, end: 12, text: 'w10' }),
  ]

  it('its form stays, whatever is pressed, so that a refusal comes back to it', async () => {
    const answer = slow()
    const before = bench.form
    for (const step of EVERY_STEP) {
      await act(async () => { bench.setTold(null); step() })
      expect([bench.form, bench.store.current(), bench.told]).toEqual([before, '0-2', { text: t.saving }])
    }
    expect([refs.dismiss, refs.reopen, refs.read].map((one) => vi.mocked(one).mock.calls.length)).toEqual([0, 0, 0])
    await answer.answer({ status: 'error', error: { statement: ['is missing'] } })
    expect(bench.form).toBe(before)
    act(() => bench.move(1))
    expect(bench.form.key).toBe('10-12')
  })

  it('the work goes on once it is saved', async () => {
    const answer = slow()
    await answer.answer({ status: 'success', initialValue: null, done: t.saved.draft, extra: { saved: SAVED } } as FormState)
    expect([bench.form.key, bench.store.find('0-2')?.state]).toEqual(['10-12', 'done'])
  })
})

describe('taking back', () => {
  it('opens the form with what was typed, and knows which statement nobody typed', async () => {
    open({ save: async () => ({ status: 'success', initialValue: null, extra: { saved: SAVED } } as FormState) })
    await act(async () => { await bench.save(null, content({ statement: 'By hand.', [WORK_BOXES.suggested]: 'Suggested.' })) })
    await act(() => bench.undo())
    expect(bench.form).toMatchObject({ key: '0-2', suggested: 'Suggested.', typed: { statement: 'By hand.', claim: SAVED.claim, head: '1' } })
    expect(bench.valuesFor('0-2')).toMatchObject({ suggested: 'Suggested.' })
    act(() => bench.open('10-12'))
    expect([bench.form.typed, bench.valuesFor('10-12')?.suggested]).toEqual([null, null])
  })

  it('leaves the claim alone that somebody else made of the place meanwhile', async () => {
    const answer = later<FormState>()
    open({ dismiss: () => answer.promise })
    act(() => bench.dismiss(false))
    const extra: DismissedExtra = { mark: { id: 9, fate: 'saved', claim: 'BBBBBBBB' } }
    await answer.answer({ status: 'success', initialValue: null, extra } as FormState)
    expect(bench.store.find('0-2')).toMatchObject({ state: 'done', claim: 'BBBBBBBB', mark: 9 })
    expect(bench.told).toEqual({ text: t.savedMeanwhile('w0'), claim: 'BBBBBBBB' })
    await act(() => bench.undo())
    expect(bench.told).toEqual({ text: t.nothingToUndo })
    expect(refs.reopen).not.toHaveBeenCalled()
  })

  it('waits for the answer to a dismissal before it takes it back', async () => {
    const answer = later<FormState>()
    open({ dismiss: () => answer.promise })
    act(() => { bench.dismiss(false); void bench.undo() })
    expect(refs.reopen).not.toHaveBeenCalled()
    await answer.answer({ status: 'success', initialValue: null, extra: { mark: { id: 9, fate: 'dismissed', claim: null } } } as FormState)
    expect(vi.mocked(refs.reopen).mock.calls[0]![1].get(WORK_BOXES.mark)).toBe('9')
    expect(bench.store.find('0-2')).toMatchObject({ state: 'open', mark: null })
  })
})

describe('the form of a find', () => {
  const OPTIONS = { actors: [], sources: [], metrics: [], proposals: [], phases: [], topics: [], occurrences: [] }
  const COLUMNS = Object.fromEntries(KINDS.map((kind) => [kind, ['statement', 'operator', 'quantity', 'relations']])) as unknown as Record<Kind, string[]>
  const toText = vi.fn()
  const mount = async (suggested: string | null) => {
    const use = { label: 'Use it', value: 'Anew.' }
    const preview = async () => ({ notes: { statement: [{ text: 'Anew.', use }] }, claim: null, same: null, made: [], near: NOTHING_NEAR } as unknown as ClaimPreviewAnswer)
    draw(<FindPanel find={find(0)} values={{ kind: 'figure', statement: 'By hand.' }} suggested={suggested} draftKey="d" options={OPTIONS} columns={COLUMNS} action={async () => null} preview={preview} focus={false} toText={toText} />)
    await act(() => vi.advanceTimersByTimeAsync(1_000))
    return document.querySelector<HTMLTextAreaElement>('textarea[name="statement"]')!.value
  }

  it('keeps a statement that was worded by hand, and words one anew that was suggested', async () => {
    expect(await mount('Suggested.')).toBe('By hand.')
    act(() => root!.unmount())
    expect(await mount('By hand.')).toBe('Anew.')
    act(() => root!.unmount())
    expect(await mount(null)).toBe('Anew.')
  })

  it('leads Escape back to the text, but not from the claims near this one', async () => {
    await mount(null)
    const escape = (from: Element) => act(() => { from.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })) })
    escape(document.getElementById(NEAR_ID)!)
    expect(toText).not.toHaveBeenCalled()
    escape(document.querySelector('textarea[name="statement"]')!)
    expect(toText).toHaveBeenCalledOnce()
  })
})

describe('without script', () => {
  it('no step is offered that needs one', () => {
    open()
    const head = <FindHead find={find(0, { state: 'done', claim: 'AAAAAAAA', mark: 7 })} finds={FINDS} details={null} article="a" conflict="c" actions={refs} another={false} onDismiss={() => undefined} onReopen={() => undefined} onAnother={() => undefined} />
    const html = renderToString(head)
    expect([html.includes(t.another), html.includes(t.openAgain)]).toEqual([false, true])
    act(() => root!.unmount())
    draw(head)
    expect(document.body.textContent).toContain(t.another)
  })

  it('words over the end of a line are read as the text has them', () => {
    expect(askedIn(content({ [WORK_BOXES.words]: 'one\r\ntwo\rthree\nfour' }))).toMatchObject({ words: 'one\ntwo\nthree\nfour', place: { start: 0, end: 2 }, isLive: false })
  })
})
