// Owns citations as BibTeX: one entry in UTF-8, with what TeX would take for commands written so that it prints.
import type { Citation } from './citation'
import { oneLine } from './citation-text'

// A brace counts for BibTeX even behind a backslash, so that braces are commands with balanced braces of their own.
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}', '{': '{\\textbraceleft}', '}': '{\\textbraceright}', '~': '{\\textasciitilde}', '^': '{\\textasciicircum}',
  '"': '{\\textquotedbl}', '&': '\\&', '%': '\\%', $: '\\$', '#': '\\#', _: '\\_',
}

/** A text as the value of a field. */
export function escapeBibtex(text: string): string {
  return oneLine(text).replace(/[\\{}~^"&%$#_]/g, (character) => ESCAPES[character] ?? character)
}

/** The entry; `@misc`, which every style knows. Double braces keep the capitals of a title. */
export function bibtexEntry({ key, author, title, number, url, issued, accessed, note, status }: Citation): string {
  const fields: [name: string, value: string][] = [
    ['author', `{${escapeBibtex(author)}}`],
    ['title', `{${escapeBibtex([status, title].filter(Boolean).join(' '))}}`],
    ['year', issued.slice(0, 4)],
    ['date', issued],
    ['publisher', escapeBibtex(author)],
    ['howpublished', escapeBibtex(number)],
    ['note', escapeBibtex(note)],
    // Addresses are printed as they stand; these have neither braces nor backslashes.
    ['url', encodeURI(decodeURI(url)).replace(/[{}\\]/g, encodeURIComponent)],
    ['urldate', accessed],
  ]
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`
}
