// Owns how the parts of a metric are set as one figure: "80 + 25", as printed.
import type { Claim, Quantity } from '@/lib/domain/claim'
import { sumQuantities } from '@/lib/domain/divergence-sum'

/** A quantity with the operator of the sum and the printed words of its parts; null where they cannot be added. */
export function partsQuantity(claims: readonly Claim[]): Quantity | null {
  const quantities = claims.flatMap((claim) => (claim.quantity ? [claim.quantity] : []))
  const sum = sumQuantities(quantities)
  if (!sum || quantities.length < claims.length) return null
  return { ...sum, asWritten: quantities.map((quantity) => quantity.asWritten ?? String(quantity.best ?? quantity.low ?? quantity.high)).join(' + ') }
}
