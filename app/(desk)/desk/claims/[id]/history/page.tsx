import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RevisionDiff } from '@/components/claims/revision-diff'
import { LifeForm } from '@/components/desk/life-form'
import { LifeHistory, PairForm } from '@/components/desk/life-history'
import { labelled } from '@/components/desk/life-parts'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { may } from '@/lib/auth/person'
import { listSavedRevisions, type SavedRevision } from '@/lib/data/claim-head-queries'
import { getTombstone } from '@/lib/data/tombstones'
import type { ClaimState } from '@/lib/domain/claim'
import { diffStates } from '@/lib/domain/claim-diff'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { requirePerson } from '../../../guard'
import { idOf } from '../life'
import { revert } from './actions'

interface Props { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${messages.claimLife.revisions.title} · ${messages.claimLife.title((await params).id.toUpperCase())}` }
}

/** Every revision of a claim, two of them side by side, and the way back to one of them. */
export default async function History({ params, searchParams }: Props) {
  const person = await requirePerson('viewer')
  const id = await idOf(params, ['history'])
  const [revisions, stone, query] = await Promise.all([listSavedRevisions(id), getTombstone(id), searchParams])
  const head = revisions[0]
  if (!head) notFound()
  const words = messages.claimLife
  const [before, after] = pairOf(revisions, query)
  const shown = stone ? undefined : revisions.find(({ status }) => status === 'published' || status === 'retracted')
  return (
    <>
      <Breadcrumbs label={messages.site.path} items={[{ label: words.desk, href: deskPath() }, { label: words.claims, href: deskPath(['claims']) }, { label: words.title(id), href: deskPath(['claims', id]) }, { label: words.revisions.title }]} />
      <PageHead title={words.revisions.title}>{words.revisions.lead}</PageHead>
      {before && after ? (
        <Section id="pair" title={words.revisions.sides(before.number, after.number)}>
          <PairForm id={id} numbers={revisions.map(({ number }) => number)} before={before.number} after={after.number} />
          <div className="before-4"><Difference before={before} after={after} /></div>
          {!stone && may(person, 'editor') && before.number !== head.number && before.payload !== null ? (
            <div className="before-5 stack-3">
              <p className="note">{words.revisions.revertNote(before.number)}</p>
              <LifeForm
                id="revert" label={words.revisions.revert(before.number)} action={revert} values={{ id, head: String(head.number), to: String(before.number) }}
                fields={[{ type: 'area', name: 'reason', label: shown ? words.reason : words.reasonFirst, hint: words.reasonHint, rows: 2, maxLength: 1000, plain: true }]}
                submits={[{ label: words.revisions.revert(before.number), weight: 'normal' }]}
              />
            </div>
          ) : null}
        </Section>
      ) : <p className="note before-5">{words.revisions.only}</p>}
      <Section id="revisions" title={messages.revisions.title}><LifeHistory id={id} revisions={revisions} shown={shown?.number ?? null} /></Section>
    </>
  )
}

/** The pair that the address asks for, older first; the two newest where it asks for none that there is. */
function pairOf(revisions: readonly SavedRevision[], { a, b }: Record<string, string | string[] | undefined>): [SavedRevision | undefined, SavedRevision | undefined] {
  const find = (given: string | string[] | undefined) => revisions.find(({ number }) => String(number) === given)
  const [first, second] = [find(a) ?? revisions[1], find(b) ?? revisions[0]]
  if (!first || !second) return [undefined, undefined]
  return first.number <= second.number ? [first, second] : [second, first]
}

function Difference({ before, after }: { before: SavedRevision; after: SavedRevision }) {
  const words = messages.claimLife.revisions
  if (before.payload === null || after.payload === null) return <p className="note">{words.purged}</p>
  return <RevisionDiff caption={messages.revisions.change(before.number, after.number)} changes={labelled(diffStates(JSON.parse(before.payload) as ClaimState, JSON.parse(after.payload) as ClaimState))} />
}
