// Owns where words stand in a chart: beside their marks or at the end of their lines, and never over each other.

export interface LabelLine { text: string; kind: 'num' | 'who' }
export interface PlacedLabel {
  key: string
  x: number
  /** Base line of the first line. */
  y: number
  anchor: 'start' | 'end'
  lines: LabelLine[]
  /** Both lines on one. */
  inline?: boolean
  /** Where a thin line to the mark begins, for a label that had to move. */
  leader: { x: number; y: number } | null
}
export interface Box { left: number; top: number; right: number; bottom: number }

const LINE = 16
/** Mean widths of a character, a little generous, so that an estimate never falls short. */
const WIDTH = { num: 8.6, who: 6.9 }

export const textWidth = (line: LabelLine) => line.text.length * WIDTH[line.kind]

/** Breaks words into at most `most` lines of a width; what does not fit ends in an ellipsis. */
export function wrapWords(text: string, width: number, most: number): string[] {
  const room = Math.max(6, Math.floor(width / WIDTH.who))
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1]
    if (last !== undefined && last.length + word.length + 1 <= room) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  kept[most - 1] = `${kept[most - 1]!.slice(0, room - 1)}…`
  return kept
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

export interface EndLabel { key: string; y: number; num: string; who: string }

/**
 * Labels in the room behind the plot, one under the other at the height of their lines.
 * Where there are too many for the height, names go first, then the last labels; the key below the chart names every source.
 */
export function endLabels(labels: readonly EndLabel[], x: number, width: number, top: number, bottom: number): PlacedLabel[] {
  const sorted = [...labels].sort((a, b) => a.y - b.y)
  const room = bottom - top
  const nameLines = sorted.length * 3 * LINE + sorted.length * 4 <= room ? 2 : sorted.length * 2 * LINE + sorted.length * 4 <= room ? 1 : 0
  const blocks = sorted.slice(0, Math.max(1, Math.floor(room / LINE))).map((label) => {
    const names: LabelLine[] = nameLines ? wrapWords(label.who, width, nameLines).map((text) => ({ text, kind: 'who' })) : []
    const lines: LabelLine[] = [{ text: label.num, kind: 'num' }, ...names]
    return { label, lines, height: lines.length * LINE + 4, at: label.y - LINE / 2 - 4 }
  })
  spread(blocks, top, bottom)
  return blocks.map(({ label, lines, at }) => {
    const y = at + LINE - 3
    const moved = Math.abs(y - 5 - label.y) > 10
    return { key: label.key, x, y, anchor: 'start' as const, lines, leader: moved ? { x: x - 5, y: label.y } : null }
  })
}

/** Pushes blocks apart, down and then up again, so that none lies over another and all lie between top and bottom. */
function spread(blocks: { at: number; height: number }[], top: number, bottom: number): void {
  let floor = top
  for (const block of blocks) {
    block.at = Math.max(block.at, floor)
    floor = block.at + block.height
  }
  let ceiling = bottom
  for (const block of [...blocks].reverse()) {
    block.at = Math.min(block.at, ceiling - block.height)
    ceiling = block.at
  }
}

/** Labels of marks that share one day: figure and source on one line each, at the side where there is more room. */
export function inlineLabels(labels: readonly EndLabel[], markX: number, plot: Box): PlacedLabel[] {
  const atStart = markX <= (plot.left + plot.right) / 2
  const x = atStart ? markX + 22 : markX - 22
  const room = atStart ? plot.right - x : x - plot.left
  const blocks = [...labels].sort((a, b) => a.y - b.y).map((label) => ({ label, height: LINE + 1, at: label.y - 8 }))
  spread(blocks, plot.top - 12, plot.bottom)
  return blocks.map(({ label, at }) => {
    const num: LabelLine = { text: label.num, kind: 'num' }
    const who = wrapWords(label.who, Math.max(40, room - textWidth(num) - 8), 1)[0] ?? ''
    return { key: label.key, x, y: at + 13, anchor: atStart ? 'start' : 'end', inline: true, lines: [num, { text: who, kind: 'who' }], leader: null }
  })
}

export interface BesideLabel {
  key: string
  x: number
  y: number
  /** Its words, first choice first: the same broken into more and shorter lines, for where there is less room. */
  choices: LabelLine[][]
}

/** Nearer than this above or below a mark, in pixels, words are read as that mark's own. */
const NEARBY = 24

/**
 * Labels beside their marks, in the first place that is free and does not stand over or under another mark as if it were that one's;
 * one that finds none is left out, for the table has it.
 */
export function besideLabels(labels: readonly BesideLabel[], taken: readonly Box[], within: Box): PlacedLabel[] {
  const boxes = [...taken]
  const placed: PlacedLabel[] = []
  for (const label of labels) {
    const isFree = ({ box }: { box: Box }) => isInside(box, within) && !boxes.some((other) => overlaps(box, other))
    const figureAlone = label.choices[0]!.slice(0, 1)
    const free = [...label.choices, figureAlone].flatMap((lines) => candidates(label, lines)).filter(isFree)
    const found = free.find(({ box }) => !labels.some((other) => other !== label && isNearer(other, label, box))) ?? free[0]
    if (!found) continue
    boxes.push(found.box)
    placed.push(found.label)
  }
  return placed
}

/** Whether a reader would take words in this box for those of the other mark. */
function isNearer(other: BesideLabel, own: BesideLabel, box: Box): boolean {
  return Math.abs(other.x - own.x) > 4 && other.x > box.left - 6 && other.x < box.right + 6 && other.y > box.top - NEARBY && other.y < box.bottom + NEARBY
}

function isInside(box: Box, within: Box): boolean {
  return box.left >= within.left && box.right <= within.right && box.top >= within.top && box.bottom <= within.bottom
}

function candidates({ key, x, y }: BesideLabel, lines: LabelLine[]): { label: PlacedLabel; box: Box }[] {
  const width = Math.max(...lines.map(textWidth))
  const height = lines.length * LINE
  const above = y - 14 - (lines.length - 1) * LINE
  const below = y + 24
  const places: { anchor: 'start' | 'end'; x: number; y: number }[] = [
    { anchor: 'end', x: x - 12, y: above }, { anchor: 'start', x: x + 12, y: above },
    { anchor: 'start', x: x + 14, y: below }, { anchor: 'end', x: x - 14, y: below },
    { anchor: 'start', x: x + 16, y: y + 5 }, { anchor: 'end', x: x - 16, y: y + 5 },
  ]
  return places.map((place) => ({
    label: { key, ...place, lines, leader: null },
    box: {
      left: place.anchor === 'start' ? place.x : place.x - width,
      right: place.anchor === 'start' ? place.x + width : place.x,
      top: place.y - 13,
      bottom: place.y - 13 + height,
    },
  }))
}
