// Files as strangers write them: encodings, delimiters, quoting; and forms that bring them, in whatever pieces they arrive.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { importBytes } from '@/lib/intake/import-bytes'
import { readFormat, type Delimiter, type Encoding } from '@/lib/intake/import-format'
import { importPieces } from '@/lib/intake/import-pieces'
import { readCsv } from '@/lib/intake/csv'
import { boundaryOf, FormError, readMultipart } from '@/lib/intake/multipart'

const encode = (text: string, encoding: Encoding, mark = true): Uint8Array => {
  if (encoding === 'utf-8') return Buffer.concat([mark ? Buffer.from([0xef, 0xbb, 0xbf]) : Buffer.alloc(0), Buffer.from(text)])
  const bytes = Buffer.concat([mark ? Buffer.from([0xff, 0xfe]) : Buffer.alloc(0), Buffer.from(text, 'utf16le')])
  return encoding === 'utf-16le' ? bytes : Buffer.from(bytes).swap16()
}
async function* inPieces(bytes: Uint8Array, sizes: readonly number[] = [bytes.length]) {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = Math.max(1, sizes[turn % sizes.length]!)
    yield bytes.subarray(at, at + size)
    at += size
  }
}
const csv = (rows: readonly (readonly string[])[], delimiter: string) => rows.map((row) => row.map((cell) => (/["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)).join('\r\n')

it('knows how a file is written by its first bytes', () => {
  const header = ['kind', 'statement', 'article_key', 'note']
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
    for (const delimiter of [',', ';', '\t'] as const) {
      for (const mark of [true, false]) {
        const { samples, ...format } = readFormat(encode(csv([header, ['figure', 'a, b; c', 'x', 'ä "quoted"']], delimiter), encoding, mark), true)
        expect(format, `${encoding} ${delimiter} ${mark}`).toEqual({ encoding, delimiter, columns: header })
        expect(samples).toEqual([['figure', 'a, b; c', 'x', 'ä "quoted"']])
      }
    }
  }
})

it('finds the header of a foreign file, of one cell, of a cut one and of none', () => {
  expect(readFormat(Buffer.from('Who;What;"Where; or when"\na;b;c'), true)).toMatchObject({ delimiter: ';', columns: ['Who', 'What', 'Where; or when'] })
  expect(readFormat(Buffer.from('alone\nx'), true)).toMatchObject({ delimiter: ',', columns: ['alone'] })
  expect(readFormat(Buffer.from('a,b\n1,2\n3,"cut'), false)).toMatchObject({ columns: ['a', 'b'], samples: [['1', '2']] })
  for (const bytes of ['', '\n\n', '\0\0\0', '"']) expect(readFormat(Buffer.from(bytes), true).columns.filter((name) => name.length > 1)).toEqual([])
})

it('looks no closer at a header with more columns than a file may have', () => {
  const most = Array.from({ length: 1000 }, (_, n) => `c${n}`)
  expect(readFormat(Buffer.from(most.join(',')), true)).toMatchObject({ columns: most })
  expect(readFormat(Buffer.from([...most, 'more'].join(';')), true)).toEqual({ encoding: 'utf-8', delimiter: ';', columns: [], samples: [], tooMany: 1001 })
  const began = performance.now()
  expect(readFormat(Buffer.from(`${','.repeat(250_000)}\n1,2`), true)).toMatchObject({ columns: [], tooMany: 250_001 })
  expect(performance.now() - began).toBeLessThan(5_000)
})

it('reads the same cells out of a file however it is written and cut into pieces', async () => {
  const cell = fc.oneof(fc.constantFrom('a,b', 'x;y', '"', '', ' ', 'n\nl', 'r\r\nl', '\t', 'ß–ش', "'=1+1"), fc.string({ maxLength: 8 })).map((text) => text.replaceAll('\0', '').replace(/\r(?!\n)/g, ''))
  await fc.assert(fc.asyncProperty(
    fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }), fc.constantFrom<Delimiter>(',', ';', '\t'), fc.constantFrom<Encoding>('utf-8', 'utf-16le'), fc.boolean(),
    fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
    async (rows, delimiter, encoding, mark, sizes) => {
      const bytes = encode(csv([['one', 'two', 'three'], ...rows], delimiter), encoding, mark)
      const plain = await readCsv(inPieces(encode(csv([['one', 'two', 'three'], ...rows], ','), 'utf-8', false)))
      expect(await readCsv(importBytes(inPieces(bytes, sizes), { encoding, delimiter }))).toEqual(plain)
    }), { numRuns: 200 })
})

it('leaves wrong quoting wrong, for the reader to say', async () => {
  for (const text of ['a;b\nx"y,z;2', 'a;b\n"x"y;2', 'a;b\n"x;2']) {
    const { problems } = await readCsv(importBytes(inPieces(Buffer.from(text)), { encoding: 'utf-8', delimiter: ';' }))
    expect(problems, text).not.toEqual([])
  }
})

it('reads rows by their mapping and tells what cannot be read at its row', async () => {
  const text = 'Typ;Text;Quelle;egal\nfigure;said so;k1;x\nfigure;only two\nassessment;=1+1;k2;y'
  const pieces = []
  for await (const piece of importPieces(inPieces(Buffer.from(text)), { encoding: 'utf-8', delimiter: ';' }, { Typ: 'kind', Text: 'statement', Quelle: 'article_key' })) pieces.push(piece)
  expect(pieces).toEqual([
    { raw: { row: 2, cells: { Typ: 'figure', Text: 'said so', Quelle: 'k1', egal: 'x' } }, claim: { row: 2, id: null, value: { kind: 'figure', statement: 'said so', articleKey: 'k1' } } },
    { row: 3, column: '', reason: 'has 2 cells, the header has 4' },
    expect.objectContaining({ claim: { row: 4, id: null, value: { kind: 'assessment', statement: '=1+1', articleKey: 'k2' } } }),
  ])
  const none = []
  for await (const piece of importPieces(inPieces(Buffer.from('a,b\n1,2')), { encoding: 'utf-8', delimiter: ',' }, { a: 'kind' })) none.push(piece)
  expect(none).toEqual([{ row: 1, column: 'statement', reason: 'is missing from the header' }, { row: 1, column: 'article_key', reason: 'is missing from the header' }])
})

it('refuses UTF-16 that is broken, in whatever pieces it comes, and repairs nothing', async () => {
  const text = (name: string) => encode(`a,b\r\n1,${name}\r\n`, 'utf-16le')
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    for (const broken of [text('\ud800x'), text('\udc00'), text('x').subarray(0, -1)]) {
      const bytes = encoding === 'utf-16le' || broken.length % 2 > 0 ? broken : Buffer.from(broken).swap16()
      for (const sizes of [[bytes.length], [3], [1]]) {
        const { problems } = await readCsv(importBytes(inPieces(bytes, sizes), { encoding: broken.length % 2 > 0 ? 'utf-16le' : encoding, delimiter: ',' }))
        expect(problems).toEqual([{ row: expect.any(Number) as number, column: '', reason: expect.stringContaining('is not UTF-16') as string }])
      }
    }
    const whole = encode('a,b\r\n1,\u{1f54a}\ufffd\r\n', encoding)
    for (const sizes of [[whole.length], [3], [1]]) expect(await readCsv(importBytes(inPieces(whole, sizes), { encoding, delimiter: ',' }))).toMatchObject({ problems: [], records: [{ cells: { b: '\u{1f54a}\ufffd' } }] })
  }
})

