// Owns how a form is described as data: pages hand over fields, and one component draws them all.
import type { Option, OptionGroup } from '@/components/ui/fields'

type Base = {
  /** Name in the posted form; a dot or [n] leads into objects and lists, as `asOf.day` or `phases[0].label`. */
  name: string
  label: string
  hint?: string
  /** Travels along and is not drawn: a field of another kind, whose value must not be lost. */
  unseen?: boolean
}

/** One line; `email`, `url` and `password` tell the browser which keyboard and which help to offer. */
export type TextSpec = Base & { type: 'text'; input?: 'text' | 'email' | 'url' | 'password' | 'search'; inputMode?: 'text' | 'numeric'; maxLength?: number; autoComplete?: string }
/** Several lines. */
export type AreaSpec = Base & { type: 'area'; rows?: number; maxLength?: number; plain?: boolean }
/** One of a closed list. */
export type SelectSpec = Base & { type: 'select'; options: readonly (Option | OptionGroup)[] }
/** One of a few, all in sight. */
export type RadiosSpec = Base & { type: 'radios'; options: readonly Option[] }
/** Yes or no; posted as `yes` when ticked. */
export type CheckSpec = Base & { type: 'check' }
/** One line with suggestions. What is posted is the text: a label of the list, its value, or a new name where the server takes one. */
export type ComboSpec = Base & {
  type: 'combo'; options: readonly (Option & { note?: string })[]; mayBeNew?: boolean
  /** Where an entry that takes more than a name is made; opens beside the form, which stays as it is. */
  make?: { href: string; label: string }
}
/** A date as far as it is known: boxes `day`, `month`, `year`, their twins with 2 for a range, `how`, and `edtf` for the rest. */
export type DateSpec = Base & { type: 'date' }
/** A value that travels along unseen. */
export type HiddenSpec = { type: 'hidden'; name: string }
/** Fields that belong together; `pair` sets them side by side, `folded` hides rare ones until asked for, filled or `open`. */
export type GroupSpec = { type: 'group'; legend: string; hint?: string; fields: readonly FieldSpec[]; pair?: boolean; folded?: boolean; open?: boolean; unseen?: boolean }
/** As many rows of the same fields as are needed; names of the fields are below `name[n]`, an empty name is the row itself. */
export type RowsSpec = { type: 'rows'; name: string; legend: string; hint?: string; fields: readonly FieldSpec[]; add: string; unseen?: boolean }

export type FieldSpec = TextSpec | AreaSpec | SelectSpec | RadiosSpec | CheckSpec | ComboSpec | DateSpec | HiddenSpec | GroupSpec | RowsSpec

/** Values of a form by name, nested as the names are. */
export type FormValues = { [name: string]: string | FormValues | readonly (string | FormValues)[] | null | undefined }

/** The name of a field below a row or group. */
export function below(parent: string, name: string): string {
  if (name === '') return parent
  return parent === '' ? name : `${parent}.${name}`
}

/** Whether a value holds anything that somebody typed; that a date is meant exactly says nothing without the date. */
export function isFilled(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false
  return typeof value === 'object' ? Object.entries(value).some(([name, part]) => name !== 'how' && isFilled(part)) : true
}
