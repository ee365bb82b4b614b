// Owns citations as RIS: one tagged line a value, lines ended by CRLF, nothing escaped because nothing can be.
import type { Citation } from './citation'
import { oneLine } from './citation-text'

/** The record; days are written as the format has them, `YYYY/MM/DD/`. */
export function risRecord({ key, author, title, number, url, issued, accessed, note, status }: Citation): string {
  const day = (text: string) => `${text.replaceAll('-', '/')}/`
  const lines: [tag: string, value: string][] = [
    ['TY', 'DATA'], ['ID', key], ['AU', author], ['TI', [status, title].filter(Boolean).join(' ')], ['PY', issued.slice(0, 4)], ['DA', day(issued)],
    ['PB', author], ['M1', number], ['N1', note], ['UR', url], ['Y2', day(accessed)], ['ER', ''],
  ]
  return lines.map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`).join('')
}
