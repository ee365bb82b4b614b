import type { Metadata } from 'next'
import { FateCounts, FateTables, OthersTable, Untouched } from '@/components/desk/review/revert-plan'
import { REVERT_FORM } from '@/components/desk/review/revert-form-id'
import { RevertForm } from '@/components/desk/review/revert-form'
import { Banner } from '@/components/ui/banner'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/buttons'
import { EmptyState } from '@/components/ui/empty-state'
import { SelectField, TextField } from '@/components/ui/fields'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { listPeople } from '@/lib/data/account-people'
import { listDeskChoices } from '@/lib/data/desk-choices'
import { isTaken } from '@/lib/data/revert-editor'
import { planRevert } from '@/lib/data/revert-editor-plan'
import { instantOf } from '@/lib/domain/review-revert'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { requirePerson } from '../../guard'
import { revertWork } from './actions'

type Query = Record<string, string | string[] | undefined>

const words = messages.revert

export const metadata: Metadata = { title: words.title }

/** Whose work is taken back and since when; then what would happen to each claim, and the button that does it. */
export default async function RevertPage({ searchParams }: { searchParams: Promise<Query> }) {
  await requirePerson('admin')
  const query = await searchParams
  const [people, choices] = await Promise.all([listPeople(new Date().toISOString()), listDeskChoices()])
  const text = (key: string) => { const value = query[key]; return typeof value === 'string' ? value.trim().slice(0, 200) : '' }
  const [person, day, time] = [text('person'), text('day'), text('time')]
  const isAsked = query.person !== undefined || query.day !== undefined
  const since = instantOf(day, time)
  const names = new Map(people.map(({ email, name }) => [email, name]))
  const emails = [...new Set([...choices.authors.map(({ value }) => value), ...names.keys()])].sort()
  const account = people.find(({ email, closed }) => email === person && !closed)
  return (
    <>
      <Breadcrumbs label={messages.site.path} items={[{ label: messages.claimLife.desk, href: deskPath() }, { label: messages.accounts.people.title, href: deskPath(['people']) }, { label: words.title }]} />
      <PageHead title={words.title}>{words.lead}</PageHead>
      <form className="listfilter" action={deskPath(['people', 'revert'])} method="get" aria-label={words.look}>
        <div className="listfilter__fields">
          <SelectField
            id="revert-person" name="person" label={words.person} hint={words.personHint} value={person} error={isAsked && person === '' ? words.problems.person : undefined}
            options={[{ value: '', label: '' }, ...emails.map((email) => ({ value: email, label: names.get(email) ? `${names.get(email)}, ${email}` : email }))]}
          />
          <TextField id="revert-day" name="day" label={words.day} hint={words.dayHint} value={day} error={isAsked && since === null ? words.problems.day : undefined} maxLength={10} />
          <TextField id="revert-time" name="time" label={words.time} hint={words.timeHint} value={time} maxLength={8} />
        </div>
        <p className="btns"><Button weight="main">{words.look}</Button></p>
      </form>
      {person !== '' && since !== null ? <Preview key={`${person} ${since}`} person={person} since={since} openAccount={account?.id ?? null} /> : null}
    </>
  )
}

async function Preview({ person, since, openAccount }: { person: string; since: string; openAccount: string | null }) {
  const { items, buried, elsewhere } = await planRevert(person, since)
  const [others, own] = [items.filter(({ others: who, steps }) => who.length > 0 && steps.length > 0), items.filter(({ others: who, steps }) => who.length === 0 || steps.length === 0)]
  const total = items.filter((item) => isTaken(item)).length
  const at = since.slice(0, 16).replace('T', ' ')
  const audit = deskPath(['audit'], { author: person, from: since.slice(0, 10) })
  return (
    <>
      <Section id="what" title={words.heading(person)} aside={words.since(at)}>
        <div className="stack-4">
          {openAccount !== null && total > 0 ? <Banner title={words.closeFirst} links={<a href={deskPath(['people'], { person: openAccount })}>{words.close}</a>} /> : null}
          {total + others.length > 0 ? <FateCounts items={own} /> : <EmptyState title={words.nothing}>{words.nothingHint(person, at)}</EmptyState>}
          <RevertForm action={revertWork} editor={person} since={since} total={total} hasOthers={others.length > 0} auditHref={deskPath(['audit'], { action: 'revert' })} />
        </div>
      </Section>
      <OthersTable items={others} form={REVERT_FORM} />
      <FateTables items={own} />
      <Untouched buried={buried} elsewhere={elsewhere} auditHref={audit} />
    </>
  )
}
