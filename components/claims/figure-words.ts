// Owns how a quantity is set as a figure: the words of the hedge small, the number large, both as printed.
import type { Quantity } from '@/lib/domain/claim'
import { formatNumber, formatQuantity } from '@/lib/domain/quantity-text'
import { messages } from '@/lib/messages/messages'

export interface FigureWords {
  /** Words before the number, as printed; null where there are none. */
  hedge: string | null
  /** The number as printed, or the vague word in quotation marks. */
  number: string
  /** What stands behind the number, as printed: a unit, "of them". */
  rest: string | null
  /** Whether `number` holds words and no digits; then it is set smaller. */
  words: boolean
}

/** Words, then everything from the first digit to the last with its sign, per cent and scale word, then words. */
const PRINTED = /^(\D*?)([+−-]?\d(?:.*\d)?(?:\s?%|\s?(?:million|billion))?)(\D*)$/u

/** Splits the words as printed; where none are kept, the operator's own words and the bounds. */
export function figureWords(quantity: Quantity): FigureWords {
  const printed = quantity.asWritten?.trim()
  if (!printed) return fromBounds(quantity)
  const match = PRINTED.exec(printed)
  if (!match) {
    const number = quantity.operator === 'vague' ? `“${printed}”` : printed
    return { hedge: null, number, rest: null, words: true }
  }
  return { hedge: match[1]!.trim() || null, number: groupDigits(match[2]!.trim()), rest: match[3]!.trim() || null, words: false }
}

function fromBounds(quantity: Quantity): FigureWords {
  if (quantity.operator === 'unknown') return { hedge: null, number: messages.operators.unknown, rest: null, words: true }
  const { hedge, number } = formatQuantity(quantity)
  return { hedge, number, rest: null, words: !/\d/.test(number) }
}

/** Groups a bare run of digits; anything else is left as printed. */
export function groupDigits(text: string): string {
  return /^\d{4,}$/.test(text) ? formatNumber(Number(text)) : text
}
