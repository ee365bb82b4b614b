import type { Metadata } from 'next'
import { EntryTable } from '@/components/desk/registers/entry-table'
import { SearchBar } from '@/components/desk/registers/search-bar'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/buttons'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { ENTRIES_A_PAGE, listEntries } from '@/lib/data/register-lists'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { requirePerson } from '../../guard'
import { mayWrite, readRegister } from '../read-register'

const words = messages.registersDesk

interface Props { params: Promise<{ register: string }>; searchParams: Promise<{ q?: string | string[]; page?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words.names[readRegister((await params).register)] }
}

/** The entries of one register, by name. */
export default async function RegisterPage({ params, searchParams }: Props) {
  const person = await requirePerson('viewer')
  const register = readRegister((await params).register)
  const asked = await searchParams
  const q = [asked.q].flat()[0]?.slice(0, 200) ?? ''
  const page = Number([asked.page].flat()[0] ?? 1) || 1
  const { entries, total, from } = await listEntries(register, { q, page })
  const path = deskPath(['registers', register])
  const to = from + entries.length
  return (
    <>
      <Breadcrumbs label={messages.site.path} items={[{ label: words.title, href: deskPath(['registers']) }, { label: words.names[register] }]} />
      <div className="deskhead">
        <PageHead title={words.names[register]}>{words.about[register]}</PageHead>
        {mayWrite(person, register) ? <p className="btns"><ButtonLink weight="main" href={deskPath(['registers', register, 'new'])}>{words.add(register)}</ButtonLink></p> : null}
      </div>
      <SearchBar path={path} label={words.search} find={words.find} q={q} says={words.shown(from + 1, to, total)} />
      {entries.length === 0
        ? <EmptyState title={q === '' ? words.empty : words.none}>{q === '' ? null : words.noneHint}</EmptyState>
        : <EntryTable register={register} entries={entries} />}
      <nav className="btns before-4" aria-label={words.names[register]}>
        {from > 0 ? <ButtonLink href={deskPath(['registers', register], { q, page: from / ENTRIES_A_PAGE })}>{messages.filters.previous}</ButtonLink> : null}
        {to < total ? <ButtonLink href={deskPath(['registers', register], { q, page: from / ENTRIES_A_PAGE + 2 })}>{messages.filters.next}</ButtonLink> : null}
      </nav>
    </>
  )
}
