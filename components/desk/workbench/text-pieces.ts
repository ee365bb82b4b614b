// Owns how an article's text is cut for marking: paragraphs, in them pieces that each belong to one find or to none, and to speakers of finds.

/** What is marked of a find: its own place, and that of its speaker. */
export type MarkedFind = { key: string; start: number; end: number; who: { start: number; end: number } | null }
export type TextPiece = { start: number; text: string; /** The find that it belongs to. */ find: string | null; /** Finds whose speaker it names. */ whoOf: readonly string[] }
/** A paragraph; empty lines between paragraphs are left out. */
export type TextBlock = { start: number; pieces: readonly TextPiece[] }

type Edge = { at: number; opens: boolean; kind: 'find' | 'who'; find: MarkedFind }

/** Cuts a text into paragraphs and pieces. Where finds lie in each other, words belong to the shortest of them. */
export function textBlocks(text: string, finds: readonly MarkedFind[]): TextBlock[] {
  const edges = finds.flatMap((find) => [
    ...edgesOf(find, 'find', find.start, find.end, text.length),
    ...(find.who ? edgesOf(find, 'who', find.who.start, find.who.end, text.length) : []),
  ]).toSorted((a, b) => a.at - b.at)
  const open = { find: new Set<MarkedFind>(), who: new Set<MarkedFind>() }
  const blocks: TextBlock[] = []
  let next = 0
  for (const { start, end } of paragraphs(text)) {
    const pieces: TextPiece[] = []
    let at = start
    while (at < end) {
      for (; next < edges.length && edges[next]!.at <= at; next++) {
        const { opens, kind, find } = edges[next]!
        if (opens) open[kind].add(find)
        else open[kind].delete(find)
      }
      const to = Math.min(end, edges[next]?.at ?? end)
      pieces.push({ start: at, text: text.slice(at, to), find: shortest(open.find)?.key ?? null, whoOf: [...open.who].map(({ key }) => key) })
      at = to
    }
    blocks.push({ start, pieces: joined(pieces) })
  }
  return blocks
}

/** Paragraphs in parts of about this many characters, so that a browser draws those in sight only. */
export function textParts(blocks: readonly TextBlock[], characters: number): TextBlock[][] {
  const parts: TextBlock[][] = []
  let size = Infinity
  for (const block of blocks) {
    if (size >= characters) {
      parts.push([])
      size = 0
    }
    parts.at(-1)!.push(block)
    size += block.pieces.reduce((sum, { text }) => sum + text.length, 0)
  }
  return parts
}

const LONGEST = 180

/** The sentence, or the part of it that is near, on both sides of a place. */
export function aroundPlace(text: string, start: number, end: number): { before: string; after: string } {
  const before = text.slice(Math.max(0, start - LONGEST), start)
  const after = text.slice(end, end + LONGEST)
  const from = Math.max(before.lastIndexOf('\n') + 1, lastStop(before))
  const stop = /\n|[.!?؟。]["”’')\]]*(?=\s|$)/u.exec(after)
  const whole = from > 0 || start <= LONGEST
  return {
    before: whole ? before.slice(from) : `…${before.replace(/^\S*\s/u, '')}`,
    after: stop ? after.slice(0, stop.index + (stop[0] === '\n' ? 0 : stop[0].length)) : end + LONGEST >= text.length ? after : `${after.replace(/\s\S*$/u, '')}…`,
  }
}

function lastStop(text: string): number {
  let last = 0
  for (const match of text.matchAll(/[.!?؟。]["”’')\]]*\s+(?=["“‘'(]?[\p{Lu}\p{Lo}\d])/gu)) last = match.index + match[0].length
  return last
}

function edgesOf(find: MarkedFind, kind: Edge['kind'], start: number, end: number, length: number): Edge[] {
  const [from, to] = [Math.max(0, start), Math.min(length, end)]
  return from < to ? [{ at: from, opens: true, kind, find }, { at: to, opens: false, kind, find }] : []
}

function* paragraphs(text: string): Generator<{ start: number; end: number }> {
  for (const match of text.matchAll(/[^\n]*\S[^\n]*/gu)) yield { start: match.index, end: match.index + match[0].length }
}

function shortest(finds: ReadonlySet<MarkedFind>): MarkedFind | null {
  let best: MarkedFind | null = null
  for (const find of finds) if (best === null || find.end - find.start < best.end - best.start) best = find
  return best
}

// Words of a find stay one piece even where a speaker begins in them.
function joined(pieces: readonly TextPiece[]): TextPiece[] {
  const all: TextPiece[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    if (last && last.find !== null && last.find === piece.find) all[all.length - 1] = { ...last, text: last.text + piece.text, whoOf: [...new Set([...last.whoOf, ...piece.whoOf])] }
    else all.push(piece)
  }
  return all
}
