// Owns the sum of a total's parts, so that "80 and 25" may stand beside "105".
import type { Claim, Clock, Quantity } from './claim'

/**
 * One claim that stands for the sum of `parts`, shaped like `total` where the parts agree with it.
 * @returns null where they cannot be added: fewer than two parts, a part without a number, or unlike units or measures
 */
export function sumClaims(parts: readonly Claim[], total: Pick<Claim, 'metric'>): Claim | null {
  const quantities = parts.flatMap((part) => (part.quantity ? [part.quantity] : []))
  const [first] = parts
  if (!first || parts.length < 2 || quantities.length < parts.length) return null
  const quantity = sumQuantities(quantities)
  if (!quantity) return null
  const bases = new Set(parts.map((part) => part.basis))
  const asOf = sumClocks(parts.map((part) => part.asOf))
  // What narrows a part is what makes it one; the sum is as wide as the total.
  const basis = bases.size === 1 ? first.basis : null
  return { ...first, metric: total.metric, quantity, asOf, basis, scope: { ...first.scope, text: null } }
}

/** Adds bound to bound; a missing bound stays missing, and one "about" makes the sum "about". */
export function sumQuantities(quantities: readonly Quantity[]): Quantity | null {
  const [first] = quantities
  if (!first || first.measure === 'share') return null
  const alike = quantities.every((other) => other.unit === first.unit && other.measure === first.measure && other.per === first.per)
  if (!alike || quantities.some((other) => other.operator === 'unknown')) return null
  const [low, high, best] = [add(quantities, 'low'), add(quantities, 'high'), add(quantities, 'best')]
  const words = { unit: first.unit, measure: first.measure, per: first.per, base: first.base, asWritten: null }
  if (quantities.every((other) => other.operator === 'exactly')) return { operator: 'exactly', low, high, best, ...words }
  if (best !== null) return { operator: 'about', low: null, high: null, best, ...words }
  // An "about" has no bounds, so beside bounds it cannot be added without inventing some.
  if (quantities.some((other) => other.operator === 'about')) return null
  const floors = quantities.map((other) => other.low ?? other.best)
  const ceilings = quantities.map((other) => other.high ?? other.best)
  const [floor, ceiling] = [total(floors), total(ceilings)]
  if (floor !== null && ceiling !== null) return { operator: 'between', low: floor, high: ceiling, best: null, ...words }
  const strict = (operator: Quantity['operator']) => quantities.some((other) => other.operator === operator)
  if (floor !== null) return { operator: strict('more_than') ? 'more_than' : 'at_least', low: floor, high: null, best: null, ...words }
  if (ceiling !== null) return { operator: strict('less_than') ? 'less_than' : 'at_most', low: null, high: ceiling, best: null, ...words }
  return null
}

function add(quantities: readonly Quantity[], bound: 'low' | 'high' | 'best'): number | null {
  return total(quantities.map((quantity) => quantity[bound]))
}

function total(values: readonly (number | null)[]): number | null {
  return values.some((value) => value === null) ? null : values.reduce<number>((sum, value) => sum + value!, 0)
}

/** From the earliest to the latest day that any part describes. */
function sumClocks(clocks: readonly (Clock | null)[]): Clock | null {
  const [first] = clocks
  if (!first || clocks.some((clock) => !clock)) return null
  if (clocks.every((clock) => clock!.edtf === first.edtf)) return first
  const earliest = clocks.map((clock) => clock!.earliest).sort((x, y) => (x ?? '').localeCompare(y ?? ''))[0] ?? null
  const latest = clocks.some((clock) => clock!.latest === null) ? null : clocks.map((clock) => clock!.latest!).sort().at(-1)!
  return { edtf: `${earliest ?? '..'}/${latest ?? '..'}`, earliest, latest, basis: 'deduced' }
}
