import type { FieldSpec, FormValues } from '@/components/forms/field-spec'
import { DescriptionList } from '@/components/ui/description-list'

/** An entry for somebody who may read it and not change it: the fields of its form as facts. */
export function EntryFacts({ fields, values }: { fields: readonly FieldSpec[]; values: FormValues }) {
  return <DescriptionList items={factsOf(fields, values)} />
}

function factsOf(fields: readonly FieldSpec[], values: FormValues): { term: string; details: string }[] {
  return fields.flatMap((field) => {
    if (field.type === 'hidden' || field.type === 'date') return []
    if (field.type === 'group') return factsOf(field.fields, values)
    const value = values[field.name]
    if (field.type === 'rows') return [{ term: field.legend, details: (Array.isArray(value) ? value as (string | FormValues)[] : []).map((row) => rowText(field.fields, row)).join('; ') }]
    return [{ term: field.label, details: wordOf(field, value) }]
  })
}

function rowText(fields: readonly FieldSpec[], row: string | FormValues): string {
  if (typeof row === 'string') return wordOf(fields[0]!, row)
  return fields.flatMap((field) => ('name' in field ? [wordOf(field, row[field.name])] : [])).filter((text) => text !== '').join(', ')
}

function wordOf(field: FieldSpec, value: unknown): string {
  const text = typeof value === 'string' ? value : ''
  const options = field.type === 'combo' || field.type === 'select' ? field.options.flatMap((option) => ('options' in option ? option.options : [option])) : []
  return text === '' ? '' : options.find((option) => option.value === text)?.label ?? text
}
