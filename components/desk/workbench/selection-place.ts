// Owns which place of the article's text somebody has selected: offsets into the text, whole words, no marks counted.

/** Elements that hold a piece of the text carry its offset here. */
export const AT = 'data-at'

/** The place of a selection within the element that holds the text; null where it holds no word of it. */
export function placeOfSelection(selection: Selection | null, within: HTMLElement | null): { start: number; end: number; text: string } | null {
  if (!within || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(within)) return null
  const pieces = [...within.querySelectorAll<HTMLElement>(`[${AT}]`)].filter((piece) => range.intersectsNode(piece))
  let [start, end, text] = [-1, -1, '']
  for (const piece of pieces) {
    const at = Number(piece.getAttribute(AT))
    const words = piece.textContent ?? ''
    const from = range.startContainer.nodeType === Node.TEXT_NODE && piece.contains(range.startContainer) ? range.startOffset : 0
    const to = range.endContainer.nodeType === Node.TEXT_NODE && piece.contains(range.endContainer) ? range.endOffset : words.length
    // An edge that only touches a piece takes nothing of it.
    if (to <= from || !covers(range, piece)) continue
    if (start === -1) start = at + from
    else if (at + from > end) text += ' '.repeat(at + from - end)
    text += words.slice(from, to)
    end = at + to
  }
  const [front, back] = [/^\s*/u.exec(text)![0].length, /\s*$/u.exec(text)![0].length]
  return text.trim() === '' ? null : { start: start + front, end: end - back, text: text.trim() }
}

function covers(range: Range, piece: HTMLElement): boolean {
  const inside = document.createRange()
  inside.selectNodeContents(piece)
  return range.compareBoundaryPoints(Range.END_TO_START, inside) < 0 && range.compareBoundaryPoints(Range.START_TO_END, inside) > 0
}
