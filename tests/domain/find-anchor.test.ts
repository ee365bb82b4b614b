// Places of a text are found again by their words: in the same text always, in a changed one where their surroundings still tell them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorOf, CONTEXT, findAnchor, findAnchors } from '@/lib/domain/find-anchor'

/** Texts with everything that moves offsets: emoji, right-to-left words, markup, combining marks, line ends, words that come again. */
const word = fc.constantFrom('12', '12', 'four', 'of', '33,729', 'people', '🕊️', '👩‍👩‍👧', 'قُتل', '١٢', 'שלום', '<b>12</b>', '&nbsp;', 'naïve', 'é', '\u200f', '-', '“twelve”')
const gap = fc.constantFrom(' ', ' ', ', ', '. ', '\n', '\n\n', '\t', ' ')
const text = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 60 }).map((parts) => parts.flat().join(''))
/** A text with a place of one of its words. */
const placed = text.chain((given) => {
  const spans = [...given.matchAll(/\S+/gu)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
  return fc.record({ text: fc.constant(given), at: fc.constantFrom(...spans) })
})

describe('an anchor', () => {
  it('holds the words and at most 32 letters around them, whole characters only', () => {
    fc.assert(fc.property(placed, ({ text, at }) => {
      const { exact, prefix, suffix, start } = anchorOf(text, at)
      expect(text.slice(start, start + exact.length)).toBe(exact)
      expect(text.slice(start - prefix.length, start) + exact + text.slice(at.end, at.end + suffix.length)).toBe(prefix + exact + suffix)
      expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(CONTEXT)
      expect(prefix).not.toMatch(/^[\udc00-\udfff]/)
      expect(suffix).not.toMatch(/[\ud800-\udbff]$/)
    }))
  })

  it('is found where it was made, in any text', () => {
    fc.assert(fc.property(placed, ({ text, at }) => { expect(findAnchor(text, anchorOf(text, at))).toEqual(at) }))
  })

  it('moves with its text when lines are put before it or behind it', () => {
    const unlike = fc.stringMatching(/^[a-z ]{0,80}$/)
    fc.assert(fc.property(placed, unlike, unlike, ({ text, at }, before, after) => {
      const anchor = anchorOf(`\n${'-'.repeat(CONTEXT)}\n${text}\n${'-'.repeat(CONTEXT)}\n`, { start: at.start + CONTEXT + 2, end: at.end + CONTEXT + 2 })
      const changed = `${before}\n${'-'.repeat(CONTEXT)}\n${text}\n${'-'.repeat(CONTEXT)}\n${after}`
      const found = findAnchor(changed, anchor)
      expect(found && changed.slice(found.start, found.end)).toBe(text.slice(at.start, at.end))
    }))
  })

  it('always gives back the words themselves, whatever the text has become', () => {
    fc.assert(fc.property(placed, text, ({ text: old, at }, changed) => {
      const found = findAnchor(changed, anchorOf(old, at))
      if (found) expect(changed.slice(found.start, found.end)).toBe(old.slice(at.start, at.end))
    }))
  })
})

describe('in a text that has changed', () => {
  const OLD = 'On Monday 12 people were hurt near the bridge. On Friday 12 people were freed at the gate.'
  const [first, second] = [OLD.indexOf('12'), OLD.lastIndexOf('12')].map((start) => ({ start, end: start + 2 })) as [{ start: number; end: number }, { start: number; end: number }]
  const moved = (changed: string, at: typeof first) => findAnchor(changed, anchorOf(OLD, at))

  it('tells places of the same words apart by what stands around them', () => {
    const changed = 'A new paragraph, with 12 words.\n\nOn Friday 12 people were freed at the gate. On Monday 12 people were hurt near the bridge.'
    expect(moved(changed, second)?.start).toBe(changed.indexOf('12 people were freed'))
    expect(moved(changed, first)?.start).toBe(changed.indexOf('12 people were hurt'))
  })

  it('takes the nearest of places that fit alike', () => {
    const same = 'so 12 of them; so 12 of them; so 12 of them;'
    const at = { start: same.lastIndexOf('12'), end: same.lastIndexOf('12') + 2 }
    const longer = `${'so 12 of them; '.repeat(3)}so 12 of them;`
    expect(findAnchor(longer, anchorOf(same, at))?.start).toBe(longer.indexOf('12', 30))
  })

  it('passes over other white space and line ends', () => {
    expect(moved(OLD.replaceAll(' ', '\n\n  '), first)).not.toBeNull()
  })

  it('is gone with its words, and where other words are counted', () => {
    expect(moved(OLD.replaceAll('12', 'twelve'), first)).toBeNull()
    expect(moved('On Monday 12 lorries were let through.', first)).toBeNull()
    expect(moved('Nothing of it, but 12 stands here too.', first)).toBeNull()
  })

  it('is no part of a longer number or word', () => {
    expect(moved(OLD.replace('Monday 12 people', 'Monday 12,400 people'), first)).toBeNull()
    expect(moved(OLD.replace('Monday 12 people', 'Monday 112 people'), first)).toBeNull()
  })
})

it('stays fast where a long text says the same word everywhere', () => {
  const long = 'so 12 of the 12 people, '.repeat(20_000)
  const anchors = [...long.matchAll(/12/g)].slice(0, 2_000).map(({ index }) => anchorOf(long, { start: index, end: index + 2 }))
  const began = performance.now()
  expect(findAnchors(`New.\n${long}`, anchors).filter(Boolean).length).toBe(2_000)
  expect(performance.now() - began).toBeLessThan(4_000)
})
