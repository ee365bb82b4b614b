// Owns the forms of an article as data.
import type { ComboSpec, FieldSpec } from '@/components/forms/field-spec'
import { DATE_BASES } from '@/lib/domain/vocabulary'
import { messages } from '@/lib/messages/messages'

const { fields: label, hints, bases } = messages.articlesDesk

/** The fields of an article's form. A key is only given once, and a reason only for a change. */
export function articleFields(outlets: ComboSpec['options'], isNew: boolean): readonly FieldSpec[] {
  return [
    { type: 'text', name: 'articleHeadline', label: label.headline, hint: hints.headline },
    { type: 'text', name: 'articleUrl', label: label.url, input: 'url' },
    { type: 'combo', name: 'outlet', label: label.outlet, hint: hints.outlet, options: outlets, mayBeNew: true },
    { type: 'date', name: 'publishedOn', label: label.published },
    { type: 'select', name: 'publishedOnBasis', label: label.basis, options: ['', ...DATE_BASES].map((value) => ({ value, label: bases[value as keyof typeof bases] })) },
    {
      type: 'group', legend: label.more, folded: true, fields: [
        { type: 'text', name: 'byline', label: label.byline }, { type: 'text', name: 'language', label: label.language, hint: hints.language, maxLength: 35 },
        { type: 'text', name: 'accessedAt', label: label.accessedAt, hint: hints.accessedAt, inputMode: 'numeric', maxLength: 10 },
        { type: 'text', name: 'archiveUrl', label: label.archiveUrl, input: 'url' },
        ...(isNew ? [{ type: 'text', name: 'articleKey', label: label.key, hint: hints.key } as const] : []),
      ],
    },
    ...(isNew ? [] : [{ type: 'text', name: 'reason', label: label.reason, hint: hints.reason } as const]),
  ]
}

export const textField: FieldSpec = { type: 'area', name: 'text', label: label.text, hint: hints.text, rows: 10 }
