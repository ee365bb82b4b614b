// Owns the order and the words of an error summary: problems stand in the order of the fields, with the labels that people see.
import type { Trouble } from './error-summary'
import { below, type FieldSpec } from './field-spec'

/** The id of a field's control. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`
}

/** Problems by name as the summary shows them; those of no field stand first and lead nowhere. */
export function troublesOf(formId: string, fields: readonly FieldSpec[], errors: Readonly<Record<string, readonly string[] | null>>): Trouble[] {
  const order = fields.flatMap((field) => named(field, ''))
  const place = (name: string) => (name === '' ? -1 : 1 + order.findIndex((one) => one.pattern.test(name)) || order.length + 1)
  return Object.entries(errors)
    .flatMap(([name, texts]) => (texts ?? []).map((message) => ({ name, message })))
    .toSorted((a, b) => place(a.name) - place(b.name))
    .map(({ name, message }) => {
      const found = order.find(({ pattern }) => pattern.test(name))
      return { name, message, id: found ? fieldId(formId, name) : null, label: found?.label ?? (name === '' ? null : name) }
    })
}

type Named = { pattern: RegExp; label: string }

function named(field: FieldSpec, parent: string): Named[] {
  switch (field.type) {
    case 'hidden': return []
    case 'group': return field.fields.flatMap((one) => named(one, parent))
    case 'rows': {
      const name = below(parent, field.name)
      return [...field.fields.flatMap((one) => named(one, `${name}[]`)), { pattern: exactly(name), label: field.legend }]
    }
    case 'date': return ['', 'day', 'month', 'year', 'day2', 'month2', 'year2', 'how', 'edtf'].map((part) => ({ pattern: exactly(below(below(parent, field.name), part)), label: field.label }))
    default: return [{ pattern: exactly(below(parent, field.name)), label: field.label }]
  }
}

// `[]` stands for any row.
function exactly(name: string): RegExp {
  return new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\\[\\]', '\\[\\d+\\]')}$`)
}
