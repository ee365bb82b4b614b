import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { readSurroundings } from '@/app/(public)/claims/[id]/claim-reads'
import { LifeCard } from '@/components/desk/life-card'
import { LifeForm } from '@/components/desk/life-form'
import { Banner } from '@/components/ui/banner'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHead } from '@/components/ui/page-head'
import { listSavedRevisions, readDeskClaim, readPurgeWish } from '@/lib/data/claim-head-queries'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { requirePerson } from '../../../guard'
import { idOf } from '../life'
import { purge } from './actions'

interface Props { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${messages.claimLife.purging.title} · ${messages.claimLife.title((await params).id.toUpperCase())}` }
}

/** Removing a claim for good: one administrator asks, another agrees. */
export default async function Purge({ params, searchParams }: Props) {
  const person = await requirePerson('admin')
  const id = await idOf(params, ['purge'])
  const found = await readDeskClaim(id)
  if (found.fate === 'absent') notFound()
  if (found.fate !== 'found' && found.fate !== 'withdrawn') redirect(deskPath(['claims', id]))
  // What a withdrawn claim said stands in its history alone.
  const head = found.fate === 'found' ? found.head : null
  const [number, wish] = found.fate === 'found' ? [found.saved.number, found.purge] : [(await listSavedRevisions(id))[0]?.number ?? 0, await readPurgeWish(id)]
  const words = messages.claimLife
  const { done } = await searchParams
  const values = { id, head: String(number) }
  const withdraw = { label: words.purging.withdraw, value: 'withdraw', weight: 'normal' } as const
  return (
    <>
      <Breadcrumbs label={messages.site.path} items={[{ label: words.desk, href: deskPath() }, { label: words.claims, href: deskPath(['claims']) }, { label: words.title(id), href: deskPath(['claims', id]) }, { label: words.purging.title }]} />
      <PageHead title={words.purging.title}>{words.purging.lead}</PageHead>
      <div className="stack-4 before-5">
        {done === 'done' && wish ? <p className="notice" role="status">{words.purging.done}</p> : null}
        {done === 'withdrawn' && !wish ? <p className="notice" role="status">{words.purging.withdrawn}</p> : null}
        {wish ? (
          <>
            <Banner tone="past" title={words.purging.asked(wish.requestedBy)}>{words.state.reason(wish.reason)}</Banner>
            <p className="note">{wish.requestedBy === person.email ? words.purging.mine : head ? words.purging.agreeNote : words.purging.agreeBuried} {words.purging.backups}</p>
            <LifeForm
              id="purge" label={words.purging.title} action={purge} values={values}
              submits={wish.requestedBy === person.email ? [withdraw] : [{ label: words.purging.agree, value: 'agree', weight: 'normal' }, withdraw]} cancel={{ href: deskPath(['claims', id]) }}
            />
          </>
        ) : (
          <LifeForm
            id="purge" label={words.purging.title} action={purge} values={values}
            fields={[{ type: 'area', name: 'reason', label: words.reason, hint: words.purging.reasonHint, rows: 2, maxLength: 1000, plain: true }]}
            submits={[{ label: words.purging.ask, value: 'ask' }]} cancel={{ href: deskPath(['claims', id]) }}
          />
        )}
      </div>
      <div className="before-6">
        {head ? <LifeCard heading="h2" claim={head} {...await readSurroundings(head)} /> : <p className="note">{words.state.withdrawnNote} <a href={deskPath(['claims', id, 'history'])}>{words.history}</a></p>}
      </div>
    </>
  )
}
