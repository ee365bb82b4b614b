// Owns the forms of an article as data.
import type { ComboSpec, FieldSpec } from '@/components/forms/field-spec'
import { DATE_HOWS } from '@/lib/domain/date-entry'
import { DATE_BASES } from '@/lib/domain/vocabulary'
import { messages } from '@/lib/messages/messages'

const { fields: label, hints, bases, dates } = messages.articlesDesk

/** The fields of an article's form. A key is only given once, and a reason only for a change. */
export function articleFields(outlets: ComboSpec['options'], isNew: boolean): readonly FieldSpec[] {
  return [
    { type: 'text', name: 'articleHeadline', label: label.headline, hint: hints.headline },
    { type: 'text', name: 'articleUrl', label: label.url, input: 'url' },
    { type: 'combo', name: 'outlet', label: label.outlet, hint: hints.outlet, options: outlets, mayBeNew: true },
    publishedOn,
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

const box = (name: string, caption: string): FieldSpec => ({ type: 'text', name: `publishedOn.${name}`, label: caption, inputMode: 'numeric', maxLength: 12 })

const publishedOn: FieldSpec = {
  type: 'group', legend: label.published, fields: [
    { type: 'group', legend: dates.first, pair: true, fields: [box('day', dates.day), box('month', dates.month), box('year', dates.year)] },
    { type: 'select', name: 'publishedOn.how', label: dates.how, options: DATE_HOWS.map((value) => ({ value, label: dates.hows[value] })) },
    { type: 'group', legend: dates.second, pair: true, folded: true, fields: [box('day2', dates.day), box('month2', dates.month), box('year2', dates.year)] },
  ],
}

export const textField: FieldSpec = { type: 'area', name: 'text', label: label.text, hint: hints.text, rows: 10 }
