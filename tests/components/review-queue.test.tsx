// @vitest-environment jsdom
// The queue of claims that wait for review as a form: what stays in its boxes after an answer.
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, expect, it } from 'vitest'
import { parse } from '@conform-to/dom'
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

function mount(action: FormAction) {
  root = createRoot(document.body.appendChild(document.createElement('div')))
  act(() => root!.render(<ReviewQueue entries={[entry(A), entry(B)]} action={action} people={[]} me="ada@example.org" allChosen={false} turnHref="/" />))
  return document.querySelector('form')!
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
  mount((state, form) => answering(served)(state, form))
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
