// Owns how a quantity is set as a figure: the words of the hedge small, the number large, both as printed.
import type { Quantity } from '@/lib/domain/claim'
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

const PRINTED = /^(.*?)([+−-]?\d[\d,.   ]*(?:\d|\b)(?:\s?%|\s?million|\s?billion)?)(.*)$/u

/** Splits the words as printed; where none are kept, the operator's own words and the bounds. */
export function figureWords(quantity: Quantity): FigureWords {
  const printed = quantity.asWritten?.trim()
  if (!printed) return fromBounds(quantity)
  const match = PRINTED.exec(printed)
  if (!match) {
    const number = quantity.operator === 'vague' ? `“${printed}”` : printed
    return { hedge: null, number, rest: null, words: true }
  }
  const isRange = /\d/.test(match[3]!)
  if (isRange) return { hedge: null, number: printed, rest: null, words: false }
  const number = match[2]!.trim()
  return { hedge: match[1]!.trim() || null, number: groupDigits(number), rest: match[3]!.trim() || null, words: false }
}

function fromBounds(quantity: Quantity): FigureWords {
  const { operator, low, high, best } = quantity
  if (operator === 'unknown') return { hedge: null, number: messages.operators.unknown, rest: null, words: true }
  const shown = best ?? low ?? high
  if (low !== null && high !== null && low !== high) {
    return { hedge: null, number: `${formatNumber(low)}–${formatNumber(high)}`, rest: null, words: false }
  }
  const hedge = operator === 'exactly' ? null : messages.operators[operator]
  return { hedge, number: shown === null ? messages.operators.unknown : formatNumber(shown), rest: null, words: shown === null }
}

/** Commas between thousands; a share keeps its decimals. */
export function formatNumber(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 6 })
}

/** Groups a bare run of five or more digits; anything else is left as printed. */
function groupDigits(text: string): string {
  return /^\d{4,}$/.test(text) ? formatNumber(Number(text)) : text
}
