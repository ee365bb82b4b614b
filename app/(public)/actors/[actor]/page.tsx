import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { ActorFacts } from '@/components/actors/actor-facts'
import { StanceTable } from '@/components/actors/stance-table'
import { ClaimList } from '@/components/claims/claim-row'
import { ClocksForm } from '@/components/claims/clocks-form'
import { keptView } from '@/components/claims/kept-view'
import { PagedClaims } from '@/components/claims/paged-claims'
import { ViewNotes } from '@/components/claims/view-notes'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { allClaims, listClaims } from '@/lib/data/claim-queries'
import { getActor, listConflicts, listOutlets, listProposals } from '@/lib/data/register-queries'
import { emptyFilter } from '@/lib/domain/filter'
import type { Replay } from '@/lib/domain/register-records'
import { aimedAt, stanceHistory } from '@/lib/domain/stance-history'
import { messages } from '@/lib/messages/messages'
import { actorPath, homePath } from '@/lib/paths'
import { readView, type Query } from '../../view-state'

interface Props { params: Promise<{ actor: string }>; searchParams: Promise<Query> }

async function readActor(slug: string, addressOf: (slug: string) => string, replay?: Replay) {
  const actor = await getActor(slug, replay)
  if (!actor) notFound()
  if (actor.slug !== slug) permanentRedirect(addressOf(actor.slug))
  return actor
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { actor } = await params
  const { replay } = await readView(actorPath(actor), searchParams)
  const { name, slug, counts } = await readActor(actor, actorPath, replay)
  return { title: name, description: messages.actor.lead(counts.said, counts.about), alternates: { canonical: actorPath(slug) } }
}

export default async function Actor({ params, searchParams }: Props) {
  const { actor: slug } = await params
  const path = actorPath(slug)
  const { filter, problems, replay } = await readView(path, searchParams)
  const actor = await readActor(slug, (present) => actorPath(present, keptView()), replay)
  const base = { ...emptyFilter(), asOf: filter.asOf, ...replay }
  const [said, positions, conflicts, proposals, outlets] = await Promise.all([
    listClaims({ ...base, claimant: [slug], sort: filter.sort, cursor: filter.cursor }),
    allClaims({ ...base, kind: ['position'] }), listConflicts(), listProposals(), listOutlets(),
  ])
  const questions = stanceHistory(positions, slug)
  const aimed = aimedAt(positions, slug)
  const words = messages.actor
  return (
    <>
      <Breadcrumbs label={messages.site.path} items={[{ label: messages.nav.conflicts, href: homePath() }, { label: actor.name }]} />
      <PageHead title={actor.name}>{words.lead(actor.counts.said, actor.counts.about)}</PageHead>
      <ClocksForm action={path} view={filter} />
      <ViewNotes view={filter} problems={problems} present={path} />
      <div className="split split--wide before-6">
        <div>
          <Section id="stances" title={words.stances}>
            {questions.length > 0
              ? <div className="stack-4"><p className="note">{words.stancesNote}</p><StanceTable questions={questions} /></div>
              : <p className="note">{words.stancesNone}</p>}
          </Section>
        </div>
        <aside className="aside">
          <Section id="record" title={words.record}>
            <ActorFacts
              actor={actor}
              places={Object.fromEntries([...conflicts, ...proposals].map((one) => [one.slug, one.name]))}
              outlet={outlets.find((one) => one.actor?.slug === slug) ?? null}
            />
          </Section>
        </aside>
      </div>
      <Section id="said" title={words.said} aside={messages.filters.sorts[filter.sort]}>
        <PagedClaims {...said} path={path} view={filter} none={words.saidNone} />
      </Section>
      <Section id="about" title={words.about}>
        {aimed.length > 0 ? <ClaimList claims={aimed} /> : <p className="note">{words.aboutNone}</p>}
      </Section>
    </>
  )
}
