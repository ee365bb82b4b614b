import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IMPORT_COLUMNS } from '@/lib/domain/import-columns'
import { claimRows } from '@/lib/intake/claim-row'
import { readCsv } from '@/lib/intake/csv'
import { csvLine } from '@/lib/publish/claims-csv'

const bytes = (text: string) => [new TextEncoder().encode(text)]
const problemsOf = async (...chunks: Uint8Array[]) => (await readCsv(chunks)).problems
const rowsOf = async (text: string) => claimRows(await readCsv(bytes(text)))

describe('reading a CSV file', () => {
  it('passes over a byte-order mark, and reads quoted commas, quotes and line breaks with either line end', async () => {
    const file = await readCsv(bytes('\ufeffa,b\r\n"x, ""y""","1\n2"\r\n\n3,4\n'))
    expect(file.columns).toEqual(['a', 'b'])
    expect(file.records).toEqual([{ row: 2, cells: { a: 'x, "y"', b: '1\n2' } }, { row: 3, cells: { a: '3', b: '4' } }])
    expect(file.problems).toEqual([])
  })

  it('names the line that is not UTF-8, also where a character is cut in two by the chunks', async () => {
    expect((await problemsOf(new Uint8Array([0x61, 0x0a, 0x62, 0x0a, 0xe9, 0x0a])))[0]!.reason).toBe('line 3 is not UTF-8; save the file as UTF-8')
    expect((await readCsv([new Uint8Array([0x61, 0x0a, 0xc3]), new Uint8Array([0xa9, 0x0a])])).records[0]!.cells).toEqual({ a: 'é' })
    expect((await problemsOf(new Uint8Array([0x61, 0x0a, 0xc3])))[0]!.reason).toMatch(/line 2 is not UTF-8/)
  })

  it.each([
    ['a NUL byte', 'a,b\n1,2\n3,\0\n', /line 3 holds a NUL byte/],
    ['a quote that is never closed', 'a,b\n"1,2\n3,4\n', /never closed/],
    ['text behind a closing quote', 'a,b\n1,2\n"3"x,4\n', /line 3: a closing quotation mark/],
    ['a quote inside a bare cell', 'a,b\n1,2\n3"x,4\n', /line 3: a quotation mark stands inside/],
    ['an endless line', `a\n${'x'.repeat(1_100_000)}\n`, /longer than/],
    ['nothing at all', '', /the file is empty/],
  ])('says where there is %s', async (_what, text, message) => {
    expect((await problemsOf(...bytes(text))).map(({ reason }) => reason)).toEqual([expect.stringMatching(message)])
  })

  it('reports every row with too few or too many cells', async () => {
    expect(await problemsOf(...bytes('a,b\n1\n1,2\n1,2,3\n'))).toEqual([
      { row: 2, column: '', reason: 'has 1 cells, the header has 2' }, { row: 4, column: '', reason: 'has 3 cells, the header has 2' },
    ])
  })
})

describe('the header of an import file', () => {
  it('may have any order and the columns of an export, and each of its faults is named', async () => {
    expect((await rowsOf('statement,id,kind,article_key\nx,7K3M9Q2X,figure,k\n')).rows).toEqual([
      { row: 2, id: '7K3M9Q2X', value: { statement: 'x', kind: 'figure', articleKey: 'k' } },
    ])
    const { rows, problems } = await rowsOf('kind,colour,kind,\nfigure,red,figure,\n')
    expect(rows).toEqual([])
    expect(problems.map(({ column, reason }) => `${column}: ${reason}`)).toEqual([
      'colour: is no column of the import file', ': a column without a name', 'kind: stands twice in the header', 'statement: is missing from the header',
      'article_key: is missing from the header (or article_url)',
    ])
  })
})

describe('a cell', () => {
  it('becomes a list, a number or a truth value, and stays text where it is none', async () => {
    const { rows } = await rowsOf('kind,statement,article_key,low,anonymous,co_claimants\nfigure,x,k,-1.5e3,yes,a; b;\nfigure,x,k,"1,000",maybe,\n')
    expect(rows.map(({ value: { low, anonymous, coClaimants } }) => [low, anonymous, coClaimants])).toEqual([[-1500, true, ['a', 'b']], ['1,000', 'maybe', []]])
  })

  it('comes back as it was written, also where it would start a formula', async () => {
    const text = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '\'', '"', ',', ';', 'a', 'é', '0', ' ') , maxLength: 12 })
    await fc.assert(fc.asyncProperty(text, fc.double({ noNaN: true, noDefaultInfinity: true }), async (statement, low) => {
      const file = await readCsv(bytes(csvLine(['kind', 'statement', 'article_key', 'low']) + csvLine(['figure', statement, 'k', low])))
      const [row] = claimRows(file).rows
      expect([row!.value.statement, row!.value.low]).toEqual([statement, Object.is(low, -0) ? 0 : low])
    }), { numRuns: 500 })
  })

  it('is known for every column of the import file', async () => {
    const header = IMPORT_COLUMNS.map(({ column }) => column)
    const { rows, problems } = await rowsOf(csvLine(header) + csvLine(header.map(() => null)))
    expect(problems).toEqual([])
    expect(Object.keys(rows[0]!.value)).toHaveLength(header.length)
  })
})
