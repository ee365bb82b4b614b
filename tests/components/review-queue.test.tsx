// @vitest-environment jsdom
// The queue of claims that wait for review as a form: what stays in its boxes after an answer, and what Enter in one of them presses.
import { act, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, expect, it, vi } from 'vitest'
import { parse } from '@conform-to/dom'
import { ClaimsTable } from '@/components/desk/claims-table'
import { OthersTable } from '@/components/desk/review/revert-plan'
import { RevertForm } from '@/components/desk/review/revert-form'
import { REVERT_FORM } from '@/components/desk/review/revert-form-id'
import { ReviewQueue, type ReviewAnswer } from '@/components/desk/review/review-queue'
import type { FormAction } from '@/components/forms/form-state'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
let root: Root | undefined
afterEach(() => {
  act(() => root?.unmount())
  document.body.innerHTML = ''
})

const entry = (id: string) => ({ id, value: `${id}.1`, label: `Claim ${id}`, isChange: false, reason: null, mayPublish: true, assignee: null, said: 0, comments: null, head: id, body: id })
const [A, B] = ['0000000A', '0000000B']

const queue = (action: FormAction) => <ReviewQueue entries={[entry(A), entry(B)]} action={action} people={[]} me="ada@example.org" allChosen={false} turnHref="/" />
function mount(what: ReactNode) {
  root = createRoot(document.body.appendChild(document.createElement('div')))
  act(() => root!.render(what))
}

/** What the server answers when the step was taken and these comments went along. */
const answering = (served: readonly string[]): FormAction => async (_, form) => {
  const extra: ReviewAnswer = { results: [], served }
  return { ...parse<object, string[]>(form, { resolve: (value) => ({ value }) }).reply(), status: 'success', done: 'Done.', extra }
}
const box = (name: string) => document.querySelector<HTMLTextAreaElement>(`textarea[name="comment.${name}"]`)!
const press = (value: string) => act(async () => {
  document.querySelector<HTMLButtonElement>(`button[value="${value}"]`)!.click()
  await new Promise((done) => setTimeout(done, 20))
})

it('empties the box for all each time its comment was taken along, and only then', async () => {
  let served: string[] = ['all']
  mount(queue((state, form) => answering(served)(state, form)))
  for (const text of ['for the first ones', 'for the next ones', 'for the next ones']) {
    box('all').value = text
    box(B).value = 'of its own'
    await press('publish')
    expect([box('all').value, box(B).value]).toEqual(['', 'of its own'])
  }
  served = []
  box('all').value = 'not yet'
  await press('assign')
  expect(box('all').value).toBe('not yet')
})

const FORMS: Record<string, (action: FormAction) => ReactNode> = {
  'the queue': queue,
  'the table of claims': (action) => <ClaimsTable caption="Claims" columns={[{ key: 'claim', label: 'Claim', name: 'Claim' }]} rows={[{ id: A, value: `${A}.1`, label: 'x', cells: ['x'] }]} action={action} allChosen={false} turnHref="/" />,
  'the page that takes work back': (action) => (
    <>
      <RevertForm action={action} editor="ben@example.org" since="2026-01-01T00:00:00.000Z" total={3} hasOthers auditHref="/" />
      <OthersTable form={REVERT_FORM} items={[{ id: A, statement: 'x', fate: 'restore', base: 1, others: ['ada@example.org'], steps: [] }]} />
    </>
  ),
}

for (const [name, draw] of Object.entries(FORMS)) {
  it(`sends nothing for Enter in a box of ${name}`, async () => {
    const action = vi.fn(answering([]))
    mount(draw(action))
    const checkbox = document.querySelector<HTMLInputElement>('input[type=checkbox]')!
    // The standard's default button of the form: its first submit button, wherever the box stands on the page.
    const first = [...checkbox.form!.elements].find((one) => one instanceof HTMLButtonElement && one.type === 'submit') as HTMLButtonElement
    expect([first.getAttribute('formmethod'), first.hidden, first.disabled, first.name]).toEqual(['dialog', true, false, ''])
    await act(async () => { first.click(); await new Promise((done) => setTimeout(done, 20)) })
    expect(action).not.toHaveBeenCalled()
    expect(document.querySelector('form')!.getAttribute('aria-busy')).toBeNull()
  })
}
