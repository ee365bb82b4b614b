import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import fs from 'node:fs'
import { decodeSearchCursor, encodeSearchCursor } from '@/lib/domain/search-cursor'
import { markedPieces, matchesSearch, SEARCH_FIELDS, snippetsOf, type SearchTexts } from '@/lib/domain/search-match'
import { LONGEST_SEARCH, parseSearch, toFullText, type SearchQuery } from '@/lib/domain/search-query'
import { searchableText, wordsOf } from '@/lib/domain/search-words'
import { countYears, yearOf, yearRange } from '@/lib/domain/search-years'

const database = new Database(':memory:')
database.exec(/CREATE VIRTUAL TABLE [^;]*/.exec(fs.readFileSync('prisma/sql/sqlite/search.sql', 'utf8'))![0])
afterAll(() => void database.close())

const ask = (query: SearchQuery) => database.prepare('SELECT "rowid" AS id FROM "ClaimSearch" WHERE "ClaimSearch" MATCH ? ORDER BY "rowid"').all(toFullText(query)).map((row) => (row as { id: number }).id)
const query = (text: string): SearchQuery => {
  const parsed = parseSearch(text)
  if (parsed.query === null) throw new Error(`${text}: ${parsed.fault}`)
  return parsed.query
}
const fault = (text: string) => parseSearch(text).fault
const texts = (values: Partial<SearchTexts>): SearchTexts => ({ statement: '', quote: '', headline: '', names: '', ...values })

describe('a word', () => {
  it.each([
    ['Café, ZÜRICH!', 'cafe zurich'], ['مُحَمَّد', 'محمد'], ['أسرى', 'اسرى'], ['غـــزة', 'غزة'], ['שָׁלוֹם', 'שלום'], ['צה״ל', 'צהל'], ['צה"ל', 'צהל'],
    ['33,729 and 1,234,567', '33729 and 1234567'], ['on 7, 8 and 2023, 145', 'on 7 8 and 2023 145'], ['٣٣٬٧٢٩', '33729'], ['۴۲ ４２', '42 42'], ['ΣΊΣΥΦΟΣ', 'σισυφοσ'],
    ["Hamas's", 'hamas s'], ['ﬁve', 'five'], ['!?', ''],
  ])('%s is found as %s', (text, folded) => expect(searchableText(text)).toBe(folded))

  it('knows its place in the text as written, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const words = wordsOf(text)
      expect(words.filter(({ word, start, end }, place) => word === '' || end <= start || end > text.length || start < (words[place - 1]?.start ?? 0))).toEqual([])
    }), { numRuns: 1000 })
  })
})

describe('the short way for plain texts', () => {
  it('finds the same words as the long one', () => {
    const plain = fc.array(fc.constantFrom('a', 'B', '7', '42', ',', ',000', '"', "'", '-', ' ', '\0', '.'), { maxLength: 12 }).map((parts) => parts.join(''))
    fc.assert(fc.property(fc.oneof(plain, fc.string({ unit: 'binary-ascii' })), (text) => {
      expect(searchableText(text)).toBe(wordsOf(text).map(({ word }) => word).join(' '))
    }), { numRuns: 1000 })
  })
})

describe('what a person types', () => {
  it('is words that must all occur, the last perhaps only begun', () => {
    expect(query('  Hostages   rel ')).toEqual({ wanted: [{ words: ['hostages'], isBegun: false }, { words: ['rel'], isBegun: true }], unwanted: [] })
    expect(query('phase 1').wanted[1]).toEqual({ words: ['1'], isBegun: false })
  })

  it('holds phrases together in quotation marks of any kind, open ones too, and in words with hyphens', () => {
    for (const text of ['"six weeks"', '“six weeks”', '«six weeks»', '"six weeks']) expect(query(text).wanted).toEqual([{ words: ['six', 'weeks'], isBegun: false }])
    expect(query('six-week').wanted).toEqual([{ words: ['six', 'week'], isBegun: true }])
    expect(query('צה"ל').wanted).toEqual([{ words: ['צהל'], isBegun: true }])
  })

  it('leaves out what stands behind a minus, and takes every other operator as a word or as nothing', () => {
    expect(query('killed -children -"aid workers"')).toEqual({
      wanted: [{ words: ['killed'], isBegun: false }], unwanted: [{ words: ['children'], isBegun: false }, { words: ['aid', 'workers'], isBegun: false }],
    })
    expect(toFullText(query('a AND b* OR (c) NEAR/2 statement:d ^e + NOT'))).toBe(
      '("a" AND "and" AND "b" AND "or" AND "c" AND "near 2" AND "statement d" AND "e" AND "not" *)',
    )
    expect(query('a - b').unwanted).toEqual([])
  })

  it.each([
    ['nothing', '', 'empty'], ['spaces', '   ', 'empty'], ['one letter', 'a', 'too_short'], ['one quoted digit', '"7"', 'too_short'], ['only signs', '!? …', 'no_words'],
    ['empty quotation marks', '""', 'no_words'], ['only a word to leave out', '-hamas', 'only_unwanted'], ['10,000 characters', 'x'.repeat(10_000), 'too_long'],
  ])('that is %s has an answer', (_name, text, wanted) => { expect(fault(text)).toBe(wanted) })

  it('is accepted up to its longest', () => {
    expect(fault('x'.repeat(LONGEST_SEARCH))).toBeNull()
    expect(fault('x'.repeat(LONGEST_SEARCH + 1))).toBe('too_long')
  })

  it('never is an error in the language of the index', () => {
    const nasty = fc.constantFrom('"', "'", '*', '-', ' AND ', ' OR ', ' NOT ', 'NEAR(', ')', '(', ':', '^', '{', '}', '+', ',', '\0', 'statement:', 'غزة', 'צה"ל', 'a', ' ', '\ud800', '𞤀', '٣')
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.array(nasty, { maxLength: 20 }).map((parts) => parts.join(''))), (text) => {
      const parsed = parseSearch(text)
      if (parsed.query) expect(() => ask(parsed.query), text).not.toThrow()
    }), { numRuns: 2000 })
  })
})

