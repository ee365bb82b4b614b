import { FindMark, WhoMark } from './find-mark'
import { textParts, type TextBlock } from './text-pieces'

interface WorkTextProps { blocks: readonly TextBlock[]; language: string | null }

/** Characters of a part of the text: parts out of sight are not laid out. */
const PART = 6_000

/** The text of an article with every find as a link. Each paragraph runs in the direction of its own script. */
export function WorkText({ blocks, language }: WorkTextProps) {
  const first = firstPieces(blocks)
  return (
    <div className="desk__text worktext" lang={language ?? undefined}>
      {textParts(blocks, PART).map((part) => (
        <div className="worktext__part" key={part[0]!.start}>
          {part.map(({ start, pieces }) => (
            <p key={start} dir="auto">
              {pieces.map((piece) => {
                if (piece.find !== null) return <FindMark key={piece.start} find={piece.find} start={piece.start} text={piece.text} first={first.get(piece.find) === piece.start} />
                if (piece.whoOf.length > 0) return <WhoMark key={piece.start} of={piece.whoOf} start={piece.start} text={piece.text} />
                return <span key={piece.start} data-at={piece.start}>{piece.text}</span>
              })}
            </p>
          ))}
        </div>
      ))}
    </div>
  )
}

function firstPieces(blocks: readonly TextBlock[]): Map<string, number> {
  const first = new Map<string, number>()
  for (const { pieces } of blocks) for (const { find, start } of pieces) if (find !== null && !first.has(find)) first.set(find, start)
  return first
}
