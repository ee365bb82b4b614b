import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detect, type Find } from '@/lib/detect/detect'
import { parseEdtf } from '@/lib/domain/edtf'
import { quantityProblems } from '@/lib/domain/quantity'
import { readCorpus } from './scoring'

const pieces = fc.constantFrom(
  'at least ', 'more than ', 'between ', ' and ', ' to ', '-', '–', ' or ', ' out of ', ' in ', 'up to ', 'about ', 'some ', 'two', 'twenty-', 'a dozen ', 'dozens of ', 'tens of thousands ',
  'half a million ', 'two-thirds ', '33,729', '1.5', '3.823 ', '1.5m ', '$', '%', ' per cent', ' people', ' killed', ' hostages', '-day truce', ' weeks', ' ago', 'on Sunday', ' last month', ' Oct. 7',
  ' March 10 or 11', '2024-02-31', ' 31.02.24', '(', ')', '. ', ', ', '\n', '\u0000', '\uD83D', '🕊️', 'مئة', ' \u202Eשלום', 'İ', 'ﬁve', '\u00a0', ' one', '’s', '1/3', '10:1', '4:30', ' p.m.', 'the 16th day', ' said X', 'X said ',
)
const texts = fc.oneof(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 40 }).map((parts) => parts.join('')), fc.string({ unit: 'grapheme', maxLength: 200 }))

function problemsOf(text: string, finds: Find[]): string[] {
  const problems: string[] = []
  finds.forEach((find, index) => {
    if (text.slice(find.start, find.end) !== find.text || find.end <= find.start) problems.push(`offsets of ${find.text}`)
    const before = finds[index - 1]
    if (before && before.start > find.start) problems.push(`order at ${find.text}`)
    if (before && before.end > find.start) problems.push(`${before.text} overlaps ${find.text}`)
    if (find.type === 'date') {
      if (find.operator !== null || find.edtf === null) problems.push(`date ${find.text}`)
      else parseEdtf(find.edtf)
    } else {
      if (find.operator === null || find.edtf !== null) problems.push(`quantity ${find.text}`)
      const measure = find.type === 'share' && find.unit === 'share' ? 'share' : null
      const { operator, low, high, best } = find
      problems.push(...quantityProblems({ operator, low, high, best, measure, unit: find.unit, asWritten: find.text }).map(({ message }) => `${find.text}: ${message}`))
    }
    if (find.asOf !== null) parseEdtf(find.asOf)
    if (!(find.confidence > 0 && find.confidence <= 1)) problems.push(`confidence of ${find.text}`)
  })
  return problems
}

describe('the detector on any text', () => {
  it('never throws, keeps its offsets, sorts, never overlaps and suggests only what a form would take', () => {
    fc.assert(fc.property(texts, fc.constantFrom(null, '2024-02-29', '2023-12-31', '0001-01-01', '9999-12-31'), (text, publishedOn) => {
      expect(problemsOf(text, detect(text, { publishedOn }))).toEqual([])
    }), { numRuns: 3000, seed: 20240414 })
  }, 60_000)

  it('keeps offsets right behind emoji, right-to-left text, markup and a byte order mark', () => {
    for (const lead of ['🕊️👩‍👩‍👧 ', 'שלום مرحبا ', '<p class="a&amp;b">', '\uFEFF', '\u0000 ', 'İİİ ', '\uD83D ']) {
      const text = `${lead}At least 40 people were killed.`
      expect(detect(text).map((find) => find.text)).toEqual(['At least 40'])
      expect(problemsOf(text, detect(text))).toEqual([])
    }
  })

  it('finds the same in a text that is told twice, moved by its length', () => {
    for (const { text, published } of readCorpus('corpus')) {
      const once = detect(text, { publishedOn: published })
      const twice = detect(`${text}\n${text}`, { publishedOn: published })
      expect(twice.map(({ text: words }) => words)).toEqual([...once, ...once].map(({ text: words }) => words))
    }
  })

  it('refuses a day of publication that does not exist', () => {
    expect(() => detect('40 people', { publishedOn: '2024-02-30' })).toThrow('"2024-02-30" is no calendar day')
  })
})

describe('the time that the detector takes', () => {
  const cases: Record<string, string> = {
    words: 'At least 40 people, including twelve children, were killed and between 10 and 15 wounded on Sunday in a two-week siege, the ministry said. ',
    digits: '1,', dots: '1.', numbers: '11 ', hyphens: 'one-', sums: 'two hundred and ', hedges: 'at least ', scales: 'tens of thousands of ', spaces: ' ', groups: '111\u00a0', speech: 'X said 5 on Sunday ', emoji: '🕊️5',
  }

  it.each(Object.keys(cases))('grows with the length of the text and no faster: %s', (name) => {
    const spent = (characters: number) => {
      const text = cases[name]!.repeat(Math.ceil(characters / cases[name]!.length))
      const before = process.cpuUsage()
      detect(text, { publishedOn: '2024-04-14' })
      return process.cpuUsage(before).user / 1000
    }
    spent(20_000)
    const [small, large] = [spent(60_000), spent(480_000)]
    expect(large).toBeLessThan(Math.max(400, small * 8 * 3))
    if (name === 'words') expect(large).toBeLessThan(4000)
  }, 60_000)
})
