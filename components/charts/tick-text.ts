// Owns how a number stands on an axis.
import { formatNumber } from '@/lib/domain/quantity-text'

/** A tick in full digits; on a narrow chart thousands are shortened to k and millions to m. */
export function formatTick(value: number, short: boolean): string {
  if (short && Math.abs(value) >= 1e6) return `${formatNumber(Number((value / 1e6).toPrecision(3)))}m`
  if (short && Math.abs(value) >= 1e4) return `${formatNumber(Number((value / 1e3).toPrecision(4)))}k`
  return formatNumber(value)
}
