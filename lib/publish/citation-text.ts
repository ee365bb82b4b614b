// Owns what every file of references needs of its texts: one line each.

/** Line breaks and control characters end records in such files: they become spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}
