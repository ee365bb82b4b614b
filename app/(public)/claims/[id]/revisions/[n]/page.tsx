import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { ClaimPage } from '@/components/claims/claim-page'
import { Purged } from '@/components/claims/purged'
import { ViewNotes } from '@/components/claims/view-notes'
import { NotYetKnown } from '@/components/replay/not-yet-known'
import { Banner } from '@/components/ui/banner'
import { PageHead } from '@/components/ui/page-head'
import { getClaim, listRevisions } from '@/lib/data/claim-by-id'
import { getPublicTombstone } from '@/lib/data/tombstones'
import type { Claim, ClaimState } from '@/lib/domain/claim'
import { parsePublicId } from '@/lib/domain/public-id'
import { messages } from '@/lib/messages/messages'
import { claimPath, revisionPath, revisionsPath } from '@/lib/paths'
import { retrievalDay, siteOrigin } from '../../../../site-origin'
import { readView, type Query } from '../../../../view-state'
import { readSurroundings } from '../../claim-reads'

interface Props { params: Promise<{ id: string; n: string }>; searchParams: Promise<Query> }

const readRevision = cache(async (given: string, n: string) => {
  const id = parsePublicId(given)
  if (!id || !/^[1-9]\d{0,8}$/.test(n)) return null
  const revisions = await listRevisions(id)
  const revision = revisions.find((one) => one.number === Number(n))
  return revision ? { id, revision, revisions } : null
})

async function readTombstone(given: string) {
  const id = parsePublicId(given)
  const stone = id && await getPublicTombstone(id)
  return stone ? { ...stone, id } : null
}

/** The state as a claim that nobody has said anything about: standing and incoming relations are no part of a revision. */
function pinnedClaim(payload: string): Claim {
  return { ...(JSON.parse(payload) as ClaimState), standing: [] }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, n } = await params
  const found = await readRevision(id, n)
  if (!found) return {}
  return {
    title: `${messages.revisions.one(found.revision.number)} · ${messages.claim.number(found.id)}`,
    alternates: { canonical: revisionPath(found.id, found.revision.number) },
  }
}

export default async function Revision({ params, searchParams }: Props) {
  const { id: given, n } = await params
  const stone = await readTombstone(given)
  if (stone && stone.fate !== 'merged') return <Purged {...stone} />
  if (stone?.fate === 'merged') permanentRedirect(claimPath(stone.into))
  const found = await readRevision(given, n)
  if (!found) notFound()
  const { id, revision, revisions } = found
  if (id !== given) permanentRedirect(revisionPath(id, revision.number))
  const path = revisionPath(id, revision.number)
  const { filter, problems, replay } = await readView(path, searchParams)
  const asked = <ViewNotes view={filter} problems={problems} present={path} quiet />
  const hidden = (replay.recordedBy !== null && revision.recordedAt > replay.recordedBy) || (await getClaim(id, replay)).fate === 'hidden'
  if (hidden) return <NotYetKnown title={messages.revisions.one(revision.number)} path={path} notes={asked}>{messages.claim.hidden}</NotYetKnown>
  const newest = revisions.findLast(({ recordedAt }) => !replay.recordedBy || recordedAt <= replay.recordedBy)?.number ?? revision.number
  const notes = <PinnedNote id={id} number={revision.number} newest={newest} />
  if (revision.payload === null) {
    return <>{asked}{notes}<PageHead title={messages.revisions.one(revision.number)}>{messages.revisions.removed}</PageHead></>
  }
  const claim = pinnedClaim(revision.payload)
  const [surroundings, origin] = await Promise.all([readSurroundings(claim), siteOrigin()])
  return <ClaimPage claim={claim} groups={[]} newest={newest} origin={origin} retrieved={retrievalDay()} notes={<>{asked}{notes}</>} pinned {...surroundings} />
}

function PinnedNote({ id, number, newest }: { id: string; number: number; newest: number }) {
  const words = messages.revisions
  const isNewest = number === newest
  return (
    <div className="before-4">
      <Banner
        tone={isNewest ? 'plain' : 'past'}
        title={isNewest ? words.pinned(number) : words.old(number, newest)}
        links={<><a href={claimPath(id)}>{words.newest}</a> · <a href={revisionsPath(id)}>{messages.claim.whatChanged}</a></>}
      >
        {words.asItWas}
      </Banner>
    </div>
  )
}
