// @vitest-environment jsdom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { parse } from '@conform-to/dom'
import { ActionForm } from '@/components/forms/action-form'
import type { FieldSpec } from '@/components/forms/field-spec'
import type { FormState } from '@/components/forms/form-state'
import { messages } from '@/lib/messages/messages'
import { troublesOf } from '@/components/forms/troubles'

const FIELDS: FieldSpec[] = [
  { type: 'text', name: 'name', label: 'Name', hint: 'As printed.' },
  { type: 'group', legend: 'Rare', folded: true, fields: [{ type: 'area', name: 'note', label: 'Note' }] },
  { type: 'select', name: 'kind', label: 'Kind', options: [{ value: '', label: 'Choose …' }, { value: 'person', label: 'Person' }] },
  { type: 'combo', name: 'memberOf', label: 'Belongs to', options: [{ value: 'lakes', label: 'Lakes Commission' }], mayBeNew: true },
  { type: 'check', name: 'anonymous', label: 'Anonymous' },
  { type: 'radios', name: 'basis', label: 'Basis', options: [{ value: '', label: 'none' }, { value: 'stated', label: 'stated' }] },
  { type: 'rows', name: 'roles', legend: 'Roles', add: 'Add a role', fields: [{ type: 'text', name: 'role', label: 'Role' }] },
]
const VALUES = { name: 'Teo Marsh', kind: 'person', memberOf: 'lakes', anonymous: 'yes', basis: 'stated', roles: [{ role: 'party' }, { role: 'witness' }] }

let root: Root | undefined
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
afterEach(() => {
  act(() => root?.unmount())
  document.body.innerHTML = ''
  localStorage.clear()
})

function mount(action: (previous: FormState, form: FormData) => Promise<FormState>, props: { draftKey?: string; values?: typeof VALUES } = {}) {
  const host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
  act(() => root!.render(<ActionForm id="f" action={action} fields={FIELDS} values={VALUES} {...props} />))
  return host.querySelector('form')!
}

/** What a server answers: every value back, and these problems. */
function refused(form: FormData, error: Record<string, string[]>): FormState {
  return { ...parse<object, string[]>(form, { resolve: (value) => ({ value }) }).reply(), status: 'error', error }
}

const box = (name: string) => document.querySelector<HTMLInputElement>(`[name="${name}"]`)!
const posted = (form: HTMLFormElement) => Object.fromEntries(new FormData(form))
const submit = async (form: HTMLFormElement) => { await act(async () => { form.requestSubmit(); await new Promise((done) => setTimeout(done, 50)) }) }

describe('a form', () => {
  it('is whole in the HTML of the server, with every value and without script', () => {
    const html = renderToString(<ActionForm id="f" action={async () => null} fields={FIELDS} values={VALUES} />)
    for (const text of ['value="Teo Marsh"', 'Lakes Commission', 'name="roles[1].role"', 'value="witness"', '<datalist', 'As printed.']) expect(html).toContain(text)
    expect(html).not.toContain('style=')
  })

  it('sends what it was given', () => {
    expect(posted(mount(async () => null))).toMatchObject({
      name: 'Teo Marsh', kind: 'person', memberOf: 'Lakes Commission', anonymous: 'yes', basis: 'stated', 'roles[0].role': 'party', 'roles[1].role': 'witness',
    })
  })

  it('shows all problems at once in the order of its fields, takes the focus, and keeps every input', async () => {
    document.title = 'A page'
    const form = mount(async (_, data) => refused(data, { 'roles[1].role': ['is unknown'], name: ['is missing'], '': ['Nothing was saved.'], kind: ['must be one'] }))
    box('name').value = 'Typed'
    box('note').value = 'a note'
    await submit(form)
    expect([...document.querySelectorAll('.errors li')].map((one) => one.textContent)).toEqual(['Nothing was saved.', 'Name: is missing', 'Kind: must be one', 'Role: is unknown'])
    expect(document.querySelector('.errors a')!.getAttribute('href')).toBe('#f-name')
    expect(posted(document.querySelector('form')!)).toMatchObject({ name: 'Typed', note: 'a note', kind: 'person', anonymous: 'yes', 'roles[1].role': 'witness' })
    expect(document.querySelector('details')!.open).toBe(true)
    expect(document.getElementById('f-name-error')!.textContent).toBe('is missing')
    expect(box('name').getAttribute('aria-describedby')).toBe('f-name-error f-name-hint')
    await vi.waitFor(() => { expect(document.activeElement!.id).toBe('form-errors') })
    expect(document.title).toBe('Error: A page')
  })

  it('keeps everything where no answer comes, and is sent again', async () => {
    let tries = 0
    const form = mount(async () => {
      if (++tries === 1) throw new TypeError('Failed to fetch')
      return { status: 'success', done: 'Saved.' }
    })
    box('name').value = 'Typed'
    await submit(form)
    await vi.waitFor(() => { expect(document.querySelector('.errors')!.textContent).toContain(messages.forms.unanswered) })
    expect(posted(document.querySelector('form')!)).toMatchObject({ name: 'Typed', kind: 'person', 'roles[1].role': 'witness' })
    await submit(document.querySelector('form')!)
    await vi.waitFor(() => { expect(document.querySelector('.notice')!.textContent).toBe('Saved.') })
  })

  it('is not sent when it is too large, and says so at the longest text', async () => {
    const sent = vi.fn(async () => null)
    const form = mount(sent)
    box('note').value = 'x'.repeat(5_000_000)
    await submit(form)
    await vi.waitFor(() => { expect(document.getElementById('f-note-error')!.textContent).toBe(messages.forms.tooLarge) })
    expect(box('note').value).toHaveLength(5_000_000)
    expect(sent).not.toHaveBeenCalled()
  })

  it('takes only the first of two clicks', async () => {
    const action = vi.fn(async () => { await new Promise((done) => setTimeout(done, 40)); return null })
    const form = mount(action)
    await act(async () => { form.requestSubmit(); form.requestSubmit(); await new Promise((done) => setTimeout(done, 80)) })
    expect(action.mock.calls.length).toBeLessThanOrEqual(1)
  })

  it('adds and takes away rows', async () => {
    const form = mount(async () => null)
    await act(async () => { [...form.querySelectorAll('button')].find(({ textContent }) => textContent === 'Add a role')!.click() })
    expect(form.querySelectorAll('.row')).toHaveLength(3)
    await act(async () => { form.querySelector<HTMLButtonElement>('[aria-label="Take away Roles 1"]')!.click() })
    expect(posted(form)).toMatchObject({ 'roles[0].role': 'witness', 'roles[1].role': '' })
  })

  it('brings back what was typed after a reload, and forgets it on request', async () => {
    const form = mount(async () => null, { draftKey: 'one' })
    box('name').value = 'Half a name'
    await act(async () => { form.dispatchEvent(new Event('input', { bubbles: true })); await new Promise((done) => setTimeout(done, 400)) })
    act(() => root!.unmount())
    mount(async () => null, { draftKey: 'one' })
    expect(box('name').value).toBe('Half a name')
    await act(async () => { [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Start afresh')!.click() })
    expect(box('name').value).toBe('Teo Marsh')
    expect(localStorage.length).toBe(0)
  })
})

describe('the order of problems', () => {
  it('puts what no field knows behind all fields, without a link', () => {
    expect(troublesOf('f', FIELDS, { unknown: ['what?'], name: ['no'] }).map(({ id }) => id)).toEqual(['f-name', null])
  })
})
