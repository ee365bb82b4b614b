import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { RevisionHistory } from '@/components/claims/revision-history'
import { ViewNotes } from '@/components/claims/view-notes'
import { NotYetKnown } from '@/components/replay/not-yet-known'
import { keptView } from '@/components/claims/kept-view'
import { Purged } from '@/components/claims/purged'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHead } from '@/components/ui/page-head'
import { getClaim, listRevisions } from '@/lib/data/claim-by-id'
import { getConflict } from '@/lib/data/register-queries'
import { parsePublicId } from '@/lib/domain/public-id'
import { messages } from '@/lib/messages/messages'
import { claimPath, conflictPath, revisionsPath } from '@/lib/paths'
import { readView, type Query } from '../../../view-state'

interface Props { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = parsePublicId((await params).id)
  if (!id) return {}
  return { title: `${messages.revisions.title} · ${messages.claim.number(id)}`, alternates: { canonical: revisionsPath(id) } }
}

export default async function Revisions({ params, searchParams }: Props) {
  const given = (await params).id
  const id = parsePublicId(given)
  if (!id) notFound()
  if (id !== given) permanentRedirect(revisionsPath(id))
  const path = revisionsPath(id)
  const { filter, problems, replay } = await readView(path, searchParams)
  const notes = <ViewNotes view={filter} problems={problems} present={path} quiet />
  const found = await getClaim(id, replay)
  if (found.fate === 'purged' || found.fate === 'withdrawn') return <Purged id={id} {...found} />
  if (found.fate === 'merged') permanentRedirect(revisionsPath(found.into))
  if (found.fate === 'absent') notFound()
  if (found.fate === 'hidden') return <NotYetKnown title={messages.claim.number(id)} path={path} notes={notes}>{messages.claim.hidden}</NotYetKnown>
  const { claim } = found
  const [conflict, revisions] = await Promise.all([getConflict(claim.conflict), listRevisions(id, replay)])
  return (
    <>
      <Breadcrumbs
        label={messages.site.path}
        items={[
          { label: conflict?.name ?? claim.conflict, href: conflictPath(claim.conflict, keptView()) },
          { label: messages.claim.number(id), href: claimPath(id, keptView()) },
          { label: messages.revisions.title },
        ]}
      />
      <PageHead title={messages.revisions.title}>
        <p>{messages.revisions.lead} {messages.revisions.count(revisions.length)}.</p>
        <p><a href={claimPath(id, keptView())}>{claim.statement}</a></p>
      </PageHead>
      {notes}
      <RevisionHistory id={id} revisions={revisions} />
    </>
  )
}
