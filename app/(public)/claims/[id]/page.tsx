import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { ClaimPage } from '@/components/claims/claim-page'
import { keptView } from '@/components/claims/kept-view'
import { Purged } from '@/components/claims/purged'
import { ViewNotes } from '@/components/claims/view-notes'
import { NotYetKnown } from '@/components/replay/not-yet-known'
import { listRevisions } from '@/lib/data/claim-by-id'
import { parsePublicId } from '@/lib/domain/public-id'
import { messages } from '@/lib/messages/messages'
import { claimPath } from '@/lib/paths'
import { reportedLine } from '@/lib/publish/claim-sentence'
import { retrievalDay, siteOrigin } from '../../site-origin'
import { readView, type Query } from '../../view-state'
import { readClaim, readRelated, readSurroundings } from './claim-reads'

interface Props { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const id = await canonicalId(params)
  const { replay } = await readView(claimPath(id), searchParams)
  const found = await readClaim(id, replay.knownOn, replay.recordedBy)
  if (found.fate !== 'found') return { title: messages.claim.number(id), robots: { index: false } }
  const { claim } = found
  return {
    title: claim.status === 'retracted' ? `${messages.claim.retracted} ${claim.statement}` : claim.statement,
    description: reportedLine(claim),
    alternates: { canonical: claimPath(id) },
  }
}

export default async function Claim({ params, searchParams }: Props) {
  const id = await canonicalId(params)
  const { filter, problems, replay } = await readView(claimPath(id), searchParams)
  const found = await readClaim(id, replay.knownOn, replay.recordedBy)
  if (found.fate === 'absent') notFound()
  if (found.fate === 'purged' || found.fate === 'withdrawn') return <Purged id={id} {...found} />
  if (found.fate === 'merged') permanentRedirect(claimPath(found.into, keptView()))
  const notes = <ViewNotes view={filter} problems={problems} present={claimPath(id)} later={isLater(found, filter.asOf)} quiet />
  if (found.fate === 'hidden') return <NotYetKnown title={messages.claim.number(id)} path={claimPath(id)} notes={notes}>{messages.claim.hidden}</NotYetKnown>
  const { claim } = found
  const [surroundings, groups, revisions, origin] = await Promise.all([
    readSurroundings(claim), readRelated(claim, filter), listRevisions(id, replay), siteOrigin(),
  ])
  return (
    <ClaimPage
      claim={claim}
      groups={groups}
      newest={revisions[revisions.length - 1]?.number ?? claim.revision}
      origin={origin}
      retrieved={retrievalDay()}
      notes={notes}
      {...surroundings}
    />
  )
}

/** Ids are matched without case; the proxy redirects to the one spelling, and a stray one is redirected here. */
async function canonicalId(params: Props['params']): Promise<string> {
  const given = (await params).id
  const id = parsePublicId(given)
  if (!id) notFound()
  if (id !== given) permanentRedirect(claimPath(id))
  return id
}

/** Whether the claim describes a later day than the view asks for; its own page shows it all the same and says so. */
function isLater(found: Awaited<ReturnType<typeof readClaim>>, asOf: string | null): boolean {
  const latest = found.fate === 'found' ? found.claim.asOf?.latest : null
  return Boolean(asOf && latest && latest > asOf)
}
