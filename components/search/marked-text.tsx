import type { TextPiece } from '@/lib/domain/search-match'

/** A text with the places marked where the search was found. */
export function MarkedText({ pieces }: { pieces: readonly TextPiece[] }) {
  return pieces.map(({ text, marked }, place) => (marked ? <mark key={place}>{text}</mark> : text))
}
