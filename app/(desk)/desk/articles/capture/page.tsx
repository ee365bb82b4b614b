import type { Metadata } from 'next'
import { articleFields, textField } from '@/components/desk/articles/article-specs'
import type { FieldSpec } from '@/components/forms/field-spec'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHead } from '@/components/ui/page-head'
import { CAPTURED_FIELDS, type CapturedField } from '@/lib/capture/article-facts'
import { registerChoices } from '@/lib/data/register-lists'
import { emptyDateEntry } from '@/lib/domain/date-entry'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { requirePerson } from '../../guard'
import { newMark } from '../../once'
import { captureAction } from './actions'
import { CaptureForm } from './capture-form'
import { BOX_OF } from './capture-work'
import { keptCapture, type Kept } from './kept'

const words = messages.capture

export const metadata: Metadata = { title: words.title }

interface Props { searchParams: Promise<Partial<Record<'found' | 'address', string | string[]>>> }

/** The form of an article, filled from the page at an address, with the origin of every field beside it. */
export default async function CapturePage({ searchParams }: Props) {
  const person = await requirePerson('editor')
  const { found, address } = await searchParams
  const mark = typeof found === 'string' ? found : ''
  const kept = keptCapture(mark, person.id)
  const { outlets } = await registerChoices()
  const [addressField, ...fields] = withOrigins([
    { type: 'text', name: 'articleUrl', label: words.address, hint: kept ? undefined : words.addressHint, input: 'url' },
    ...articleFields(outlets, true).filter((field) => !('name' in field) || field.name !== 'articleUrl'), textField, { type: 'hidden', name: 'found' },
  ], kept)
  return (
    <>
      <Breadcrumbs label={messages.site.path} items={[{ label: messages.articlesDesk.title, href: deskPath(['articles']) }, { label: words.title }]} />
      <PageHead title={words.title}>{words.lead}</PageHead>
      <div className="stack-4">
        {kept ? <p className="notice" role="status">{words.fetched}</p> : mark === '' ? null : <p className="notice" role="status">{words.gone}</p>}
        {kept?.capture.remarks.map(({ code, detail }) => <p key={code} className="notice" role="status">{words.remarks[code](detail)}</p>)}
        <CaptureForm
          key={mark} action={captureAction} address={addressField!} fields={fields} once={newMark()} draftKey={`articles/capture/${mark}`} isFound={kept !== null} cancel={deskPath(['articles'])}
          values={kept ? { ...kept.values, found: mark } : { articleUrl: typeof address === 'string' ? address.slice(0, 2000) : '', publishedOn: emptyDateEntry() }}
        />
      </div>
    </>
  )
}

/** The fields with where the content of each was found, in their hints. */
function withOrigins(fields: readonly FieldSpec[], kept: Kept | null): FieldSpec[] {
  if (!kept) return [...fields]
  return fields.map((field): FieldSpec => {
    if (field.type === 'group') return { ...field, fields: withOrigins(field.fields, kept) }
    const captured = field.type === 'hidden' ? undefined : CAPTURED_FIELDS.find((one) => BOX_OF[one] === field.name)
    return captured && 'label' in field ? { ...field, hint: [field.hint, originOf(captured, kept)].filter(Boolean).join(' · ') } : field
  })
}

function originOf(field: CapturedField, { capture, typed, outletHint }: Kept): string {
  const found = capture.facts[field]
  if (!found) return words.notFound
  const origin = words.origins[found.origin]
  if (typed.includes(BOX_OF[field])) return words.kept(field === 'text' ? `${found.value.slice(0, 60)} …` : found.value, origin, found.where)
  return [words.from(origin, found.where), field === 'outlet' ? outletHint : ''].filter(Boolean).join(' ')
}
