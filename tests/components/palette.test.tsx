// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { KeySwitch } from '@/components/palette/key-switch'
import { PaletteDialog } from '@/components/palette/palette-dialog'
import { clocksOf, findClaims, keptHref, matchPlaces, paletteItems } from '@/components/palette/palette-items'
import { areKeysOn, isForPalette, switchKeys } from '@/components/palette/shortcuts'
import { messages } from '@/lib/messages/messages'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
const words = messages.palette
const places = [
  { label: 'Timeline', note: 'Ruritania', href: '/ruritania/timeline' }, { label: 'Compare', note: 'Ruritania', href: '/ruritania/compare' }, { label: 'Methodology', note: null, href: '/methodology' },
]
const answer = (status: number, data: unknown[] = []) => vi.fn(async () => new Response(JSON.stringify({ data }), { status }))
const found = { id: '7K3M9Q2X', statement: 'Twelve crossed the bridge.', article: { outlet: { name: 'River Post' } }, asOf: { edtf: '1999-04-14' } }

beforeEach(() => { window.localStorage.clear() })
afterEach(() => { vi.unstubAllGlobals(); document.body.innerHTML = '' })

describe('the keys of the palette', () => {
  const press = (key: string, more: Partial<KeyboardEvent> = {}, target: EventTarget | null = document.body) => isForPalette({ key, ctrlKey: false, metaKey: false, altKey: false, defaultPrevented: false, isComposing: false, target, ...more })

  it('are Ctrl or ⌘ with K, and a bare slash outside of fields', () => {
    const field = document.createElement('input')
    expect([press('k', { ctrlKey: true }), press('K', { metaKey: true }), press('/'), press('k', { ctrlKey: true }, field)]).toEqual([true, true, true, true])
    expect([press('k'), press('/', {}, field), press('/', { ctrlKey: true }), press('k', { ctrlKey: true, altKey: true }), press('/', { isComposing: true }), press('/', { defaultPrevented: true })]).toEqual(Array(6).fill(false))
  })

  it('can be switched off, which the browser remembers', async () => {
    const box = document.body.appendChild(document.createElement('div'))
    await act(async () => createRoot(box).render(<KeySwitch words={words} />))
    const field = box.querySelector('input')!
    expect([field.checked, areKeysOn()]).toEqual([true, true])
    await act(async () => field.click())
    expect([field.checked, areKeysOn()]).toEqual([false, false])
    await act(async () => switchKeys(true))
    expect([field.checked, areKeysOn()]).toEqual([true, true])
  })
})

describe('what the palette offers', () => {
  it('are pages with every word that was typed, then claims, then the whole search, all in the view of the page', () => {
    expect(matchPlaces(places, 'rurit comp').map(({ href }) => href)).toEqual(['/ruritania/compare'])
    const clocks = clocksOf('?knownOn=1999-05-01&metric=x')
    const items = paletteItems(places, [{ label: 'A', note: null, href: '/claims/A' }], 'time', words.all, clocks)
    expect(items.map(({ group, href }) => [group, href])).toEqual([
      ['pages', '/ruritania/timeline?knownOn=1999-05-01'], ['claims', '/claims/A'], ['all', '/search?q=time&knownOn=1999-05-01'],
    ])
    expect(keptHref('/methodology#marks', clocks)).toBe('/methodology#marks')
    expect(paletteItems(places, [], ' ', words.all, {}).map(({ group }) => group)).toEqual(['pages', 'pages', 'pages'])
  })

  it('are the claims that the search API finds; none for words that it refuses', async () => {
    const asked = answer(200, [found])
    vi.stubGlobal('fetch', asked)
    expect(await findClaims('bridge', { knownOn: '1999-05-01' }, new AbortController().signal)).toEqual([
      { label: 'Twelve crossed the bridge.', note: 'River Post · 1999-04-14', href: '/claims/7K3M9Q2X?knownOn=1999-05-01' },
    ])
    expect((asked.mock.calls as unknown as [string][])[0]![0]).toBe('/api/v1/search?q=bridge&limit=6&knownOn=1999-05-01')
    vi.stubGlobal('fetch', answer(400))
    expect(await findClaims('"', {}, new AbortController().signal)).toEqual([])
    vi.stubGlobal('fetch', answer(503))
    await expect(findClaims('bridge', {}, new AbortController().signal)).rejects.toThrow('503')
  })
})

it('is a dialog with a named field and a list of options, of which the first is chosen', async () => {
  vi.stubGlobal('fetch', answer(200, [found]))
  const box = document.body.appendChild(document.createElement('div'))
  await act(async () => createRoot(box).render(<PaletteDialog open onOpenChange={() => {}} places={places} words={words} />))
  await act(async () => { await new Promise((done) => { setTimeout(done, 60) }) })
  const dialog = document.querySelector('[role="dialog"]')!
  expect(document.getElementById(dialog.getAttribute('aria-labelledby')!)!.textContent).toBe(words.title)
  const field = dialog.querySelector<HTMLInputElement>('[role="combobox"]')!
  expect(field.getAttribute('aria-label')).toBe(words.field)
  expect(document.activeElement).toBe(field)
  expect([...dialog.querySelectorAll('[role="option"]')].map((option) => option.querySelector('.palette__label')!.textContent)).toEqual(['Timeline', 'Compare', 'Methodology'])
  expect(dialog.querySelector('[role="status"]')!.textContent).toBe('')
})
