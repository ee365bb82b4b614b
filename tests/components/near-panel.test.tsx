// @vitest-environment jsdom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ClaimForm } from '@/components/desk/claim-form/claim-form'
import type { ClaimPreviewAnswer } from '@/components/desk/claim-form/preview-answer'
import { NearPanel } from '@/components/desk/claim-form/near/near-panel'
import { singleKeys } from '@/components/desk/keys/single-keys'
import { listedKeys } from '@/components/desk/keys/listed-keys'
import { ActionForm } from '@/components/forms/action-form'
import type { FormValues } from '@/components/forms/field-spec'
import { KINDS, type Kind } from '@/lib/domain/vocabulary'
import { messages } from '@/lib/messages/messages'
import { aClaim, aQuantity } from './claim-fixture'

const t = messages.claimsNear
const other = aClaim({ id: 'B0000000' })
const around = aClaim({ id: 'C0000000', quantity: aQuantity({ low: 900, asWritten: 'at least 900' }) })
const answer: ClaimPreviewAnswer = {
  notes: {}, claim: aClaim({ id: '', quantity: aQuantity({ operator: 'exactly', low: 1140, high: 1140, best: 1140, asWritten: '1,140' }) }), same: null, made: [],
  near: {
    likely: [{ claim: other, isShown: false, likeness: { level: 'likely', shared: ['metric', 'claimant', 'day'], figures: 'same_number' } }],
    around: [{ claim: around, isShown: true, likeness: { level: 'near', shared: ['metric'], figures: 'apart' } }], more: 7, subject: { metric: 'crossed', conflict: 'verrin-talks' },
  },
}
const OPTIONS = { actors: [], sources: [], metrics: [], proposals: [], phases: [], topics: [], occurrences: [] }
const COLUMNS = Object.fromEntries(KINDS.map((kind) => [kind, ['relations', 'metric', 'operator', 'quantity']])) as unknown as Record<Kind, string[]>

let root: Root | undefined
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, IntersectionObserver: class { observe() {} disconnect() {} } })
beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  act(() => root?.unmount())
  vi.useRealTimers()
  document.body.innerHTML = ''
  localStorage.clear()
})

async function mount(values: FormValues = {}, draftKey = 'd', given = answer) {
  const host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
  const first = { kind: 'figure', metric: 'crossed', articleKey: 'river-post-1', ...values }
  act(() => root!.render(<ClaimForm action={async () => null} preview={async () => given} options={OPTIONS} columns={COLUMNS} values={first} draftKey={draftKey} submits={[{ label: 'Save' }]} />))
  await act(async () => { await vi.advanceTimersByTimeAsync(1_000) })
}
const item = (id: string) => document.querySelector<HTMLElement>(`[data-near="${id}"]`)!
const press = (key: string, target: Element = document.activeElement!) => act(() => { target.dispatchEvent(new KeyboardEvent('keydown', { key, code: `Key${key.toUpperCase()}`, bubbles: true, cancelable: true })) })
const rows = () => [...new FormData(document.querySelector('form')!)].filter(([name, value]) => name.startsWith('relations') && value !== '')
const statuses = () => [...document.querySelectorAll('.near [role=status]')].map((one) => one.textContent)

