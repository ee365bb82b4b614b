// @vitest-environment jsdom
import { act, useRef } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { KeysDialog } from '@/components/desk/keys/keys-dialog'
import { listedKeys } from '@/components/desk/keys/listed-keys'
import { keyPressed, singleKeys } from '@/components/desk/keys/single-keys'
import { useKeys, type PageKey } from '@/components/desk/keys/use-keys'
import { deviceChoice } from '@/components/ui/device-choice'
import { messages } from '@/lib/messages/messages'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
let root: Root
const draw = (what: React.ReactNode) => act(async () => { root.render(what) })
const press = (key: string, more: KeyboardEventInit = {}, target: EventTarget = document.body) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  act(() => { target.dispatchEvent(event) })
  return event
}

beforeEach(() => {
  window.localStorage.clear()
  root = createRoot(document.body.appendChild(document.createElement('div')))
})
afterEach(async () => {
  await act(async () => root.unmount())
  document.body.innerHTML = ''
  vi.restoreAllMocks()
})

function Keyed({ keys, fenced }: { keys: readonly PageKey[]; fenced?: boolean }) {
  const fence = useRef<HTMLDivElement>(null)
  useKeys(keys, fenced ? { within: fence } : {})
  return <><div ref={fence}><span id="inside" tabIndex={0} /></div><input id="box" /><a id="link" href="#x">x</a><div role="dialog"><span id="dialog" /></div></>
}
const at = (id: string) => document.getElementById(id)!

describe('which key was pressed', () => {
  const name = (key: string, more: Partial<KeyboardEvent> = {}) => keyPressed({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, defaultPrevented: false, isComposing: false, target: document.body, ...more })

  it('is a letter in any case, a sign, or a name', () => {
    expect([name('j'), name('J'), name('?', { shiftKey: true }), name('Enter'), name('ArrowDown')]).toEqual(['j', 'j', '?', 'Enter', 'ArrowDown'])
  })
  it('is the letter printed on the key where the keyboard writes another script', () => {
    expect([name('ت', { code: 'KeyJ' }), name('ח', { code: 'KeyJ' }), name('о', { code: 'KeyJ' })]).toEqual(['j', 'j', 'j'])
  })
  it('is none with another key held, while a word is composed, or where something acted on it', () => {
    expect([name('j', { ctrlKey: true }), name('j', { altKey: true }), name('j', { metaKey: true }), name('J', { shiftKey: true }), name('j', { isComposing: true }), name('j', { defaultPrevented: true })]).toEqual(Array(6).fill(null))
  })
})

describe('keys of a page', () => {
  it('act outside of boxes and dialogs, Enter not on links, a held key once', async () => {
    const [next, take, up] = [vi.fn(), vi.fn(), vi.fn()]
    await draw(<Keyed keys={[{ key: 'j', label: 'next', run: next }, { key: 'Enter', label: 'take', run: take }, { key: 'k', label: 'up', run: up, held: true }]} />)
    expect(press('j').defaultPrevented).toBe(true)
    for (const id of ['box', 'dialog']) expect(press('j', {}, at(id)).defaultPrevented).toBe(false)
    expect(press('Enter', {}, at('link')).defaultPrevented).toBe(false)
    press('Enter')
    press('j', { repeat: true })
    press('k', { repeat: true })
    expect([next, take, up].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1])
  })
  it('act only within their part where they have one', async () => {
    const run = vi.fn()
    await draw(<Keyed fenced keys={[{ key: 'r', label: 'repeats', run }]} />)
    press('r')
    expect(run).not.toHaveBeenCalled()
    press('r', {}, at('inside'))
    expect(run).toHaveBeenCalledOnce()
  })
  it('act once where two parts have the same key, and not at all where they are switched off', async () => {
    const [first, second] = [vi.fn(), vi.fn()]
    await draw(<><Keyed keys={[{ key: 'x', label: 'a', run: first }]} /><Keyed keys={[{ key: 'x', label: 'b', run: second }]} /></>)
    press('x')
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 0])
    act(() => singleKeys.choose('off'))
    expect(press('x').defaultPrevented).toBe(false)
    expect(first).toHaveBeenCalledOnce()
  })
  it('are listed while their part is there, each line once, those that something else acts on too', async () => {
    const keys = [{ key: 'j', label: 'next', run: () => {} }, { key: 'Ctrl+Enter', label: 'save' }]
    await draw(<><Keyed keys={keys} /><Keyed keys={keys} /></>)
    expect(listedKeys()).toEqual([{ key: 'j', label: 'next' }, { key: 'Ctrl+Enter', label: 'save' }])
    await draw(null)
    expect(listedKeys()).toEqual([])
  })
})

describe('the list under ?', () => {
  it('names every key and switches single keys off, which the browser remembers', async () => {
    await draw(<><Keyed keys={[{ key: 'x', label: 'not a claim', run: () => {} }]} /><KeysDialog open onOpenChange={() => {}} /></>)
    const dialog = document.querySelector('.sheet')!
    expect(dialog.textContent).toContain(messages.keys.title)
    expect([...dialog.querySelectorAll('dt')].map(({ textContent }) => textContent)).toEqual(['X'])
    const box = dialog.querySelector<HTMLInputElement>('input[type=checkbox]')!
    expect(box.checked).toBe(true)
    await act(async () => box.click())
    expect([box.checked, singleKeys.read(), window.localStorage.getItem('desk-keys')]).toEqual([false, 'off', 'off'])
  })
})

describe('a choice of the device', () => {
  it('is the first word until another is chosen, also of a word nobody knows', () => {
    const choice = deviceChoice('test', ['draft', 'publish'])
    expect(choice.read()).toBe('draft')
    choice.choose('publish')
    expect(deviceChoice('test', ['draft', 'publish']).read()).toBe('publish')
    window.localStorage.setItem('test', 'other')
    expect(choice.read()).toBe('draft')
  })
  it('holds on the page where the browser keeps nothing', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => { throw new Error('full') })
    const choice = deviceChoice('unkept', ['on', 'off'])
    choice.choose('off')
    expect(choice.read()).toBe('off')
    choice.choose('on')
    expect(choice.read()).toBe('on')
  })
})