describe('the pure twin of the index', () => {
  const word = fc.constantFrom('gaza', 'Gaza', 'gazan', 'six', 'weeks', 'week', 'غزة', 'غزّة', '33,729', 'é', "Hamas's")
  const text = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '))
  const typed = fc.array(fc.oneof(word, word.map((one) => `-${one}`), fc.tuple(word, word).map((two) => `"${two.join(' ')}"`), fc.constantFrom('ga', 'we', 'غز')), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.join(' '))

  it('finds what the index finds', () => {
    const store = database.prepare('INSERT INTO "ClaimSearch" ("rowid", "statement", "quote", "headline", "names") VALUES (?, ?, ?, ?, ?)')
    fc.assert(fc.property(fc.array(fc.record({ statement: text, quote: text, headline: text, names: text }), { minLength: 1, maxLength: 5 }), typed, (stored, asked) => {
      const { query: parsed } = parseSearch(asked)
      if (!parsed) return
      database.exec('DELETE FROM "ClaimSearch"')
      stored.forEach((one, place) => store.run(place + 1, ...SEARCH_FIELDS.map((field) => searchableText(one[field]))))
      expect(ask(parsed)).toEqual(stored.flatMap((one, place) => (matchesSearch(one, parsed) ? [place + 1] : [])))
    }), { numRuns: 500 })
  })

  it('marks what was found, and its pieces are the whole text', () => {
    expect(markedPieces('The ministry in Gaza said 33,729 were killed in Gaza.', query('gaza 33729 kil'))).toEqual([
      { text: 'The ministry in ', marked: false }, { text: 'Gaza', marked: true }, { text: ' said ', marked: false }, { text: '33,729', marked: true },
      { text: ' were ', marked: false }, { text: 'killed', marked: true }, { text: ' in ', marked: false }, { text: 'Gaza', marked: true }, { text: '.', marked: false },
    ])
    expect(markedPieces('وقف إطلاق النَّار', query('النار')).filter(({ marked }) => marked)).toEqual([{ text: 'النَّار', marked: true }])
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text, typed, (before, middle, asked) => {
      const { query: parsed } = parseSearch(asked)
      const whole = `${before} ${middle}`
      if (parsed) expect(markedPieces(whole, parsed).map((piece) => piece.text).join('')).toBe(whole)
    }))
  })

  it('shows the statement always, other texts where something was found, and cuts long ones around it', () => {
    const long = `${'before '.repeat(100)}ceasefire ${'after '.repeat(100)}`
    const [statement, headline, ...more] = snippetsOf(texts({ statement: 'Nothing.', quote: 'nothing', headline: long }), query('ceasefire'))
    expect(more).toEqual([])
    expect(statement).toEqual({ field: 'statement', pieces: [{ text: 'Nothing.', marked: false }] })
    const shown = headline!.pieces.map((piece) => piece.text).join('')
    expect(shown).toMatch(/^…before .* ceasefire after .*…$/)
    expect(shown.length).toBeLessThan(260)
  })
})

describe('the cursor of results', () => {
  it('is read back, and nothing else is', () => {
    fc.assert(fc.property(fc.nat(999_999_999), (shown) => { expect(decodeSearchCursor(encodeSearchCursor(shown))).toBe(shown) }))
    fc.assert(fc.property(fc.string(), (text) => {
      const shown = decodeSearchCursor(text)
      if (shown !== null) expect(encodeSearchCursor(shown)).toBe(text)
    }))
  })
})

describe('years', () => {
  it('count every claim whose span touches them, open ends too', () => {
    expect(countYears([
      { earliest: '2023', latest: '2024', claims: 2 }, { earliest: '2024', latest: '2024', claims: 3 }, { earliest: '2023', latest: null, claims: 1 }, { earliest: null, latest: null, claims: 9 },
    ])).toEqual([{ year: '2024', claims: 6 }, { year: '2023', claims: 3 }])
    expect(yearOf(yearRange('2024'))).toBe('2024')
    expect(yearOf({ from: '2024-01-01', to: '2024-11-30' })).toBeNull()
    expect(yearOf({ from: null, to: null })).toBeNull()
  })
})