describe('claims near the form', () => {
  it('stand below the buttons with who said what, and why they stand there', async () => {
    await mount()
    expect(item('B0000000').textContent).toContain('Relief Office in Sarrow')
    expect(document.querySelector('.near__why')!.textContent).toBe('Same metric, claimant and day; 1,140 against at least 1,140.')
    expect(item('C0000000').querySelector('.near__why')).toBeNull()
    expect(statuses()[0]).toBe(t.likely(1))
    expect(document.querySelector('.near')!.textContent).toContain(t.more(7))
    expect(document.querySelector('.form__go')!.compareDocumentPosition(document.querySelector('.near')!)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  })

  it('are related by one key and taken back by the same', async () => {
    await mount()
    act(() => item('B0000000').focus())
    press('r')
    expect(rows()).toEqual([['relations[0].type', 'repeats'], ['relations[0].claim', 'B0000000']])
    expect(statuses()[1]).toMatch(/^This claim repeats .*Relief Office in Sarrow, at least 1,140, 14 April 2024\.$/)
    expect(item('B0000000').textContent).toContain(t.takeBack)
    expect(document.activeElement).toBe(item('B0000000'))
    press('d')
    press('r')
    expect(rows()).toEqual([['relations[0].type', 'disputes'], ['relations[0].claim', 'B0000000']])
    press('d')
    expect(rows()).toEqual([])
  })

  it.each([['r', 'repeats'], ['d', 'disputes'], ['c', 'corrects'], ['s', 'supersedes'], ['o', 'contradicts']])('%s records %s', async (key, type) => {
    await mount()
    act(() => item('C0000000').focus())
    press(key)
    expect(rows()[0]).toEqual(['relations[0].type', type])
  })

  it('asks for the split of a whole, and Delete takes everything back', async () => {
    await mount()
    act(() => item('C0000000').focus())
    press('p')
    const box = document.querySelector<HTMLInputElement>('.near__split input')!
    expect(document.activeElement).toBe(box)
    act(() => { Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(box, 'by place'); box.dispatchEvent(new Event('input', { bubbles: true })) })
    press('r', box)
    expect(rows()).toEqual([])
    press('Enter', box)
    expect(rows()).toEqual([['relations[0].type', 'part_of'], ['relations[0].claim', 'C0000000'], ['relations[0].split', 'by place']])
    expect(document.activeElement).toBe(item('C0000000'))
    press('c')
    press('Delete')
    expect(rows()).toEqual([])
  })

  it('leaves what was typed and other relations as they are', async () => {
    await mount({ statement: 'Typed before.', relations: [{ type: 'disputes', claim: 'D0000000' }, { type: 'repeats', claim: 'https://example.org/claims/b0000000' }] })
    const box = document.querySelector<HTMLTextAreaElement>('[name=statement]')!
    box.value = 'Typed now.'
    expect(item('B0000000').textContent).toContain(t.relations.repeats)
    act(() => item('B0000000').focus())
    press('r')
    expect(rows()).toEqual([['relations[0].type', 'disputes'], ['relations[0].claim', 'D0000000']])
    expect(document.querySelector<HTMLTextAreaElement>('[name=statement]')!.value).toBe('Typed now.')
  })

  it('are kept in the draft', async () => {
    await mount()
    act(() => item('B0000000').focus())
    press('s')
    await act(async () => { await vi.advanceTimersByTimeAsync(1_000) })
    expect(JSON.parse(localStorage.getItem('ledger-draft:d')!)).toMatchObject({ values: { relations: [{ type: 'supersedes', claim: 'B0000000' }] } })
  })

  it('do nothing by single keys where these are off, and everything by buttons', async () => {
    await mount()
    singleKeys.choose('off')
    act(() => item('B0000000').focus())
    press('r')
    expect(rows()).toEqual([])
    const menu = item('B0000000').querySelector('details')!
    await act(async () => { menu.open = true; await vi.advanceTimersByTimeAsync(10) })
    const button = [...menu.querySelectorAll('button')].find((one) => one.textContent.includes(t.relations.repeats))!
    act(() => button.click())
    expect(rows()).toHaveLength(2)
    expect(button.getAttribute('aria-pressed')).toBe('true')
    act(() => button.click())
    expect(rows()).toEqual([])
    singleKeys.choose('on')
  })

  it('are reached from any box, and left for that box again; arrows lead from one to the next', async () => {
    await mount()
    const box = document.querySelector<HTMLTextAreaElement>('[name=statement]')!
    act(() => box.focus())
    act(() => { box.dispatchEvent(new KeyboardEvent('keydown', { key: '˜', code: 'KeyN', altKey: true, bubbles: true, cancelable: true })) })
    expect(document.activeElement).toBe(item('B0000000'))
    press('ArrowDown')
    expect(document.activeElement).toBe(item('C0000000'))
    press('ArrowUp')
    press('Escape')
    expect(document.activeElement).toBe(box)
    expect(listedKeys().map(({ key }) => key)).toEqual(expect.arrayContaining(['Alt+n', 'r', 'o', 'p']))
  })

  it('say that saving is refused of the very same, but not where a claim is edited', async () => {
    for (const [values, words] of [[{}, t.exact], [{ head: '2' }, t.exactEdited]] as const) {
      const exact = { ...answer, near: { ...answer.near, likely: [{ ...answer.near.likely[0]!, likeness: { level: 'same' as const, shared: [], figures: null } }] } }
      await mount(values, 'e', exact)
      expect(document.querySelector('.near__likely')!.textContent).toContain(words)
      act(() => root!.unmount())
      root = undefined
      document.body.innerHTML = ''
    }
  })

  it('name their ids where nothing but the server draws them, and nothing that needs a script', () => {
    const html = renderToString(<ActionForm id="claim" action={async () => null} fields={[]} below={() => <NearPanel formId="claim" near={answer.near} claim={null} isNew />} />)
    expect(html).toContain('B0000000')
    expect(html).toContain(t.withoutScript)
    expect(html).not.toContain(t.relate + '<')
    expect(html).not.toContain('near__menu')
    expect(html).not.toContain('style=')
  })
})
