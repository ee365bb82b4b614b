// Owns the reading of the claim form's boxes: what was typed → the columns of a claim, not yet checked, and what could not be read, at its box.
import { participantsOfRows, relationsOfRows, targetOfBoxes, viaOfRows, type RowProblem } from '@/lib/domain/attribution-entry'
import type { InputProblem } from '@/lib/domain/claim-input'
import { DATE_PARTS, dateEntryToEdtf } from '@/lib/domain/date-entry'
import { TERM_MODALITIES, ASSERTION_MODALITIES } from '@/lib/domain/vocabulary'
import { boxText, DATE_FIELDS, PLAIN_FIELDS, QUANTITY_FIELDS, TICKED, type BoxTexts } from './claim-boxes'
import { readQuantityBoxes } from './claim-form-quantity'

/** What a form was read as: `value` is unchecked, `unread` are the columns whose boxes could not be read, `boxes` what was typed in every box. */
export type ReadClaimForm = { value: Record<string, unknown>; problems: InputProblem[]; unread: Set<string>; boxes: BoxTexts }

const MOST_ROWS = 200

/** The texts of a form by the names of their boxes; line ends are those of the schema, files are no text. */
export function boxesOfForm(form: Iterable<[string, FormDataEntryValue]>): BoxTexts {
  return Object.fromEntries([...form].flatMap(([name, text]) => (typeof text === 'string' && !name.startsWith('$') ? [[name, text.replace(/\r\n?/g, '\n')] as const] : [])))
}

/**
 * Reads the boxes of these columns, the chosen kind's (`fieldsOfKind`); all others stay in `boxes` and nowhere else, so that changing the kind
 * loses nothing. Knows no schema, so that a browser can hold it for the preview.
 */
export function readClaimBoxes(boxes: BoxTexts, fields: ReadonlySet<string>): ReadClaimForm {
  const kind = boxText(boxes, 'kind')
  const read: ReadClaimForm = { value: {}, problems: [], unread: new Set(), boxes }
  for (const field of PLAIN_FIELDS) if (fields.has(field)) read.value[field] = boxText(boxes, field)
  read.value.modality = modalityOf(boxText(boxes, 'modality'), kind)
  read.value.anonymous = boxText(boxes, 'anonymous') === TICKED
  read.value.coClaimants = rowsOf(boxes, 'coClaimants').map(({ texts }) => texts[''] ?? '')
  for (const field of DATE_FIELDS) if (fields.has(field)) readDate(read, field)
  if (fields.has('operator')) readQuantity(read)
  readRows(read, fields, 'via', viaOfRows)
  readRows(read, fields, 'participants', participantsOfRows)
  readRows(read, fields, 'relations', relationsOfRows)
  if (fields.has('target')) {
    const { written, problems } = targetOfBoxes({ type: boxText(boxes, 'target.type'), ref: boxText(boxes, 'target.ref') })
    store(read, 'target', written, problems.map(({ part, message }) => ({ path: `target.${part}`, message })))
  }
  return read
}

// The two lists of modalities share a box; a word of the other list is a leftover of another kind.
function modalityOf(text: string, kind: string): string {
  const others: readonly string[] = kind === 'term' ? ASSERTION_MODALITIES : TERM_MODALITIES
  return others.includes(text) ? '' : text
}

function readDate(read: ReadClaimForm, field: (typeof DATE_FIELDS)[number]) {
  const entry = Object.fromEntries(DATE_PARTS.map((part) => [part, boxText(read.boxes, `${field}.${part}`)]))
  const { edtf, problems } = dateEntryToEdtf(entry)
  store(read, field, edtf, problems.map(({ part, message }) => ({ path: `${field}.${part}`, message })))
}

function readQuantity(read: ReadClaimForm) {
  const { value, problem } = readQuantityBoxes(read.boxes)
  Object.assign(read.value, value)
  if (problem === null) return
  read.problems.push(problem)
  for (const field of QUANTITY_FIELDS) read.unread.add(field)
}

type Rows = { place: number; texts: Record<string, string> }[]

function readRows<Row>(
  read: ReadClaimForm, fields: ReadonlySet<string>, field: string, write: (rows: Record<string, string>[]) => { written: unknown; problems: RowProblem<Row>[] },
) {
  if (!fields.has(field)) return
  const rows = rowsOf(read.boxes, field)
  const { written, problems } = write(rows.map(({ texts }) => texts))
  store(read, field, written, problems.map(({ row, part, message }) => ({ path: `${field}[${rows[row]!.place}].${part}`, message })))
}

/** The rows `name[0].part`, `name[1].part` … in their order, with the numbers that they have in the form. */
function rowsOf(boxes: BoxTexts, name: string): Rows {
  const rows = new Map<number, Record<string, string>>()
  for (const box of Object.keys(boxes)) {
    const [, number, part = ''] = box.startsWith(`${name}[`) ? /^\w+\[(\d{1,4})\](?:\.([a-z]+))?$/.exec(box) ?? [] : []
    if (number === undefined) continue
    const row = rows.get(Number(number)) ?? {}
    rows.set(Number(number), { ...row, [part]: boxText(boxes, box) })
  }
  return [...rows].toSorted(([a], [b]) => a - b).slice(0, MOST_ROWS).map(([place, texts]) => ({ place, texts }))
}

function store(read: ReadClaimForm, field: string, value: unknown, problems: InputProblem[]) {
  read.value[field] = value
  read.problems.push(...problems)
  if (problems.length > 0) read.unread.add(field)
}
