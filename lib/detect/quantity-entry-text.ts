// Owns the text to put into the quantity box for a quantity that is on record: read again, it gives the same quantity.
import type { QuantityColumns } from '@/lib/domain/quantity-rules'
import { formatQuantity } from '@/lib/domain/quantity-text'
import { readQuantityEntry } from './quantity-entry'

const COMPARED = ['operator', 'low', 'high', 'best', 'unit', 'measure', 'per', 'base'] as const
const PARTS: readonly [number, string][] = [[0.5, 'half'], [1 / 3, 'one third'], [2 / 3, 'two-thirds'], [0.25, 'one quarter'], [0.75, 'three quarters']]

/** Whether two quantities say the same, the words as printed left aside. */
export function sameQuantity(a: QuantityColumns, b: QuantityColumns): boolean {
  return COMPARED.every((column) => a[column] === b[column])
}

/**
 * The words as printed where they are read as this quantity, else the plainest text that is; null where no text is (then the parts have to be
 * given one by one).
 */
export function quantityEntryText(quantity: QuantityColumns): string | null {
  const { operator, asWritten } = quantity
  if (operator === null) return null
  const complete = { ...quantity, operator, measure: quantity.measure ?? 'count' }
  return [asWritten ?? '', ...plainTexts(complete)].find((text) => {
    const { quantity: read } = readQuantityEntry(text, { unit: quantity.unit })
    return read !== null && sameQuantity(read, complete)
  }) ?? null
}

function plainTexts(quantity: Parameters<typeof formatQuantity>[0]): string[] {
  const { unit, per, base } = quantity
  const { text, hedge } = formatQuantity({ ...quantity, asWritten: null })
  const value = quantity.best ?? quantity.low ?? quantity.high
  const part = quantity.measure === 'share' && PARTS.find(([number]) => number === Number(value?.toPrecision(15)) || Number(number.toPrecision(15)) === value)?.[1]
  const texts = part ? [[hedge, part].filter(Boolean).join(' '), text] : [text]
  return texts.flatMap((one) => [one, unit ? `${one} ${unit}` : '', per ? `${one} per ${per}` : '', unit && per ? `${one} ${unit} per ${per}` : '', base ? `${one} of ${base}` : ''])
}
