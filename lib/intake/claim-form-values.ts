// Owns the way back from a claim to the boxes of its form: what it gives is read again as the same claim.
import { boxesOfTarget, rowsOfParticipants, rowsOfRelations, rowsOfVia } from '@/lib/domain/attribution-entry'
import type { ClaimState } from '@/lib/domain/claim'
import { claimCells, type CellValue } from '@/lib/domain/claim-cells'
import type { ClaimInput } from '@/lib/domain/claim-input'
import { edtfToDateEntry } from '@/lib/domain/date-entry'
import type { ImportField } from '@/lib/domain/import-columns'
import { DATE_FIELDS, PLAIN_FIELDS, QUANTITY_FIELDS, TICKED } from './claim-boxes'
import { quantityBoxes } from './claim-form-quantity'

/** Text by the name of its box; boxes that are blank are left out. */
export type ClaimFormValues = Record<string, string>

/** The boxes of a claim, or of the part of one that is known: an article and claimant to go on with, a find of the detector. */
export function claimFormValues(input: Partial<ClaimInput>): ClaimFormValues {
  const given = input as Partial<Record<ImportField, CellValue>>
  const one = (field: ImportField) => given[field] ?? null
  const list = (field: ImportField) => (Array.isArray(given[field]) ? given[field] : [])
  const text = (field: ImportField) => (one(field) === null ? null : String(one(field)))
  const quantity = Object.fromEntries(QUANTITY_FIELDS.map((field) => [field, one(field) as string | number | null]))
  const boxes: ClaimFormValues = { ...Object.fromEntries(PLAIN_FIELDS.map((field) => [field, text(field) ?? ''])), ...quantityBoxes(quantity) }
  if (one('anonymous') === true) boxes.anonymous = TICKED
  list('coClaimants').forEach((name, place) => { boxes[`coClaimants[${place}]`] = name })
  for (const field of DATE_FIELDS) if (text(field) !== null) add(boxes, field, edtfToDateEntry(text(field)))
  rowsOfVia(text('via')).forEach((row, place) => { add(boxes, `via[${place}]`, row) })
  rowsOfParticipants(list('participants')).forEach((row, place) => { add(boxes, `participants[${place}]`, row) })
  rowsOfRelations(list('relations')).forEach((row, place) => { add(boxes, `relations[${place}]`, row) })
  add(boxes, 'target', boxesOfTarget(text('target')))
  return Object.fromEntries(Object.entries(boxes).filter(([, value]) => value !== ''))
}

/** The boxes of a saved claim. */
export function claimStateFormValues(state: ClaimState): ClaimFormValues {
  return claimFormValues({ ...claimCells(state), externalId: state.externalId } as Partial<ClaimInput>)
}

function add(boxes: ClaimFormValues, name: string, parts: Record<string, string>) {
  for (const [part, text] of Object.entries(parts)) boxes[`${name}.${part}`] = text
}

type Nested = { [name: string]: string | Nested | (string | Nested)[] }

/** The same values nested as their names are (`asOf.day` below `asOf`, `via[0].who` below the first of `via`), as the form library takes them. */
export function nestedValues(values: ClaimFormValues): Nested {
  const root: Nested = {}
  for (const [name, text] of Object.entries(values)) {
    const steps = name.split(/[.[\]]+/).filter((step) => step !== '')
    let at: Record<string, unknown> = root
    steps.forEach((step, place) => {
      const last = place === steps.length - 1
      at[step] = last ? text : at[step] ?? (/^\d+$/.test(steps[place + 1]!) ? [] : {})
      if (!last) at = at[step] as Record<string, unknown>
    })
  }
  return root
}
