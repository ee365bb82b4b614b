// Owns the value axis of a panel: round ticks, from zero unless that would hide the difference, and then it says so.

/** Numbers in the panel's unit. `ticks` run from `low` to `high`; `fromZero` false needs a label that says so. */
export interface ValueAxis {
  low: number
  high: number
  ticks: number[]
  fromZero: boolean
}

const STEPS = [1, 2, 2.5, 5, 10]
const INTERVALS = 4
/** Values that differ by less than this share of the highest would all sit at the top of an axis from zero. */
const CLOSE_TOGETHER = 0.2

/**
 * The axis for values that reach from `least` to `most`; `openUp` leaves room for a stem without an end.
 * @throws RangeError when the numbers are not finite or in the wrong order
 */
export function valueAxis(least: number, most: number, openUp = false): ValueAxis {
  if (!Number.isFinite(least) || !Number.isFinite(most) || least > most) throw new RangeError(`No axis from ${least} to ${most}`)
  const close = least > 0 && most > least && (most - least) / most < CLOSE_TOGETHER
  const floor = close ? least - (most - least) : Math.min(0, least)
  const ceiling = close ? most + (most - least) : Math.max(most, least < 0 ? 0 : most)
  // Numbers too small or too large for round steps, which no count of anything reaches, get their own two ticks.
  const span = ceiling - floor || Math.abs(ceiling) || 1
  if (span < 1e-9 || Math.max(Math.abs(floor), Math.abs(ceiling)) > 1e15) return ownTicks(Math.min(0, least), most > least || most > 0 ? most : 1)
  const step = stepFor(span, Number.isInteger(least) && Number.isInteger(most))
  const low = Math.floor(floor / step + 1e-9)
  let high = Math.ceil(ceiling / step - 1e-9)
  if (high <= low || (openUp && high * step - most < step / 4)) high = Math.max(high, low) + 1
  const ticks = Array.from({ length: high - low + 1 }, (_, place) => clean((low + place) * step))
  return { low: ticks[0]!, high: ticks.at(-1)!, ticks, fromZero: ticks[0]! <= 0 && ticks.at(-1)! >= 0 }
}

function ownTicks(low: number, high: number): ValueAxis {
  return { low, high, ticks: [low, high], fromZero: low <= 0 && high >= 0 }
}

/** A round step that cuts the span into about four; whole numbers get no ticks between them. */
function stepFor(span: number, whole: boolean): number {
  const rough = whole ? Math.max(1, span / INTERVALS) : span / INTERVALS
  const power = 10 ** Math.floor(Math.log10(rough))
  const steps = STEPS.map((step) => clean(step * power)).filter((step) => !whole || Number.isInteger(step))
  return steps.find((step) => step >= rough - rough * 1e-9) ?? clean(10 * power)
}

const clean = (value: number) => Number(value.toPrecision(12))
