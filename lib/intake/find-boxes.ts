// Owns the boxes of a find's claim: the same as `claimFormValues` makes, without what a find never fills, for thousands at a time.
import type { ClaimInput } from '@/lib/domain/claim-input'
import { edtfToDateEntry } from '@/lib/domain/date-entry'
import type { WorkValues } from '@/lib/domain/work-find'
import { quantityBoxes } from './claim-form-quantity'
import { QUANTITY_FIELDS, TICKED } from './claim-boxes'

const TEXTS = [
  'kind', 'articleKey', 'modality', 'metric', 'topic', 'stance', 'actor', 'claimant', 'descriptor', 'asOfBasis', 'quote', 'quotePrefix', 'quoteSuffix', 'population', 'statement',
] as const satisfies readonly (keyof ClaimInput)[]

/** Fills the boxes; days and quantities that come again are worked out once. */
export class FindBoxes {
  private readonly days = new Map<string, WorkValues>()
  private readonly quantities = new Map<string, Record<string, string>>()

  /** The boxes of these columns, nested as the form takes them; blank ones are left out. */
  boxesOf(columns: Partial<ClaimInput>): WorkValues {
    const values: WorkValues = {}
    for (const field of TEXTS) if (typeof columns[field] === 'string' && columns[field] !== '') values[field] = columns[field]
    if (columns.anonymous) values.anonymous = TICKED
    if (columns.asOf) values.asOf = this.dayBoxes(columns.asOf)
    return { ...values, ...this.quantityBoxes(columns) }
  }

  private dayBoxes(edtf: string): WorkValues {
    const known = this.days.get(edtf) ?? Object.fromEntries(Object.entries(edtfToDateEntry(edtf)).filter(([, text]) => text !== ''))
    this.days.set(edtf, known)
    return known
  }

  private quantityBoxes(columns: Partial<ClaimInput>): Record<string, string> {
    const quantity = Object.fromEntries(QUANTITY_FIELDS.map((field) => [field, columns[field] ?? null]))
    const key = JSON.stringify(quantity)
    const known = this.quantities.get(key) ?? quantityBoxes(quantity)
    this.quantities.set(key, known)
    return known
  }
}
