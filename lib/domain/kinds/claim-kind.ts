// Owns what a kind of claim is made of, and how its columns and rules become one schema.
import { z } from 'zod'
import type { Claim } from '../claim'
import { commonColumns, emptyKindColumns, kindColumns, type ClaimInput } from '../claim-columns'
import { checkCommonRules, type Report } from '../claim-rules'
import { columnOfField } from '../import-columns'
import { optionalChoice, soundColumns } from '../input-fields'
import { completeQuantity } from '../quantity'
import { ASSERTION_MODALITIES, type Kind } from '../vocabulary'

export type ClaimKind = {
  kind: Kind
  label: string
  plural: string
  /** Input of this kind, strict about columns that make no sense for it; its output has every column of `ClaimInput`. */
  schema: z.ZodType<ClaimInput>
  /** The columns of the import file that this kind uses. */
  columns: readonly string[]
  /** The claim in a few words, without its claimant. */
  summary: (claim: Claim) => string
  /** A valid input, for the docs page and the import guide. */
  example: Partial<ClaimInput>
}

type OwnColumn = keyof typeof kindColumns

/** The modality of kinds that assert something; `asserted` where nothing else is said. */
export const assertionModality = () => optionalChoice(ASSERTION_MODALITIES).transform((modality) => modality ?? 'asserted' as const)

/**
 * The schema and columns of a kind: the common columns, those of its own that are named, its modality, and its rules beside the common
 * ones. Every problem is reported at once, also where single columns have failed.
 */
export function claimKindSchema<Modality extends z.ZodType<ClaimInput['modality']>>(kind: Kind, parts: {
  own: readonly OwnColumn[]
  modality: Modality
  check: (input: Partial<ClaimInput>, report: Report) => void
}): Pick<ClaimKind, 'schema' | 'columns'> {
  const own = Object.fromEntries(parts.own.map((column) => [column, kindColumns[column]]))
  const shape = { kind: z.literal(kind), ...commonColumns, modality: parts.modality, ...own }
  const schema = z.strictObject(shape)
    .superRefine((input, context) => {
      const report: Report = (column, message) => context.addIssue({ code: 'custom', path: [column], message })
      const sound = soundColumns(input, context.issues) as Partial<ClaimInput>
      checkCommonRules(sound, report)
      parts.check(sound, report)
    }, { when: () => true })
    .transform((input) => completed(input as Partial<ClaimInput>))
  return { schema, columns: Object.keys(shape).map(columnOfField) }
}

const EMPTY = Object.entries(emptyKindColumns())

// Every column is there, and stored bounds are complete bounds: an exact number is its own low and high, a vague word has those of the table.
// Column by column: to spread objects of so many columns takes most of the time of a check, and a large file has many.
function completed(input: Partial<ClaimInput>): ClaimInput {
  const whole: Record<string, unknown> = {}
  for (const column in input) whole[column] = input[column as keyof ClaimInput]
  for (const [column, empty] of EMPTY) if (!(column in whole)) whole[column] = Array.isArray(empty) ? [] : empty
  const quantity = completeQuantity(whole as ClaimInput)
  if (quantity) for (const column of ['low', 'high', 'best', 'measure'] as const) whole[column] = quantity[column]
  return whole as ClaimInput
}

/** Reports every one of these columns that is empty. */
export function requireColumns(input: Partial<ClaimInput>, columns: readonly (keyof ClaimInput)[], kind: Kind, report: Report) {
  for (const column of columns) {
    if (input[column] === null) report(column, `is missing: a claim of the kind ${kind} needs it`)
  }
}

export const QUANTITY_COLUMNS = ['operator', 'low', 'high', 'best', 'unit', 'measure', 'per', 'base', 'asWritten'] as const
