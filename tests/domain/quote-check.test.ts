import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { checkQuote, quoteCoverage, QuoteText } from '@/lib/domain/quote-check'

const text = 'The Relief Office in Sarrow said “at least 33,729” people had crossed—more\nthan in  March. The Office said so twice: at least 40 on Monday, at least 40 on Friday.'

describe('a quotation in the text of its article', () => {
  it('is found once, as whole words, over the line breaks of a pasted text', () => {
    expect(checkQuote(text, { exact: 'at least 33,729' })).toEqual({ words: 3, isTooLong: false, status: 'once', at: { start: 34, end: 49 }, isContextNeedless: false })
    expect(checkQuote(text, { exact: 'more than' })).toMatchObject({ status: 'once' })
    expect(checkQuote(text, { exact: 'at least 33,729', prefix: 'said “' })).toMatchObject({ status: 'once', isContextNeedless: true })
    expect(checkQuote(text, { exact: ' ' })).toEqual({ words: 0, isTooLong: false, status: 'blank' })
    expect(checkQuote(text, { exact: 'one two three four five six seven eight nine' })).toMatchObject({ words: 9, isTooLong: true, status: 'missing' })
  })

  it('that stands there several times is told apart by the fewest words', () => {
    const found = checkQuote(text, { exact: 'at least 40' })
    expect(found).toMatchObject({ status: 'several', count: 2, places: [{ prefix: 'twice:', suffix: null }, { prefix: 'Monday,', suffix: null }] })
    expect(checkQuote(text, { exact: 'at least 40', prefix: 'Monday,' })).toMatchObject({ status: 'once', at: { start: text.lastIndexOf('at least 40') } })
    expect(checkQuote(text, { exact: 'at least 40', suffix: 'on Monday' })).toMatchObject({ status: 'once', at: { start: text.indexOf('at least 40') } })
    expect(checkQuote(text, { exact: 'at least 40', suffix: 'on Sunday' })).toMatchObject({ status: 'elsewhere', places: [{ prefix: 'twice:' }, { prefix: 'Monday,' }] })
    expect(checkQuote('a b a b', { exact: 'a b' })).toMatchObject({ places: [{ prefix: null, suffix: 'a' }, { prefix: 'b', suffix: null }] })
  })

  it.each([
    ['"at least 33,729"', ['quotes'], '“at least 33,729”'], ['crossed-more', ['dashes'], 'crossed—more'], ['in March', ['spaces'], 'in  March'], ['relief office', ['case'], 'Relief Office'],
    ['Crossed – more', [], null], ['IN MARCH', ['spaces', 'case'], 'in  March'],
  ])('that is written otherwise is found near: %s', (exact, differs, near) => {
    const found = checkQuote(text, { exact })
    if (near === null) expect(found).toMatchObject({ status: 'missing' })
    else expect(found).toMatchObject({ status: 'nearly', differs, text: near })
  })

  it('that is only a part of a word or number is no quotation of it', () => {
    for (const exact of ['33', '729', '33,72', 'rossed', 'Offic']) expect(checkQuote(text, { exact })).toMatchObject({ status: 'part_of_word' })
    expect(checkQuote('قال المتحدث', { exact: 'المتحدث' })).toMatchObject({ status: 'once' })
    expect(checkQuote('about 5.', { exact: '5' })).toMatchObject({ status: 'once' })
  })
})

const word = fc.constantFrom('a', 'b', 'said', '40', 'on', 'Monday,', '“x”', 'بيت')
const texts = fc.array(word, { minLength: 1, maxLength: 40 })

test('any run of words is found where it stands, and the words suggested leave one place', () => {
  fc.assert(fc.property(texts, fc.nat(), fc.integer({ min: 1, max: 3 }), (words, from, length) => {
    const start = from % words.length
    const exact = words.slice(start, start + length).join(' ')
    const article = words.join(' ')
    const found = checkQuote(article, { exact })
    if (found.status === 'once') {
      expect(article.slice(found.at.start, found.at.end)).toBe(exact)
      return
    }
    expect(found.status).toBe('several')
    for (const { start: at, end, prefix, suffix } of found.status === 'several' ? found.places : []) {
      expect(article.slice(at, end)).toBe(exact)
      if (prefix !== null || suffix !== null) expect(checkQuote(article, { exact, prefix, suffix })).toMatchObject({ status: 'once', at: { start: at, end } })
    }
  }), { numRuns: 400 })
})

test('any text and quotation is taken without failing', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), fc.string(), (article, exact, prefix) => {
    checkQuote(article, { exact, prefix })
    expect(quoteCoverage(article, [exact, prefix]).share).toBeLessThanOrEqual(1)
  }))
})

describe('what all quotations cover', () => {
  it('counts each letter once, and what is not in the text too', () => {
    expect(quoteCoverage('0123456 89', ['0123456', '0123456'])).toEqual({ covered: 7, total: 10, share: 0.7, isTooMuch: true })
    expect(quoteCoverage('aa bb cc dd ee ff', ['aa bb', 'bb cc'])).toMatchObject({ covered: 8, total: 17 })
    expect(quoteCoverage('x'.repeat(100), ['y y'])).toMatchObject({ covered: 3, isTooMuch: false })
    expect(quoteCoverage('', ['a'])).toMatchObject({ share: 1, isTooMuch: true })
    expect(quoteCoverage('', [])).toMatchObject({ share: 0, isTooMuch: false })
    expect(quoteCoverage(`${'x'.repeat(7)} ${'y '.repeat(1)}z`, ['y z'])).toMatchObject({ covered: 3, total: 11, isTooMuch: false })
  })

  it('grows with every quotation and stays within the text', () => {
    fc.assert(fc.property(texts, fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 4 })), { maxLength: 5 }), (words, picks) => {
      const article = new QuoteText(words.join(' '))
      const quotes = picks.map(([from, length]) => words.slice(from % words.length, (from % words.length) + length).join(' '))
      let last = 0
      for (let count = 0; count <= quotes.length; count += 1) {
        const { covered, total } = quoteCoverage(article, quotes.slice(0, count))
        expect(covered).toBeGreaterThanOrEqual(last)
        expect(covered).toBeLessThanOrEqual(total)
        last = covered
      }
    }))
  })
})

test('a long text is checked in the time of a keystroke', () => {
  const article = new QuoteText('Reports said that at least 40 people crossed the river on Monday. '.repeat(3000))
  const before = performance.now()
  expect(checkQuote(article, { exact: 'at least 41' })).toMatchObject({ status: 'missing' })
  expect(checkQuote(article, { exact: 'at least 40' })).toMatchObject({ status: 'several', count: 1000 })
  expect(performance.now() - before).toBeLessThan(3000)
})
