// Owns the names of the boxes of the claim form, and at which of them a problem of a claim's column is shown.
import { IMPORT_COLUMNS, type ImportField } from '@/lib/domain/import-columns'

/** What was typed, by the name of its box. */
export type BoxTexts = Readonly<Record<string, string>>

/** Columns that stand in three boxes and a word: `asOf.day`, `asOf.month`, `asOf.year`, `asOf.how`, `asOf.day2` … `asOf.edtf`. */
export const DATE_FIELDS = ['publishedOn', 'asOf', 'statedOn'] as const
/** Columns that the box `quantity` fills as far as their own boxes are blank. */
export const REFINED_FIELDS = ['unit', 'measure', 'per', 'base'] as const
/** Columns that have boxes of their own only where the quantity is to be read differently from its words (box `readDifferently`). */
export const NUMBER_FIELDS = ['operator', 'low', 'high', 'best'] as const
export const QUANTITY_FIELDS = [...NUMBER_FIELDS, ...REFINED_FIELDS, 'asWritten'] as const
/** Columns that are rows of boxes. */
export const ROW_FIELDS = ['via', 'participants', 'relations', 'coClaimants'] as const
/** What a ticked box posts. */
export const TICKED = 'yes'

const SPECIAL = new Set<string>([...DATE_FIELDS, ...QUANTITY_FIELDS, ...ROW_FIELDS, 'target', 'anonymous'])

/** Columns that are one box of the same name. */
export const PLAIN_FIELDS: readonly ImportField[] = IMPORT_COLUMNS.map(({ field }) => field).filter((field) => !SPECIAL.has(field))

/** The text of a box, trimmed; an absent box is blank. */
export function boxText(boxes: BoxTexts, name: string): string {
  return Object.hasOwn(boxes, name) ? boxes[name]!.trim() : ''
}

/**
 * The box at which a problem of this column is shown. `path` is what `parseClaimInput` or lib/data tells: a column, or more behind a dot
 * where an entry of a list is meant.
 */
export function boxOfProblem(path: string, boxes: BoxTexts): string {
  const [field = '', place] = path.split('.')
  if (isIn(DATE_FIELDS, field)) return boxText(boxes, `${field}.edtf`) === '' ? `${field}.day` : `${field}.edtf`
  if (isIn(QUANTITY_FIELDS, field)) return quantityBox(field, boxes)
  if (field === 'target') return boxText(boxes, 'target.type') === '' ? 'target.type' : 'target.ref'
  if (field === 'coClaimants') return `coClaimants[${place ?? 0}]`
  const parts: Record<string, string> = { via: 'step', participants: 'actor', relations: 'claim' }
  return Object.hasOwn(parts, field) ? `${field}[${place ?? 0}].${parts[field]}` : path
}

function quantityBox(field: (typeof QUANTITY_FIELDS)[number], boxes: BoxTexts): string {
  if (field === 'asWritten') return 'quantity'
  if (boxText(boxes, 'readDifferently') === TICKED) return field
  return isIn(REFINED_FIELDS, field) && boxText(boxes, field) !== '' ? field : 'quantity'
}

export function isIn<Choice extends string>(list: readonly Choice[], text: string): text is Choice {
  return (list as readonly string[]).includes(text)
}
