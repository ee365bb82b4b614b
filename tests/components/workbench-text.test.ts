import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aroundPlace, textBlocks, textParts, type MarkedFind } from '@/components/desk/workbench/text-pieces'

const find = (start: number, end: number, who: MarkedFind['who'] = null): MarkedFind => ({ key: `${start}-${end}`, start, end, who })
const pieces = (text: string, finds: MarkedFind[]) => textBlocks(text, finds).map(({ pieces: all }) => all.map((piece) => [piece.text, piece.find ?? (piece.whoOf.length > 0 ? `who of ${piece.whoOf.join()}` : null)]))

describe('a text cut for marking', () => {
  it('has each find and its speaker as pieces, paragraph by paragraph', () => {
    const text = 'The Council said at least 40.\n\nNone came.'
    expect(pieces(text, [find(17, 28, { start: 0, end: 11 }), find(31, 35)])).toEqual([
      [['The Council', 'who of 17-28'], [' said ', null], ['at least 40', '17-28'], ['.', null]],
      [['None', '31-35'], [' came.', null]],
    ])
  })
  it('gives words to the shortest of finds that lie in each other', () => {
    expect(pieces('held at least 40 people', [find(0, 23), find(5, 16)])).toEqual([[['held ', '0-23'], ['at least 40', '5-16'], [' people', '0-23']]])
  })
  it('keeps a find whole where a speaker begins in it, and passes over places beyond the text', () => {
    expect(pieces('two of the Council', [find(0, 10, { start: 7, end: 18 }), find(30, 40)])).toEqual([[['two of the', '0-10'], [' Council', 'who of 0-10']]])
  })
  it('loses no letter, in any text with any finds', () => {
    const span = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 })).map(([start, length]) => ({ start, end: start + length }))
    const some = fc.array(fc.tuple(span, fc.option(span)), { maxLength: 8 })
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', 'ש', '😀', '.', '7'), maxLength: 60 }), some, (text, spans) => {
      const all = textBlocks(text, spans.map(([{ start, end }, who]) => find(start, end, who)))
      for (const { pieces: row } of all) for (const piece of row) expect(text.slice(piece.start, piece.start + piece.text.length)).toBe(piece.text)
      expect(all.map(({ pieces: row }) => row.map((piece) => piece.text).join('')).join('\n')).toBe(text.split('\n').filter((line) => /\S/u.test(line)).join('\n'))
      expect(textParts(all, 10).flat()).toEqual(all)
    }))
  })
  it('is cut in time that grows with the text', () => {
    const line = 'The Council said that 40 of 60 were held on Monday, and 12 more. '
    const text = line.repeat(8000)
    const finds = Array.from({ length: 8000 }, (_, at) => [find(at * line.length + 22, at * line.length + 24, { start: at * line.length, end: at * line.length + 11 }), find(at * line.length + 28, at * line.length + 30)]).flat()
    const began = performance.now()
    expect(textBlocks(text, finds)[0]!.pieces.length).toBeGreaterThan(30_000)
    expect(performance.now() - began).toBeLessThan(1500)
  })
})

describe('the sentence around a place', () => {
  const around = (text: string, words: string) => { const start = text.indexOf(words); const { before, after } = aroundPlace(text, start, start + words.length); return `${before}[${words}]${after}` }
  it('begins and ends with its own stop, not with a stop inside a number', () => {
    expect(around('One came. The Office said 4.5 million left. More left.', '4.5 million')).toBe('The Office said [4.5 million] left.')
    expect(around('First line\nIt held 40 “people.” Then 3.', '40')).toBe('It held [40] “people.”')
  })
  it('is cut at words where it is long, and says so', () => {
    const shown = around(`${'word '.repeat(80)}40${' word'.repeat(80)}`, '40')
    expect(shown.startsWith('…word')).toBe(true)
    expect(shown.endsWith('word…')).toBe(true)
    expect(shown.length).toBeLessThan(400)
  })
})
