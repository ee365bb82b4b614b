// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { placeOfSelection } from '@/components/desk/workbench/selection-place'
import { nextOpen, placeOf, progressOf, workStore, type BenchFind } from '@/components/desk/workbench/work-store'

const find = (start: number, given: Partial<BenchFind> = {}): BenchFind => ({ key: `${start}-${start + 2}`, start, end: start + 2, text: 'ab', type: 'quantity', state: 'open', claim: null, mark: null, ...given })

describe('the state of a workbench', () => {
  const finds = [find(0), find(10, { state: 'done', claim: 'A' }), find(20), find(30, { state: 'dismissed', mark: 3 }), find(40)]

  it('goes to the next and the previous open find, around the ends, past what is handled', () => {
    expect([nextOpen(finds, '0-2', 1), nextOpen(finds, '20-22', 1), nextOpen(finds, '40-42', 1), nextOpen(finds, '0-2', -1), nextOpen(finds, null, 1), nextOpen(finds, null, -1), nextOpen(finds, '10-12', 1)])
      .toEqual(['20-22', '40-42', '0-2', '40-42', '0-2', '40-42', '20-22'])
    expect(nextOpen([find(0), find(10, { state: 'done' })], '0-2', 1)).toBeNull()
    expect(nextOpen([], null, 1)).toBeNull()
  })
  it('counts what is handled; words that were only selected are no find yet', () => {
    const selected = find(15, { type: 'selection' })
    expect(progressOf([...finds, selected])).toEqual({ total: 5, handled: 2, saved: 1, dismissed: 1 })
    expect(progressOf([...finds, { ...selected, state: 'done' }])).toEqual({ total: 6, handled: 3, saved: 2, dismissed: 1 })
    expect([placeOf(finds, '20-22'), placeOf([...finds, selected], selected.key)]).toEqual([3, null])
  })
  it('tells of decisions, keeps the order of the text, and takes what the server says now', () => {
    const store = workStore(finds, '0-2')
    let told = 0
    store.subscribe(() => { told++ })
    store.decide('0-2', { state: 'done', claim: 'B', mark: 9 })
    store.add(find(5, { type: 'selection' }))
    store.add(find(5, { type: 'selection' }))
    store.choose('20-22')
    store.choose('20-22')
    expect([told, store.find('0-2')?.claim, store.finds().map(({ start }) => start), store.current()]).toEqual([3, 'B', [0, 5, 10, 20, 30, 40], '20-22'])
    store.replace([find(50), find(3)])
    // The words that were selected are open still: their form is.
    expect(store.finds().map(({ start }) => start)).toEqual([3, 5, 50])
    store.decide('5-7', { state: 'done', claim: 'C', mark: 4 })
    store.replace([find(60)])
    expect(store.finds().map(({ start }) => start)).toEqual([60])
  })
})

describe('the place of a selection', () => {
  const draw = () => {
    document.body.innerHTML = '<div id="t"><p><span data-at="0">The Council said </span><a href="#x"><span data-at="17">at least 40</span><span class="vh"> (open)</span></a><span data-at="28"> left.</span></p><p><span data-at="36">None came.</span></p></div><p id="o">outside</p>'
    return document.getElementById('t')!
  }
  const select = (from: [Node, number], to: [Node, number]) => {
    const selection = document.getSelection()!
    selection.removeAllRanges()
    const range = document.createRange()
    range.setStart(...from)
    range.setEnd(...to)
    selection.addRange(range)
    return selection
  }
  const words = (at: number) => document.querySelector(`[data-at="${at}"]`)!.firstChild!

  it('counts the letters of the text and no words for screen readers, and leaves blanks at its ends out', () => {
    const text = draw()
    expect(placeOfSelection(select([words(0), 12], [words(28), 1]), text)).toEqual({ start: 12, end: 28, text: 'said at least 40' })
    expect(placeOfSelection(select([words(17), 3], [words(17), 8]), text)).toEqual({ start: 20, end: 25, text: 'least' })
  })
  it('reaches over paragraphs, and to the whole of what it covers', () => {
    const text = draw()
    expect(placeOfSelection(select([words(28), 1], [words(36), 4]), text)).toMatchObject({ start: 29, end: 40 })
    expect(placeOfSelection(select([text, 0], [text, 1]), text)).toMatchObject({ start: 0, end: 34 })
  })
  it('is none where no word is selected, or none of the text', () => {
    const text = draw()
    expect(placeOfSelection(select([words(0), 3], [words(0), 4]), text)).toBeNull()
    expect(placeOfSelection(select([words(0), 3], [words(0), 3]), text)).toBeNull()
    const outside = document.getElementById('o')!.firstChild!
    expect(placeOfSelection(select([outside, 0], [outside, 4]), text)).toBeNull()
  })
})
