// Owns how long a quotation may be, and how its words are counted.

export const MAX_QUOTE_WORDS = 8

/** How many words a text has: runs of characters between white space. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length
}
