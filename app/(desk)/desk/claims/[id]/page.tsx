import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readSurroundings } from '@/app/(public)/claims/[id]/claim-reads'
import { instantWords } from '@/components/claims/revision-history'
import { RevisionDiff } from '@/components/claims/revision-diff'
import { LifeBanner } from '@/components/desk/life-banner'
import { LifeCard } from '@/components/desk/life-card'
import { Buried } from '@/components/desk/life-buried'
import { labelled } from '@/components/desk/life-parts'
import { LifeSteps } from '@/components/desk/life-steps'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Section } from '@/components/ui/section'
import { may } from '@/lib/auth/person'
import { readDeskClaim } from '@/lib/data/claim-head-queries'
import { diffStates } from '@/lib/domain/claim-diff'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { requirePerson } from '../../guard'
import { takeStep } from './actions'
import { idOf } from './life'
import { ReviewSection } from './review-section'

interface Props { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: messages.claimLife.title((await params).id.toUpperCase()) }
}

/** One claim on the desk: its newest revision as a card, where it stands, what readers do not see yet, and what can be done next. */
export default async function DeskClaim({ params, searchParams }: Props) {
  const person = await requirePerson('viewer')
  const id = await idOf(params)
  const { done, step, saved: justSaved } = await searchParams
  const words = messages.claimLife
  const found = await readDeskClaim(id)
  if (found.fate === 'absent') notFound()
  if (found.fate !== 'found') return <Buried id={id} stone={found} isAdmin={person.role === 'admin'} />
  const { head, saved, shown, state, fourEyes, purge } = found
  const { metric, phase, names } = await readSurroundings(head)
  const isAhead = shown !== null && shown.revision < saved.number
  const said = typeof done === 'string' && done in words.done ? words.done[done as keyof typeof words.done] : justSaved === id ? words.saved : null
  return (
    <>
      <Breadcrumbs label={messages.site.path} items={[{ label: words.desk, href: deskPath() }, { label: words.claims, href: deskPath(['claims']) }, { label: words.title(id) }]} />
      <div className="stack-4 before-4">
        {said ? <p className="notice" role="status">{said}</p> : null}
        <LifeBanner id={id} headStatus={saved.status} head={saved.number} shown={shown} fourEyes={fourEyes} />
        <p className="note">
          {words.savedBy(saved.number)} <b>{saved.author}</b> {words.at} <time dateTime={saved.recordedAt}>{instantWords(saved.recordedAt)}</time>
          {saved.reason ? <> · {words.state.reason(saved.reason)}</> : null}
        </p>
      </div>
      <div className="split split--wide before-5">
        <div>
          <LifeCard claim={head} metric={metric} phase={phase} names={names} />
          {isAhead ? (
            <Section id="not-public" title={words.notPublic}>
              <RevisionDiff caption={words.change(shown.revision, saved.number)} changes={labelled(diffStates(shown, state).filter(({ path }) => path !== 'status'))} />
            </Section>
          ) : null}
        </div>
        <aside className="aside">
          <Section id="steps" title={words.steps}>
            <LifeSteps
              id={id} head={saved.number} status={saved.status} isPublic={shown !== null} isRetracted={shown?.status === 'retracted'} isRetracting={step === 'retract'} article={head.article.id}
              mayEdit={may(person, 'editor')} mayPurge={may(person, 'admin')} purgeAsked={purge !== null} action={takeStep}
            />
          </Section>
          <ReviewSection id={id} head={saved.number} isWaiting={saved.status === 'in_review'} mayEdit={may(person, 'editor')} />
        </aside>
      </div>
    </>
  )
}
