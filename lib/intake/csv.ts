// Owns turning the bytes of a CSV file into records of text, and saying clearly where they are no CSV.
import { Readable } from 'node:stream'
import { CsvError, parse, type Info } from 'csv-parse'

/** What is wrong with a file; `row` counts records as a spreadsheet does, the header being row 1. `column` is empty where the whole row is meant. */
export type FileProblem = { row: number; column: string; reason: string }
export type CsvRecord = { row: number; cells: Record<string, string> }
export type CsvFile = { columns: string[]; records: CsvRecord[]; problems: FileProblem[] }

const MOST_RECORD_BYTES = 1_000_000

/** A file that stops being readable at some place; what stands behind it is unknown. */
class UnreadableError extends Error {}

/**
 * Reads an RFC 4180 file with a header row: strict UTF-8, a byte-order mark is passed over, NUL is refused, quoting must be right.
 * Nothing is thrown for what the file holds: every problem that can be told is in `problems`.
 */
export async function readCsv(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<CsvFile> {
  const file: CsvFile = { columns: [], records: [], problems: [] }
  let row = 0
  const parser = parse({
    relax_column_count: true, skip_empty_lines: true, info: true, max_record_size: MOST_RECORD_BYTES, record_delimiter: ['\r\n', '\n'],
  })
  const texts = Readable.from(wholeTexts(chunks))
  texts.on('error', (error) => parser.destroy(error)).pipe(parser)
  try {
    for await (const { record } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      row += 1
      if (row === 1) file.columns = record.map((name) => name.trim())
      else addRecord(file, row, record)
    }
  } catch (error) {
    const reason = error instanceof UnreadableError ? error.message : error instanceof CsvError ? explain(error) : null
    if (reason === null) throw error
    file.problems.push({ row: row + 1, column: '', reason })
  } finally {
    texts.destroy()
  }
  if (row === 0 && file.problems.length === 0) file.problems.push({ row: 1, column: '', reason: 'the file is empty: a header row is missing' })
  return file
}

function addRecord(file: CsvFile, row: number, record: string[]) {
  if (record.length !== file.columns.length) {
    file.problems.push({ row, column: '', reason: `has ${record.length} cells, the header has ${file.columns.length}` })
    return
  }
  file.records.push({ row, cells: Object.fromEntries(file.columns.map((name, place) => [name, record[place]!])) })
}

/** The bytes as text, chunk by chunk, up to the first place that is no text. */
async function* wholeTexts(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  const checked = (text: string) => {
    const nul = text.indexOf('\0')
    if (nul >= 0) throw new UnreadableError(`line ${line + lines(text.slice(0, nul))} holds a NUL byte`)
    line += lines(text)
    return text
  }
  for await (const chunk of chunks) yield checked(decode(decoder, chunk, line))
  yield checked(decode(decoder, undefined, line))
}

function decode(decoder: TextDecoder, chunk: Uint8Array | undefined, line: number): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
  } catch {
    // Only whole lines are known to be sound; the first broken one is looked for by itself.
    let start = 0
    for (let at = line; chunk && start < chunk.length; at++) {
      const next = chunk.indexOf(10, start)
      const end = next < 0 ? chunk.length : next + 1
      const text = new TextDecoder('utf-8').decode(chunk.subarray(start, end))
      if (text.includes('\ufffd')) throw new UnreadableError(`line ${at} is not UTF-8; save the file as UTF-8`)
      start = end
    }
    throw new UnreadableError(`line ${line} is not UTF-8; save the file as UTF-8`)
  }
}

const lines = (text: string) => text.split('\n').length - 1

function explain(error: CsvError): string {
  const line = `line ${Number(error.lines ?? 1)}`
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED': return `a quotation mark is opened and never closed (the file ends at ${line})`
    case 'CSV_INVALID_CLOSING_QUOTE': return `${line}: a closing quotation mark must be followed by a comma or the end of the line (write "" for one inside a cell)`
    case 'INVALID_OPENING_QUOTE': return `${line}: a quotation mark stands inside a cell that does not begin with one`
    case 'CSV_MAX_RECORD_SIZE': return `${line}: a row is longer than ${MOST_RECORD_BYTES.toLocaleString('en')} characters`
    default: return `${line}: ${error.message}`
  }
}
