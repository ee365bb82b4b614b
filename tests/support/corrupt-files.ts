// Owns files of claims that something went wrong with: truncated, of another encoding, wrongly quoted, with missing columns, of no sense at all.
import { claimsText } from '../record/bundled-record'

/** Numbers from 0 to 1 that follow from a seed. */
function numbers(seed: number): () => number {
  let state = seed * 2654435761 + 1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

type Corrupt = (bytes: Buffer, next: () => number) => Buffer
const place = (bytes: Buffer, next: () => number) => Math.floor(next() * bytes.length)
const insert = (bytes: Buffer, at: number, what: string | Buffer) => Buffer.concat([bytes.subarray(0, at), Buffer.from(what as string), bytes.subarray(at)])
const lines = (bytes: Buffer, change: (all: string[], next: () => number) => string[]) => (next: () => number) => Buffer.from(change(bytes.toString().split('\r\n'), next).join('\r\n'))

/** Each is one thing that happens to files. */
export const CORRUPTIONS: Readonly<Record<string, Corrupt>> = {
  truncated: (bytes, next) => bytes.subarray(0, place(bytes, next)),
  mark: (bytes) => insert(bytes, 0, Buffer.from([0xef, 0xbb, 0xbf])),
  utf16: (bytes) => Buffer.from(`\ufeff${bytes.toString()}`, 'utf16le'),
  cutUtf16: (bytes, next) => Buffer.from(bytes.toString(), 'utf16le').subarray(0, place(bytes, next) | 1),
  latin1: (bytes, next) => insert(bytes, place(bytes, next), Buffer.from([0xe4, 0xf6, 0xfc, 0x20])),
  nul: (bytes, next) => insert(bytes, place(bytes, next), Buffer.alloc(1 + Math.floor(next() * 5))),
  quote: (bytes, next) => insert(bytes, place(bytes, next), '"'),
  openQuote: (bytes, next) => insert(bytes, bytes.indexOf('\r\n', place(bytes, next)) + 2, '"'),
  semicolons: (bytes) => Buffer.from(bytes.toString().replaceAll(',', ';')),
  tabs: (bytes) => Buffer.from(bytes.toString().replaceAll(',', '\t')),
  returns: (bytes) => Buffer.from(bytes.toString().replaceAll('\r\n', '\r')),
  mixedBreaks: (bytes, next) => Buffer.from(bytes.toString().replace(/\r\n/g, () => (next() < 0.5 ? '\n' : '\r\n'))),
  noise: (bytes, next) => { const copy = Buffer.from(bytes); for (let n = 0; n < 20; n++) copy[place(bytes, next)] = Math.floor(next() * 256); return copy },
  onlyNoise: (_, next) => Buffer.from(Array.from({ length: 500 }, () => Math.floor(next() * 256))),
  empty: () => Buffer.alloc(0),
  headerOnly: (bytes) => bytes.subarray(0, bytes.indexOf('\r\n') + 2),
  noHeader: (bytes) => bytes.subarray(bytes.indexOf('\r\n') + 2),
  missingColumn: (bytes, next) => lines(bytes, (all) => [all[0]!.split(',').filter((_, at) => at !== Math.floor(next() * 10)).join(','), ...all.slice(1)])(next),
  foreignNames: (bytes) => lines(bytes, (all) => [all[0]!.split(',').map((name) => `x ${name}`).join(','), ...all.slice(1)])(() => 0),
  unknownKind: (bytes, next) => Buffer.from(bytes.toString().replace(/figure|term|position/g, (word) => (next() < 0.1 ? 'rumour' : word))),
  unknownMetric: (bytes) => Buffer.from(bytes.toString().replaceAll('killed-gaza', 'killed-nowhere')),
  formulas: (bytes, next) => Buffer.from(bytes.toString().replace(/,at least/g, () => (next() < 0.5 ? ',=cmd()' : ',at least'))),
  extraCells: (bytes, next) => lines(bytes, (all) => all.map((line, at) => (at > 0 && next() < 0.1 ? `${line},more` : line)))(next),
  manyColumns: (bytes) => insert(bytes, bytes.indexOf('\r\n'), `,${Array.from({ length: 3000 }, (_, at) => `c${at}`).join(',')}`),
  longLine: (bytes, next) => insert(bytes, place(bytes, next), 'x'.repeat(1_200_000)),
  longNames: (bytes) => Buffer.from(bytes.toString().replaceAll('hamas', 'h'.repeat(3000))),
  zip: () => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(400, 7)]),
  html: () => Buffer.from('<!doctype html><title>Sign in</title><p>a,b;c\td'),
  json: () => Buffer.from(JSON.stringify({ claims: [{ kind: 'figure' }] })),
  twiceHeader: (bytes) => lines(bytes, (all) => [all[0]!, all[0]!, ...all.slice(1)])(() => 0),
  doubled: (bytes) => Buffer.concat([bytes, bytes]),
  directions: (bytes, next) => insert(bytes, place(bytes, next), '\u202e\u2066\u0007\u001b[31m'),
}

/** The n-th corrupted file: one or two things went wrong with a good one. */
export function corruptedFile(n: number): { name: string; bytes: Buffer } {
  const next = numbers(n + 1)
  const names = Object.keys(CORRUPTIONS)
  const chosen = [names[n % names.length]!, ...(next() < 0.4 ? [names[Math.floor(next() * names.length)]!] : [])]
  return { name: chosen.join(' + '), bytes: chosen.reduce<Buffer>((bytes, name) => CORRUPTIONS[name]!(bytes, next), Buffer.from(claimsText.replace(/\r?\n/g, '\r\n'))) }
}
