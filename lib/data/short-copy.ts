// Owns keeping the beginning of a text without keeping all of it.

/** The first `most` characters as a text of its own: a slice would hold on to the text that it was cut from. */
export function shortCopy(text: string, most: number): string {
  return Buffer.from(text.slice(0, most)).toString()
}
