// Owns what charts and comparisons need to know of a metric, and which metrics of a family may stand beside each other.
import type { Behaviour } from './vocabulary'

/** A part of the register's metric; any metric of the register fits. */
export interface ComparedMetric {
  slug: string
  label: string
  unit: string
  family: string
  behaviour: Behaviour
  population: string | null
  place: string | null
  windowFrom: string | null
  sumOf: readonly string[]
}

/** Whether one of two metrics is the sum of the other and more, or both are parts of one sum. */
export function isInOneSum(a: ComparedMetric, b: ComparedMetric, all: ReadonlyMap<string, ComparedMetric>): boolean {
  if (a.sumOf.includes(b.slug) || b.sumOf.includes(a.slug)) return true
  return [...all.values()].some(({ sumOf }) => sumOf.includes(a.slug) && sumOf.includes(b.slug))
}

/** Whether a reader could take one metric for the other: one family, and either one sum or the same behaviour. */
export function isEasilyConfused(a: ComparedMetric, b: ComparedMetric, all: ReadonlyMap<string, ComparedMetric>): boolean {
  if (a.slug === b.slug || a.family !== b.family) return false
  return isInOneSum(a, b, all) || (a.behaviour === b.behaviour && a.unit === b.unit)
}
