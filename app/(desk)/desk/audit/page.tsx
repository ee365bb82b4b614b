import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AuditTable, ChainNote } from '@/components/desk/audit-table'
import { actionWords, typeWords } from '@/components/desk/audit-words'
import { ListFilter, type FilterField } from '@/components/desk/list-filter'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/buttons'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { Section } from '@/components/ui/section'
import { may } from '@/lib/auth/person'
import { listAudit, listAuditWords, readChainEnd } from '@/lib/data/audit-queries'
import { auditQuery, AUDIT_TEXTS, parseAuditFilter, type AuditFilter } from '@/lib/domain/audit-filter'
import { tidyQuery } from '@/lib/domain/view-address'
import { messages } from '@/lib/messages/messages'
import { deskPath, withQuery } from '@/lib/paths'
import { requirePerson } from '../guard'

interface PageProps { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const metadata: Metadata = { title: messages.audit.title }

export default async function AuditPage({ searchParams }: PageProps) {
  const person = await requirePerson('viewer')
  const query = await searchParams
  const path = deskPath(['audit'])
  const tidy = tidyQuery(query, { status: '', view: '' })
  if (tidy) redirect(withQuery(path, tidy))
  const { filter, problems } = parseAuditFilter(query)
  const [{ records, next, total }, words, end] = await Promise.all([listAudit(filter), listAuditWords(), readChainEnd()])
  const { audit } = messages
  return (
    <>
      <PageHead title={audit.title}>{audit.lead}</PageHead>
      {problems.length > 0 ? <Banner title={messages.deskClaims.problems}>{problems.map(({ path: key, message }) => `${key}: ${message}`).join('; ')}</Banner> : null}
      <ListFilter path={path} fields={fieldsOf(filter, words, problems)} chips={chipsOf(path, filter)} />
      {records.length === 0 ? <EmptyState title={audit.none}>{audit.noneHint}</EmptyState> : <AuditTable records={records} withOrigin={may(person, 'editor')} />}
      <Pager
        label={audit.page} says={audit.shown(records.length, total ?? records.length)}
        first={filter.cursor === null ? undefined : { href: withQuery(path, auditQuery(filter)), label: audit.newest }}
        next={next === null ? undefined : { href: withQuery(path, auditQuery(filter, { cursor: next })), label: audit.older }}
      />
      {may(person, 'admin') ? <p className="btns before-3"><ButtonLink href={deskPath(['audit', 'csv'], auditQuery(filter))} download>{audit.csv}</ButtonLink></p> : null}
      <Section id="chain" title={audit.chain}><ChainNote end={end} /></Section>
    </>
  )
}

function fieldsOf(filter: AuditFilter, { authors, actions, subjectTypes }: Awaited<ReturnType<typeof listAuditWords>>, problems: readonly { path: string; message: string }[]): FilterField[] {
  const { fields } = messages.audit
  const any = { value: '', label: messages.deskClaims.any }
  const choice = (name: 'author' | 'action' | 'subjectType', values: readonly string[], words: (value: string) => string): FilterField => ({
    type: 'choice', name, label: fields[name], value: filter[name] ?? '', options: [any, ...values.map((value) => ({ value, label: words(value) }))],
  })
  const text = (name: 'subject' | 'from' | 'to', hint?: string): FilterField => ({
    type: 'text', name, label: fields[name], value: filter[name] ?? '', hint, error: problems.find((problem) => problem.path === name)?.message,
  })
  return [
    choice('author', authors, (value) => value), choice('action', actions, actionWords), choice('subjectType', subjectTypes, typeWords), text('subject'),
    text('from', messages.deskClaims.dayHint), text('to', messages.deskClaims.dayHint),
  ]
}

function chipsOf(path: string, filter: AuditFilter) {
  const { fields } = messages.audit
  const words: Partial<Record<string, (value: string) => string>> = { action: actionWords, subjectType: typeWords }
  return [...AUDIT_TEXTS, 'from' as const, 'to' as const].flatMap((key) => {
    const value = filter[key]
    return value === null ? [] : [{ name: fields[key], value: words[key]?.(value) ?? value, href: withQuery(path, auditQuery(filter, { [key]: null })) }]
  })
}
