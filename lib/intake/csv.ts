// Owns turning the bytes of a CSV file into records of text, and saying clearly where they are no CSV.
import { Readable } from 'node:stream'
import { CsvError, parse, type Options, type Parser } from 'csv-parse'

/** What is wrong with a file; `row` counts records as a spreadsheet does, the header being row 1. `column` is empty where the whole row is meant. */
export type FileProblem = { row: number; column: string; reason: string }
export type CsvRecord = { row: number; cells: Record<string, string> }
export type CsvFile = { columns: string[]; records: CsvRecord[]; problems: FileProblem[] }
/** What a file holds, in its order: the header first, where it can be read. */
export type CsvPiece = { columns: string[] } | CsvRecord | FileProblem
type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** A file that is longer is not read, and of one whose size nobody knows no more than this. */
export const MOST_FILE_BYTES = 900_000_000
const MOST_RECORD_BYTES = 1_000_000
/** Records that wait to be taken; they may be long. */
const READ_AHEAD = 4
export const MOST_COLUMNS = 1_000
/** With so many rows that do not fit their header the file is another than it says. */
const MOST_MISFITS = 10_000

/** A file that stops being readable at some place, in words for people; what stands behind it is unknown. */
export class UnreadableError extends Error {
  constructor(message: string, readonly row: number | null = null) {
    super(message)
  }
}

/** Reads a file as a whole; see `streamCsv`. */
export async function readCsv(chunks: Chunks): Promise<CsvFile> {
  const file: CsvFile = { columns: [], records: [], problems: [] }
  for await (const piece of streamCsv(chunks)) {
    if ('columns' in piece) file.columns = piece.columns
    else if ('cells' in piece) file.records.push(piece)
    else file.problems.push(piece)
  }
  return file
}

/**
 * Reads an RFC 4180 file with a header row, piece by piece: strict UTF-8, a byte-order mark is passed over, NUL is refused, quoting must be
 * right. Nothing is thrown for what the file holds: every problem that can be told is a piece. Whatever the file, no more than one record of
 * bounded length is held. `size` is the file's length where it is known, so that one that is too long is refused unread.
 */
export async function* streamCsv(chunks: Chunks, { size = 0, most = MOST_FILE_BYTES }: { size?: number; most?: number } = {}): AsyncGenerator<CsvPiece> {
  if (size > most) return yield { row: 1, column: '', reason: tooLong(most) }
  const parser = makeParser()
  const texts = Readable.from(wholeTexts(chunks, most))
  texts.on('error', (error) => parser.destroy(error)).pipe(parser)
  let row = 0
  let misfits = 0
  let columns: string[] = []
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      row += 1
      if (row > 1 && record.length === columns.length) {
        yield { row, cells: cellsOf(columns, record) }
      } else if (row > 1) {
        misfits += 1
        yield { row, column: '', reason: `has ${record.length} cells, the header has ${columns.length}` }
        if (misfits === MOST_MISFITS) throw new UnreadableError(`${MOST_MISFITS.toLocaleString('en')} rows up to this one have another number of cells than the header; the rest was not read`, row)
      } else {
        columns = record.map((name) => name.trim())
        yield { columns }
      }
    }
    if (row === 0) yield { row: 1, column: '', reason: 'the file is empty: a header row is missing' }
  } catch (error) {
    const reason = error instanceof UnreadableError ? error.message : error instanceof CsvError ? explain(error) : null
    if (reason === null) throw error
    yield { row: (error instanceof UnreadableError ? error.row : null) ?? row + 1, column: '', reason }
  } finally {
    texts.destroy()
    parser.destroy()
  }
}

function makeParser(): Parser {
  const options: Options & { readableHighWaterMark: number } = {
    relax_column_count: true, skip_empty_lines: true, max_record_size: MOST_RECORD_BYTES, record_delimiter: ['\r\n', '\n'], readableHighWaterMark: READ_AHEAD,
    on_record: (record: string[], { records }) => {
      if (record.length <= MOST_COLUMNS) return record
      throw new UnreadableError(`has ${record.length.toLocaleString('en')} cells, which is no row of such a table`, records)
    },
  }
  return parse(options)
}

const tooLong = (most: number) => `the file is longer than ${Math.round(most / 1_000_000).toLocaleString('en')} MB; import it as several files`

function cellsOf(columns: readonly string[], record: readonly string[]): Record<string, string> {
  const cells: Record<string, string> = {}
  columns.forEach((name, place) => {
    // Assigned, this one would be no cell.
    if (name === '__proto__') Object.defineProperty(cells, name, { value: record[place]!, enumerable: true, configurable: true, writable: true })
    else cells[name] = record[place]!
  })
  return cells
}

/** The bytes as text, chunk by chunk, up to the first place that is no text. */
async function* wholeTexts(chunks: Chunks, most: number): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  let bytes = 0
  /** How far the last line has gone. */
  let open = 0
  const checked = (text: string) => {
    const nul = text.indexOf('\0')
    if (nul >= 0) throw new UnreadableError(`line ${line + lines(text.slice(0, nul))} holds a NUL byte`)
    const last = text.lastIndexOf('\n')
    open = last < 0 ? open + text.length : text.length - last - 1
    line += lines(text)
    // Cells without text do not count for the parser, which would hold them all.
    if (open > MOST_RECORD_BYTES) throw new UnreadableError(tooLongRow(line))
    return text
  }
  for await (const chunk of chunks) {
    bytes += chunk.length
    if (bytes > most) throw new UnreadableError(tooLong(most))
    yield checked(decode(decoder, chunk, line))
  }
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

function lines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

const tooLongRow = (line: number) => `line ${line}: a row is longer than ${MOST_RECORD_BYTES.toLocaleString('en')} characters`

function explain(error: CsvError): string {
  const line = `line ${Number(error.lines ?? 1)}`
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED': return `a quotation mark is opened and never closed (the file ends at ${line})`
    case 'CSV_INVALID_CLOSING_QUOTE': return `${line}: a closing quotation mark must be followed by a comma or the end of the line (write "" for one inside a cell)`
    case 'INVALID_OPENING_QUOTE': return `${line}: a quotation mark stands inside a cell that does not begin with one`
    case 'CSV_MAX_RECORD_SIZE': return tooLongRow(Number(error.lines ?? 1))
    default: return `${line}: ${error.message}`
  }
}
