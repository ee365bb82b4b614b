import type { ReactNode } from 'react'
import { Banner } from '@/components/ui/banner'
import { Breadcrumbs, type Crumb } from '@/components/ui/breadcrumbs'
import { Section } from '@/components/ui/section'
import type { Claim } from '@/lib/domain/claim'
import type { OriginGraph } from '@/lib/domain/origins'
import type { ConflictRecord, MetricRecord } from '@/lib/domain/register-records'
import type { RelatedGroup } from '@/lib/domain/related-claims'
import { messages } from '@/lib/messages/messages'
import { claimPath, comparePath, conflictPath, metricPath, proposalPath, timelinePath } from '@/lib/paths'
import { citationLinks } from '@/lib/publish/citation'
import { AttributionSteps } from './attribution-steps'
import { ClaimDetails } from './claim-details'
import { ClaimHero } from './claim-hero'
import { ClaimStanding } from './claim-standing'
import { apartWords } from './apart-words'
import { keptView } from './kept-view'
import type { Names } from './names'
import { originWords } from './origins'
import { Passage } from './passage-link'
import { Quote } from './quote'
import { RelatedClaims } from './related-claims'
import { ShareBox } from './share-box'

interface ClaimPageProps {
  claim: Claim
  conflict: ConflictRecord | null
  metric: MetricRecord | null
  /** The label of the proposal's phase. */
  phase: string | null
  names: Names
  /** Who spoke first in all reports of the same figure or event; null where this one stands alone. */
  sameOrigins?: OriginGraph | null
  groups: readonly RelatedGroup[]
  newest: number
  origin: string
  retrieved: string
  /** Banners above the claim. */
  notes?: ReactNode
  /** One revision as it was: without what others say of it. */
  pinned?: boolean
}

/** The permalink of a claim, or of one revision of it: the sentence and its quotation first, then what others say; at the side the way here. */
export function ClaimPage(props: ClaimPageProps) {
  const { claim, conflict, metric, phase, names, sameOrigins = null, groups, newest, origin, retrieved, notes, pinned = false } = props
  const words = messages.claim
  return (
    <>
      <Breadcrumbs label={messages.site.path} items={crumbsOf(claim, conflict, pinned)} />
      {notes}
      {claim.status === 'retracted' ? <RetractedBanner claim={claim} /> : null}
      <div className="split split--wide before-5">
        <article>
          <ClaimHero claim={claim} metric={metric} />
          <section className="before-6" aria-labelledby="quotation-title">
            <h2 className="vh" id="quotation-title">{words.quotation}</h2>
            <Quote claim={claim} />
            <p className="small before-2"><Passage claim={claim} /></p>
          </section>
          {pinned ? null : <Others claim={claim} metric={metric} groups={groups} />}
          <ClaimDetails claim={claim} phase={phase} />
        </article>
        <aside className="aside">
          <Section id="route" title={words.route}>
            <AttributionSteps claim={claim} names={names} />
            <p className="small">{originWords(claim, pinned ? null : sameOrigins)}</p>
          </Section>
          <Section id="standing" title={words.facts}><ClaimStanding claim={claim} newest={newest} pinned={pinned} /></Section>
          <Section id="share" title={words.share}><ShareBox claim={claim} origin={origin} retrieved={retrieved} citations={pinned ? [] : citationLinks(claim.id)} pinned={pinned} /></Section>
        </aside>
      </div>
    </>
  )
}

function Others({ claim, metric, groups }: Pick<ClaimPageProps, 'claim' | 'metric' | 'groups'>) {
  const words = messages.claim
  const view = keptView()
  const all = claim.metric
    ? <><a href={timelinePath(claim.conflict, { metric: claim.metric.slug, ...view })}>{words.seeTimeline}</a> · <a href={comparePath(claim.conflict, { metric: claim.metric.slug, ...view })}>{words.seeCompare}</a></>
    : claim.topic ? <a href={timelinePath(claim.conflict, { topic: claim.topic.slug, view: 'list', ...view })}>{words.seeTimeline}</a> : null
  const alone = claim.kind === 'figure' && !groups.some(({ name }) => name === 'others')
  return (
    <Section id="others" title={words.others} aside={all}>
      {groups.length > 0
        ? <RelatedClaims claim={claim} groups={groups} apart={(other) => apartWords(claim, other, metric)} />
        : <p className="note">{words.othersNone}</p>}
      {alone && groups.length > 0 ? <p className="note before-4">{words.sameDayNone}</p> : null}
    </Section>
  )
}

function RetractedBanner({ claim }: { claim: Claim }) {
  const words = messages.claim
  const newer = claim.relations.find(({ type, direction }) => direction === 'in' && (type === 'corrects' || type === 'supersedes'))
  return (
    <div className="before-4">
      <Banner tone="retracted" title={words.retracted} links={newer ? <a href={claimPath(newer.claim, keptView())}>{words.replacedBy}</a> : null}>
        {words.retractedAbout} {claim.reason ? words.reason(claim.reason) : null}
      </Banner>
    </div>
  )
}

function crumbsOf(claim: Claim, conflict: ConflictRecord | null, pinned: boolean): Crumb[] {
  const { metric, proposal, kind } = claim
  const view = keptView()
  const middle = metric
    ? { label: messages.sentences.upperFirst(metric.label), href: metricPath(claim.conflict, metric.slug, view) }
    : proposal
      ? { label: proposal.name, href: proposalPath(claim.conflict, proposal.slug, view) }
      : { label: messages.sentences.upperFirst(messages.kinds[kind].many), href: timelinePath(claim.conflict, { kind, view: 'list', ...view }) }
  const own = { label: messages.claim.number(claim.id), href: pinned ? claimPath(claim.id) : undefined }
  return [
    { label: conflict?.name ?? claim.conflict, href: conflictPath(claim.conflict, view) }, middle, own,
    ...(pinned ? [{ label: messages.revisions.one(claim.revision), href: undefined }] : []),
  ]
}
