// Owns the door's end of a claim: any value in, a checked `ClaimInput` or every problem at its column out.
import { z } from 'zod'
import { commonColumns, kindColumns, type ClaimInput } from './claim-columns'
import { checkCommonRules } from './claim-rules'
import { IMPORT_COLUMNS } from './import-columns'
import { blankToNull, soundColumns } from './input-fields'
import { CLAIM_KINDS, claimKind, isClaimKind } from './kinds/claim-kinds'
import { KINDS } from './vocabulary'

export type { ClaimInput } from './claim-columns'

/** A problem of an input: `path` is the camelCase column, or more where a list is meant; empty when the whole input is wrong. */
export type InputProblem = { path: string; message: string }

const FIELDS = new Set<string>(IMPORT_COLUMNS.map(({ field }) => field))

/**
 * A claim of any kind. Blank columns that a kind does not use are passed over, filled ones and unknown names are refused, and an unknown
 * kind does not hide what is wrong with the rest. Every issue's path begins with the camelCase column.
 */
export const claimInputSchema = z.unknown().transform((value, context): ClaimInput => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    context.addIssue({ code: 'custom', path: [], message: 'must be an object with the columns of a claim' })
    return z.NEVER
  }
  const kind = typeof (value as { kind?: unknown }).kind === 'string' ? (value as { kind: string }).kind.trim() : undefined
  const result = isClaimKind(kind)
    ? claimKind(kind).schema.safeParse({ ...withoutBlanks(value), kind })
    : anyKindSchema.safeParse(withoutBlanks(value))
  if (result.success) return result.data as ClaimInput
  for (const issue of result.error.issues) {
    if (issue.code !== 'unrecognized_keys') context.addIssue({ code: 'custom', path: issue.path, message: issue.message })
    else for (const key of issue.keys) context.addIssue({ code: 'custom', path: [key], message: refusal(key, kind) })
  }
  return z.NEVER
})

/** Checks one input and gives its problems as `{path, message}`, as forms, files and scripts show them. */
export function parseClaimInput(value: unknown): { success: true; data: ClaimInput } | { success: false; problems: InputProblem[] } {
  const result = claimInputSchema.safeParse(value)
  if (result.success) return result
  return { success: false, problems: result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })) }
}

/** The same schemas as one union, from which the API's documentation is made (`z.toJSONSchema(…, {io: 'input'})`). */
export const claimInputUnion = z.union(CLAIM_KINDS.map(({ schema }) => schema))

const anyKindSchema = z.strictObject({
  kind: z.unknown().superRefine((kind, context) => {
    const message = blankToNull(kind) === null ? 'is missing: must be' : `"${String(kind)}" must be`
    context.addIssue({ code: 'custom', message: `${message} one of ${KINDS.join(', ')}` })
  }),
  ...commonColumns, ...kindColumns, modality: z.unknown().optional(),
}).superRefine((input, context) => {
  checkCommonRules(soundColumns(input, context.issues) as Partial<ClaimInput>, (column, message) => {
    context.addIssue({ code: 'custom', path: [column], message })
  })
}, { when: () => true })

function withoutBlanks(value: object): Record<string, unknown> {
  const filled: Record<string, unknown> = {}
  for (const [key, cell] of Object.entries(value)) {
    if (FIELDS.has(key) && isBlank(cell)) continue
    // Set plainly, this one name would set what the object descends from.
    if (key === '__proto__') Object.defineProperty(filled, key, { value: cell, enumerable: true })
    else filled[key] = cell
  }
  return filled
}

function isBlank(cell: unknown): boolean {
  return blankToNull(cell) === null || (Array.isArray(cell) && cell.length === 0)
}

function refusal(key: string, kind: string | undefined): string {
  return FIELDS.has(key) ? `must be empty: a claim of the kind ${kind} has no such column` : 'is no column of a claim'
}
