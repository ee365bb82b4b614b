import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { readSurroundings } from '@/app/(public)/claims/[id]/claim-reads'
import { LifeCard } from '@/components/desk/life-card'
import { LifeForm } from '@/components/desk/life-form'
import { MergeCandidates, MergeDifference, OtherForm } from '@/components/desk/life-merge'
import { labelled } from '@/components/desk/life-parts'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { readDeskClaim, type DeskView } from '@/lib/data/claim-head-queries'
import { listClaims } from '@/lib/data/claim-queries'
import { diffStates } from '@/lib/domain/claim-diff'
import { emptyFilter } from '@/lib/domain/filter'
import { parsePublicId } from '@/lib/domain/public-id'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { requirePerson } from '../../../guard'
import { idOf } from '../life'
import { merge } from './actions'

interface Props { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${messages.claimLife.merging.title} · ${messages.claimLife.title((await params).id.toUpperCase())}` }
}

/** Two claims side by side, and the button that makes one of them. */
export default async function Merge({ params, searchParams }: Props) {
  await requirePerson('editor')
  const id = await idOf(params, ['merge'])
  const found = await readDeskClaim(id)
  if (found.fate === 'absent') notFound()
  if (found.fate !== 'found') redirect(deskPath(['claims', id]))
  const { into } = await searchParams
  const asked = typeof into === 'string' ? into.trim() : ''
  const { other, problem } = await readOther(asked, found)
  const words = messages.claimLife
  const near = (await listClaims({ ...emptyFilter(), conflict: found.head.conflict, article: [found.head.article.id], kind: [found.head.kind] }, { limit: 12 })).claims.filter((claim) => claim.id !== id)
  return (
    <>
      <Breadcrumbs label={messages.site.path} items={[{ label: words.desk, href: deskPath() }, { label: words.claims, href: deskPath(['claims']) }, { label: words.title(id), href: deskPath(['claims', id]) }, { label: words.merging.title }]} />
      <PageHead title={words.merging.title}>{words.merging.lead}</PageHead>
      <div className="before-5"><OtherForm id={id} asked={asked} problem={problem} /></div>
      {other ? (
        <>
          <div className="sides before-5">
            <Section id="this" title={words.merging.this}><LifeCard heading="h2" claim={found.head} {...await readSurroundings(found.head)} /></Section>
            <Section id="other" title={words.merging.into} aside={<a href={deskPath(['claims', other.head.id])}>{words.title(other.head.id)}</a>}><LifeCard heading="h2" claim={other.head} {...await readSurroundings(other.head)} /></Section>
          </div>
          <Section id="differ" title={words.merging.differ}>
            <MergeDifference changes={labelled(diffStates(found.state, other.state))} />
          </Section>
          <div className="before-5">
            <LifeForm
              id="merge" label={words.merging.title} action={merge} values={{ id, head: String(found.saved.number), into: other.head.id }}
              fields={[{ type: 'area', name: 'reason', label: words.reason, hint: words.merging.reasonHint, rows: 2, maxLength: 1000, plain: true }]}
              submits={[{ label: words.merging.button }]} cancel={{ href: deskPath(['claims', id]) }}
            />
          </div>
        </>
      ) : null}
      <Section id="near" title={words.merging.candidates}><MergeCandidates id={id} claims={near} /></Section>
    </>
  )
}

/** The other claim by its number or by any address of it on this site; what is wrong with it, in words. */
async function readOther(asked: string, { head }: DeskView): Promise<{ other: DeskView | null; problem?: string }> {
  const words = messages.claimLife.merging
  if (asked === '') return { other: null }
  const part = /claims\/([^/?#]{8})(?:[/?#]|$)/.exec(asked)?.[1] ?? asked.replaceAll(/[\s-]/g, '')
  const id = parsePublicId(part)
  if (!id) return { other: null, problem: words.unreadable }
  if (id === head.id) return { other: null, problem: words.self }
  const found = await readDeskClaim(id)
  if (found.fate !== 'found') return { other: null, problem: words.absent(id) }
  return found.head.conflict === head.conflict ? { other: found } : { other: null, problem: words.elsewhere }
}
