// Owns how a quantity is written and read back: the hedge first, digits grouped, the words as printed never replaced.
import type { Quantity } from './claim'
import { lookupVagueWord } from './vague-words'
import type { Operator } from './vocabulary'

export type QuantityText = {
  /** "at least"; null where there is none. */
  hedge: string | null
  /** "33,729", "10 to 20", "dozens", "not given". */
  number: string
  /** The mark for narrow places; null where the operator has none. */
  sign: '≥' | '>' | '≤' | '<' | '≈' | null
  /** Hedge and number: "at least 33,729". Without the unit. */
  text: string
}

const HEDGES: Partial<Record<Operator, { hedge: string; sign: NonNullable<QuantityText['sign']> }>> = {
  about: { hedge: 'about', sign: '≈' },
  at_least: { hedge: 'at least', sign: '≥' },
  more_than: { hedge: 'more than', sign: '>' },
  at_most: { hedge: 'at most', sign: '≤' },
  less_than: { hedge: 'less than', sign: '<' },
}

/** A finite number in full, with commas between groups of three digits: 33729 → "33,729", -0.5 → "−0.5". Never in powers of ten. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no finite number`)
  const [whole, fraction] = plainDigits(Math.abs(value)).split('.') as [string, string?]
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return `${value < 0 ? '−' : ''}${grouped}${fraction ? `.${fraction}` : ''}`
}

/** A quantity in words and as a mark. Shares of one and percentages read "50 %"; changes and increments carry their sign. */
export function formatQuantity(quantity: Quantity): QuantityText {
  const number = numberText(quantity)
  const row = HEDGES[quantity.operator]
  const hedge = row?.hedge ?? null
  return { hedge, number, sign: row?.sign ?? null, text: hedge === null ? number : `${hedge} ${number}` }
}

function numberText(quantity: Quantity): string {
  const write = (value: number | null) => (value === null ? '' : numberWithMeasure(value, quantity))
  const { operator, low, high, best } = quantity
  switch (operator) {
    case 'exactly': case 'about': return write(best ?? low ?? high)
    case 'at_least': case 'more_than': return write(low)
    case 'at_most': case 'less_than': return write(high)
    case 'between': return `${write(low)} to ${write(high)}`
    case 'vague': return quantity.asWritten ?? (high === null ? 'a vague number' : `a vague number, ${write(low)} to ${write(high)}`)
    case 'unknown': return 'not given'
    default: throw new RangeError(`"${String(operator)}" is no operator`)
  }
}

function numberWithMeasure(value: number, { measure, unit }: Quantity): string {
  const plus = (measure === 'change' || measure === 'increment') && value > 0 ? '+' : ''
  if (unit === 'percent') return `${plus}${formatNumber(value)} %`
  if (measure === 'share' && (unit === null || unit === 'share')) return `${formatNumber(Number((value * 100).toPrecision(15)))} %`
  return plus + formatNumber(value)
}

/**
 * Reads what `formatQuantity` writes for counts: "at least 33,729", "10 to 20", "about 40", "hundreds", "not given".
 * null where the text is none of these.
 */
export function parseQuantityText(text: string): Pick<Quantity, 'operator' | 'low' | 'high' | 'best'> | null {
  const bare = text.trim()
  if (bare === 'not given') return { operator: 'unknown', low: null, high: null, best: null }
  for (const [operator, { hedge }] of Object.entries(HEDGES) as [Operator, { hedge: string }][]) {
    if (!bare.startsWith(`${hedge} `)) continue
    const value = parseNumber(bare.slice(hedge.length + 1))
    return value === null ? null : withValue(operator, value)
  }
  const range = bare.split(' to ').map(parseNumber)
  if (range.length === 2 && range[0] != null && range[1] != null) return { operator: 'between', low: range[0], high: range[1], best: null }
  const value = parseNumber(bare)
  if (value !== null) return { operator: 'exactly', low: value, high: value, best: value }
  const row = lookupVagueWord(bare)
  return row ? { operator: 'vague', low: row.low, high: row.high, best: null } : null
}

function withValue(operator: Operator, value: number): Pick<Quantity, 'operator' | 'low' | 'high' | 'best'> {
  const isLow = operator === 'at_least' || operator === 'more_than'
  if (operator === 'about') return { operator, low: null, high: null, best: value }
  return { operator, low: isLow ? value : null, high: isLow ? null : value, best: null }
}

function parseNumber(text: string): number | null {
  if (!/^[−+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(text)) return null
  return Number(text.replace('−', '-').replaceAll(',', ''))
}

// JavaScript writes very small and very large numbers with an exponent, which no reader of a news page expects.
function plainDigits(value: number): string {
  const text = String(value)
  const [digits, exponent] = text.split('e') as [string, string?]
  if (exponent === undefined) return text
  const [whole, fraction = ''] = digits.split('.') as [string, string?]
  const places = Number(exponent)
  if (places < 0) return `0.${'0'.repeat(-places - 1)}${whole}${fraction}`
  return `${whole}${fraction.padEnd(places, '0')}`
}
