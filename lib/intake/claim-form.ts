// Owns the door of the claim form: what was typed into its boxes → a checked claim, or every problem at its box.
import { parseClaimInput, type ClaimInput, type InputProblem } from '@/lib/domain/claim-input'
import { IMPORT_COLUMNS, type ImportField } from '@/lib/domain/import-columns'
import { claimKind, isClaimKind } from '@/lib/domain/kinds/claim-kinds'
import { boxOfProblem, boxText, type BoxTexts } from './claim-boxes'
import { boxesOfForm, readClaimBoxes, type ReadClaimForm } from './claim-form-read'

const FIELD_OF = new Map<string, ImportField>(IMPORT_COLUMNS.map(({ column, field }) => [column, field]))

/** The columns that a kind reads; of an unknown kind all, so that everything that can be said about them is said. */
export function fieldsOfKind(kind: string): ReadonlySet<string> {
  return new Set(isClaimKind(kind) ? claimKind(kind).columns.map((column) => FIELD_OF.get(column) ?? column) : IMPORT_COLUMNS.map(({ field }) => field))
}

/** Reads the boxes of the kind that was chosen, unchecked. */
export function readClaimForm(form: Iterable<[string, FormDataEntryValue]>): ReadClaimForm {
  const boxes = boxesOfForm(form)
  return readClaimBoxes(boxes, fieldsOfKind(boxText(boxes, 'kind')))
}

/** The checked claim of a form, or every problem at once, each with the name of its box as `path`. */
export function parseClaimForm(form: Iterable<[string, FormDataEntryValue]>): { success: true; data: ClaimInput; boxes: BoxTexts } | { success: false; problems: InputProblem[]; boxes: BoxTexts } {
  const { value, problems, unread, boxes } = readClaimForm(form)
  const result = parseClaimInput(value)
  // What the form adds to a column that it could not read would say the same thing twice.
  const others = result.success ? [] : result.problems.filter(({ path }) => !unread.has(path.split('.')[0]!))
  // Three bounds of one text are told once.
  const all = [...problems, ...others.map(({ path, message }) => ({ path: boxOfProblem(path, boxes), message }))]
    .filter(({ path, message }, place, list) => list.findIndex((other) => other.path === path && other.message === message) === place)
  return result.success && all.length === 0 ? { success: true, data: result.data, boxes } : { success: false, problems: all, boxes }
}
