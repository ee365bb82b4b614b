// Owns the way between an entry and the boxes of a form that is described as data: values into boxes, and what was typed into an input.
import { foldText } from '@/lib/domain/fold-text'
import type { ComboSpec, FieldSpec, FormValues } from './field-spec'

type Typed = { [name: string]: Typed | (string | Typed)[] | string | undefined }
/**
 * What was typed, as an input of the register or article. `nameOf` gives the box of a path such as `roles.0.role`; `unknown` are the boxes
 * that name nothing of their list.
 */
export type Read = { input: Record<string, unknown>; nameOf: (path: string) => string; unknown: { path: string; text: string }[] }
/** What the reading of one form notes on its way. */
type Notes = { boxes: Map<string, string>; unknown: Read['unknown'] }

/** First values of a form for an entry: what is absent is an empty box, yes is a ticked one. */
export function valuesFor(entry: Readonly<Record<string, unknown>>): FormValues {
  const boxed = (value: unknown): string | FormValues | (string | FormValues)[] => {
    if (Array.isArray(value)) return value.map((one) => boxed(one) as string | FormValues)
    if (value instanceof Object) return valuesFor(value as Record<string, unknown>)
    return value === true ? 'yes' : value === false || value === null || value === undefined ? '' : String(value)
  }
  return Object.fromEntries(Object.entries(entry).map(([name, value]) => [name, boxed(value)]))
}

/** Reads the boxes of a form by its fields, all but dates, which have rules of their own: chosen names become values of the list, rows that nobody filled are left out. */
export function readSpecs(fields: readonly FieldSpec[], values: Typed): Read {
  const notes: Notes = { boxes: new Map(), unknown: [] }
  const input = readFields(fields, values, '', '', notes)
  return { input, nameOf: (path) => notes.boxes.get(path) ?? path.replace(/\.(\d+)(?=\.|$)/g, '[$1]'), unknown: notes.unknown }
}

function readFields(fields: readonly FieldSpec[], values: Typed, box: string, path: string, notes: Notes): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  for (const field of fields) {
    if (field.type === 'group') Object.assign(input, readFields(field.fields, values, box, path, notes))
    else if (field.type === 'rows') input[field.name] = readRows(field, values[field.name], join(box, field.name), join(path, field.name), notes)
    else if (field.type !== 'hidden' && field.type !== 'date') {
      input[field.name] = readOne(field, values[field.name], join(box, field.name), notes)
      notes.boxes.set(join(path, field.name), join(box, field.name))
    }
  }
  return input
}

function readRows({ fields }: Extract<FieldSpec, { type: 'rows' }>, given: unknown, box: string, path: string, notes: Notes): unknown[] {
  const read: unknown[] = []
  const isPlain = fields.length === 1 && 'name' in fields[0]! && fields[0].name === ''
  for (const [place, row] of (Array.isArray(given) ? given : []).entries()) {
    const [rowBox, rowPath] = [`${box}[${place}]`, `${path}.${read.length}`]
    if (isBlank(row)) continue
    notes.boxes.set(rowPath, rowBox)
    read.push(isPlain ? readOne(fields[0]!, row, rowBox, notes) : readFields(fields, row as Typed, rowBox, rowPath, notes))
  }
  return read
}

function readOne(field: FieldSpec, value: unknown, box: string, notes: Notes): unknown {
  const text = typeof value === 'string' ? value : ''
  if (field.type === 'check') return text === 'yes'
  if (field.type !== 'combo') return text
  const known = text.trim() === '' ? '' : chosen(field.options, text)
  if (known === null && !field.mayBeNew) notes.unknown.push({ path: box, text: text.trim() })
  return known ?? text.trim()
}

/** The value of the choice that a text names, by value or label; null where it names none. */
function chosen(options: ComboSpec['options'], text: string): string | null {
  const folded = foldText(text.trim())
  const by = (read: (option: ComboSpec['options'][number]) => string) => options.find((option) => foldText(read(option)) === folded)
  return (by(({ value }) => value) ?? by(({ label }) => label))?.value ?? null
}

const join = (above: string, name: string) => (above === '' ? name : `${above}.${name}`)
const isBlank = (value: unknown): boolean => (value instanceof Object ? Object.values(value).every(isBlank) : typeof value !== 'string' || value.trim() === '')