it('reads columns that are called like parts of every object', async () => {
  const names = ['constructor', 'toString', '__proto__', 'valueOf', 'hasOwnProperty']
  const text = `${names.join(',')}\nfigure,said so,k1,x,y`
  const read = async (mapping: Record<string, string>) => {
    const found = []
    for await (const piece of importPieces(inPieces(Buffer.from(text)), { encoding: 'utf-8', delimiter: ',' }, mapping)) found.push('claim' in piece ? piece.claim.value : piece)
    return found
  }
  const mapping = Object.fromEntries([['constructor', 'kind'], ['toString', 'statement'], ['__proto__', 'article_key']])
  expect(await read(mapping)).toEqual([{ kind: 'figure', statement: 'said so', articleKey: 'k1' }])
  expect(await read(JSON.parse(JSON.stringify({ ...mapping, valueOf: 'note' })) as typeof mapping)).toEqual([{ kind: 'figure', statement: 'said so', articleKey: 'k1', note: 'x' }])
  expect(await read(Object.fromEntries([['constructor', 'kind']]))).toHaveLength(2)
})

const form = (parts: readonly { name: string; file?: string; content: Uint8Array }[], boundary: string) => Buffer.concat([
  ...parts.flatMap(({ name, file, content }) => [Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"\r\nContent-Type: text/csv`}\r\n\r\n`), content, Buffer.from('\r\n')]),
  Buffer.from(`--${boundary}--\r\n`),
])
async function collect(body: AsyncIterable<Uint8Array>, boundary: string, most = 1_000_000) {
  const found = new Map<string, string | { fileName: string; bytes: Buffer }>()
  for await (const part of readMultipart(body, boundary, most)) {
    if ('value' in part) found.set(part.name, part.value)
    else {
      const before = found.get(part.name) as { bytes: Buffer } | undefined
      found.set(part.name, { fileName: part.fileName, bytes: Buffer.concat([before?.bytes ?? Buffer.alloc(0), part.bytes]) })
    }
  }
  return Object.fromEntries(found)
}

it('takes a form apart in whatever pieces it comes, whatever its file holds', async () => {
  const nearly = fc.constantFrom('\r\n--b', '\r\n--b', '\r\n--', '\r\n', '--bo--', '', 'x')
  await fc.assert(fc.asyncProperty(fc.array(fc.oneof(nearly, fc.string()), { maxLength: 6 }), fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 }), fc.string({ maxLength: 5 }), async (parts, sizes, value) => {
    const content = Buffer.from(parts.join('').replaceAll('\r\n--bo', ''))
    const bytes = form([{ name: 'conflict', content: Buffer.from(value.replaceAll('\r\n--bo', '')) }, { name: 'file', file: 'a.csv', content }], 'bo')
    expect(await collect(inPieces(bytes, sizes), 'bo')).toEqual({ conflict: value, file: { fileName: 'a.csv', bytes: content } })
  }), { numRuns: 300 })
})

it('refuses a form that is none, is cut off or too long, and knows a boundary', async () => {
  const whole = form([{ name: 'file', file: 'a.csv', content: Buffer.alloc(5000, 65) }], 'bo')
  for (const bytes of [whole.subarray(0, whole.length - 8), Buffer.from('hello'), Buffer.from('--bo\r\nContent-Disposition: form-data\r\n\r\nx\r\n--bo--'), Buffer.alloc(20_000, 66)]) {
    await expect(collect(inPieces(bytes), 'bo')).rejects.toThrow(FormError)
  }
  await expect(collect(inPieces(whole), 'bo', 4000)).rejects.toMatchObject({ code: 'too_large' })
  await expect(collect(inPieces(form([{ name: 'a', content: Buffer.alloc(70_000, 65) }], 'bo')), 'bo')).rejects.toMatchObject({ code: 'too_large' })
  expect(['multipart/form-data; boundary=abc', 'Multipart/Form-Data; charset=x; boundary="a b"', 'text/csv', null].map(boundaryOf)).toEqual(['abc', 'a b', null, null])
})
