// Citations are read back by small readers of each format, written after the formats and not after our writers.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CITATION_FORMATS, citationFile, citationLinks, citationOf, isCitationFormat, plainCitation, type Citation } from '@/lib/publish/citation'
import { escapeBibtex } from '@/lib/publish/citation-bibtex'
import { makeClaim } from '../domain/claim-fixture'

const context = { origin: 'https://ledger.example', accessed: '2001-05-06', dataRevision: 7 }
const made = (statement: string, more: Partial<Citation> = {}): Citation => ({ ...citationOf(makeClaim({ statement }), context), ...more })
const AWKWARD = [
  'Said {none} of } it { held', 'A 50 % share of $3 & #4_5 ^ ~ \\ end\\', 'It said "no" and \'perhaps\' — “so”', 'Ĝenerala Štábo žádá přiměří', 'قالت الوزارة: «لا»', 'משרד אמר',
  'two\nlines\r\nand\ttabs', '@misc{fake, title={x}}', 'ends with a backslash \\', 'TY  - JOUR', 'ER  - ',
]
const texts = fc.oneof(fc.constantFrom(...AWKWARD), fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom('{', '}', '\\', '"', '%', '&', ' ', 'é', 'ا', 'a', '\n') }))
const plain = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()

/** Fields of one entry, as BibTeX cuts them: by balanced braces alone. Throws where they are not balanced. */
function readBibtex(text: string): { type: string; key: string; fields: Record<string, string> } {
  const head = /^@(\w+)\{([^,\s]+),\n/.exec(text)
  if (!head) throw new Error('no entry')
  const fields: Record<string, string> = {}
  let place = head[0].length
  while (text[place] !== '}') {
    const name = /^ {2}(\w+) = \{/.exec(text.slice(place))
    if (!name) throw new Error(`no field at ${place}`)
    const start = place + name[0].length
    let depth = 1
    for (place = start; depth > 0; place++) {
      if (place >= text.length) throw new Error('a brace is not closed')
      depth += text[place] === '{' ? 1 : text[place] === '}' ? -1 : 0
    }
    fields[name[1]!] = text.slice(start, place - 1)
    if (text.slice(place, place + 2) !== ',\n') throw new Error('a field does not end')
    place += 2
  }
  if (text.slice(place) !== '}\n') throw new Error('something stands behind the entry')
  return { type: head[1]!, key: head[2]!, fields }
}

const COMMANDS: Record<string, string> = {
  textbackslash: '\\', textbraceleft: '{', textbraceright: '}', textasciitilde: '~', textasciicircum: '^', textquotedbl: '"',
}

/** What TeX prints of a value. */
function typeset(value: string): string {
  return value.replace(/\{\\([a-z]+)\}|\\([&%$#_])|[{}]|[\\~^&%$#_"]/g, (found, command: string | undefined, character: string | undefined) => {
    if (command) return COMMANDS[command] ?? `?${command}?`
    if (character) return character
    if (found === '{' || found === '}') return ''
    throw new Error(`${found} is not escaped`)
  })
}

function readRis(text: string): [string, string][] {
  const lines = text.split('\r\n')
  expect(lines.pop()).toBe('')
  return lines.map((line) => {
    const found = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line)
    if (!found) throw new Error(`no tag in "${line}"`)
    return [found[1]!, found[2]!]
  })
}

describe('a citation', () => {
  it('names the revision by its permanent address, with the day of reading and the state of the record', () => {
    expect(made('The ministry said at least 120 people were killed.')).toMatchObject({
      key: 'ledger-7K3M9Q2X-1', author: 'Ceasefire Ledger', number: 'Claim 7K3M 9Q2X, revision 1', url: 'https://ledger.example/claims/7K3M9Q2X/revisions/1',
      accessed: '2001-05-06', note: expect.stringContaining('Data revision 7.'), status: null,
    })
    const line = plainCitation(made('The ministry said so.'))
    for (const part of ['The ministry said so.', 'revision 1', 'https://ledger.example/claims/7K3M9Q2X/revisions/1', '2001-05-06', 'Data revision 7']) expect(line).toContain(part)
  })

  it('of a retracted claim says so in every format', () => {
    const citation = citationOf(makeClaim({ status: 'retracted' }), context)
    expect(plainCitation(citation)).toMatch(/^Retracted\. /)
    for (const { text } of Object.values(CITATION_FORMATS)) expect(text(citation)).toContain('Retracted.')
  })

  it('has files and links of three formats and no other', () => {
    expect(Object.keys(CITATION_FORMATS).map((format) => citationFile(made('x'), format as 'bib'))).toEqual(['ledger-7K3M9Q2X-1.bib', 'ledger-7K3M9Q2X-1.ris', 'ledger-7K3M9Q2X-1.csl.json'])
    expect(citationLinks('7K3M9Q2X').map(({ href }) => href)).toEqual(['bib', 'ris', 'csl.json'].map((format) => `/api/v1/claims/7K3M9Q2X.${format}`))
    expect(['bib', 'json', 'toString', undefined].map(isCitationFormat)).toEqual([true, false, false, false])
  })
})

describe('a file of references', () => {
  it('as BibTeX prints every text as it is, whatever braces, quotes and scripts it has', () => {
    fc.assert(fc.property(texts, texts, (title, note) => {
      const { type, key, fields } = readBibtex(CITATION_FORMATS.bib.text(made(title, { note })))
      expect([type, key, typeset(fields.title!), typeset(fields.note!)]).toEqual(['misc', 'ledger-7K3M9Q2X-1', plain(title), plain(note)])
      expect(fields).toMatchObject({ author: '{Ceasefire Ledger}', urldate: '2001-05-06', url: 'https://ledger.example/claims/7K3M9Q2X/revisions/1' })
    }), { numRuns: 500 })
    expect(escapeBibtex('a {b} \\c')).toBe('a {\\textbraceleft}b{\\textbraceright} {\\textbackslash}c')
  })

  it('as RIS holds every text on one line of its own', () => {
    fc.assert(fc.property(texts, texts, (title, note) => {
      const lines = readRis(CITATION_FORMATS.ris.text(made(title, { note })))
      expect(lines[0]).toEqual(['TY', 'DATA'])
      expect(lines.at(-1)).toEqual(['ER', ''])
      expect(Object.fromEntries(lines)).toMatchObject({ TI: plain(title), N1: plain(note), UR: 'https://ledger.example/claims/7K3M9Q2X/revisions/1', Y2: '2001/05/06/' })
      expect(lines).toHaveLength(12)
    }), { numRuns: 500 })
  })

  it('as CSL-JSON is a list of one item whose days are numbers', () => {
    fc.assert(fc.property(texts, texts, (title, note) => {
      const items = JSON.parse(CITATION_FORMATS['csl.json'].text(made(title, { note }))) as Record<string, unknown>[]
      expect(items).toHaveLength(1)
      expect(items[0]).toMatchObject({ id: 'ledger-7K3M9Q2X-1', title: plain(title), note: plain(note), author: [{ literal: 'Ceasefire Ledger' }], accessed: { 'date-parts': [[2001, 5, 6]] } })
    }), { numRuns: 500 })
  })
})
