// Owns the one-to-one guard that keeps spreadsheet programs from running a text cell as a formula.

/** What a spreadsheet may take as the start of a formula: ASCII, full-width forms, tab and line breaks. */
const DANGEROUS = /^'*[=+\-@\t\r\n＝＋－＠]/
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/

/** Puts one apostrophe before a text that would start a formula; other texts stay as they are. */
export function guardFormula(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text
}

/** Takes the apostrophe of `guardFormula` off again; `unguardFormula(guardFormula(text)) === text` for every text. */
export function unguardFormula(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell
}
