// Owns finding out how a file of claims is written, before anything of it is taken: its encoding, what sets its cells apart, its header and first rows.
import { parse } from 'csv-parse/sync'
import { IMPORT_COLUMNS } from '@/lib/domain/import-columns'
import { guessMapping } from '@/lib/domain/import-mapping'
import { MOST_COLUMNS } from './csv'

export const DELIMITERS = [',', ';', '\t'] as const
export type Delimiter = (typeof DELIMITERS)[number]
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'
/** `tooMany` is how many columns a header has that has more than any may; none of them is kept. */
export type ImportFormat = { encoding: Encoding; delimiter: Delimiter; columns: string[]; samples: string[][]; tooMany?: number }

const SAMPLES = 4
/** How much of a file is looked at; a header that is longer than this is none. */
export const HEAD_BYTES = 256 * 1024

/** How a file is written, by its first bytes. `isWhole` where these are all of it. Never throws: what cannot be read has no columns. */
export function readFormat(head: Uint8Array, isWhole: boolean): ImportFormat {
  const encoding = encodingOf(head)
  const text = new TextDecoder(encoding).decode(head, { stream: !isWhole })
  const readings = DELIMITERS.map((delimiter) => ({ delimiter, records: recordsOf(text, delimiter, isWhole) }))
  const [best] = readings.toSorted((a, b) => worth(b.records) - worth(a.records))
  const [header = [], ...samples] = best!.records
  const delimiter = worth(best!.records) > 0 ? best!.delimiter : ','
  if (header.length > MOST_COLUMNS) return { encoding, delimiter, columns: [], samples: [], tooMany: header.length }
  return { encoding, delimiter, columns: header.some((name) => name.includes('\0')) ? [] : header.map((name) => name.trim()), samples }
}

/** UTF-16 is known by its mark, or by the empty halves of its Latin letters. */
function encodingOf(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const sample = head.subarray(0, 400)
  const empty = (offset: number) => sample.filter((byte, place) => place % 2 === offset && byte === 0).length / Math.max(1, Math.floor(sample.length / 2))
  if (empty(1) > 0.6 && empty(0) < 0.1) return 'utf-16le'
  return empty(0) > 0.6 && empty(1) < 0.1 ? 'utf-16be' : 'utf-8'
}

function recordsOf(text: string, delimiter: Delimiter, isWhole: boolean): string[][] {
  // The last line of a piece may be cut; where the quoting is wrong the header alone still says enough.
  const end = isWhole ? text.length : Math.max(text.lastIndexOf('\n'), 0)
  const options = { delimiter, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, record_delimiter: ['\r\n', '\n'], max_record_size: HEAD_BYTES }
  for (const [part, to] of [[text.slice(0, end), SAMPLES + 1], [text.slice(0, text.indexOf('\n') + 1 || text.length), 1]] as const) {
    try {
      return parse(part, { ...options, to }) as string[][]
    } catch {
      continue
    }
  }
  return []
}

const OWN = new Set<string>(IMPORT_COLUMNS.map(({ column }) => column))

/** A reading that knows more columns, then one that has more of them, is likelier; one that has a single column says nothing. */
function worth([header = []]: string[][]): number {
  if (header.length > MOST_COLUMNS) return 1
  const names = header.map((name) => name.trim())
  const known = names.filter((name) => OWN.has(name)).length + Object.keys(guessMapping(names)).length
  return names.length < 2 ? 0 : known * 1000 + names.length
}
