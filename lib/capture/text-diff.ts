// Owns the comparison of two versions of a text, paragraph by paragraph.

export type TextChange = { kind: 'same' | 'gone' | 'new'; text: string }

const MOST_CELLS = 4_000_000

/** The paragraphs of both texts in order: what stayed, what is gone, what is new. Without the changes it is one text, with them the other. */
export function textDiff(before: string, after: string): TextChange[] {
  const [a, b] = [paragraphs(before), paragraphs(after)]
  let [start, endA, endB] = [0, a.length, b.length]
  while (start < endA && start < endB && a[start] === b[start]) start += 1
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) { endA -= 1; endB -= 1 }
  const as = (kind: TextChange['kind'], texts: readonly string[]) => texts.map((text): TextChange => ({ kind, text }))
  return [...as('same', a.slice(0, start)), ...middle(a.slice(start, endA), b.slice(start, endB), as), ...as('same', a.slice(endA))]
}

function middle(a: readonly string[], b: readonly string[], as: (kind: TextChange['kind'], texts: readonly string[]) => TextChange[]): TextChange[] {
  if (a.length * b.length > MOST_CELLS) return [...as('gone', a), ...as('new', b)]
  const width = b.length + 1
  const lengths = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1) for (let j = b.length - 1; j >= 0; j -= 1) {
    lengths[i * width + j] = a[i] === b[j] ? lengths[(i + 1) * width + j + 1]! + 1 : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
  }
  const changes: TextChange[] = []
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (i < a.length && j < b.length && a[i] === b[j]) { changes.push({ kind: 'same', text: a[i]! }); i += 1; j += 1 }
    else if (j >= b.length || (i < a.length && lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!)) changes.push({ kind: 'gone', text: a[i++]! })
    else changes.push({ kind: 'new', text: b[j++]! })
  }
  return changes
}

const paragraphs = (text: string): string[] => text.split(/\n+/).filter((line) => line.trim() !== '')
