import type { Metadata } from 'next'
import { ChangeTasks, ClaimTasks, GapList, PurgeTasks } from '@/components/desk/home-lists'
import { Button, ButtonLink } from '@/components/ui/buttons'
import { EmptyState } from '@/components/ui/empty-state'
import { TextField } from '@/components/ui/fields'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { may } from '@/lib/auth/person'
import { listChanges } from '@/lib/data/desk-changes'
import { countGaps } from '@/lib/data/desk-gaps'
import { listMine, listPurgeRequests, readFreshness } from '@/lib/data/desk-home'
import { listWaitsFor } from '@/lib/data/review-queue'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { requirePerson } from './guard'

export const metadata: Metadata = { title: messages.deskHome.title }

export default async function DeskPage() {
  const person = await requirePerson('viewer')
  const words = messages.deskHome
  const [isEditor, isAdmin] = [may(person, 'editor'), may(person, 'admin')]
  const [fresh, mine, waiting, purges, changes, gaps] = await Promise.all([
    readFreshness(), listMine(person.email), listWaitsFor(person.email), isAdmin ? listPurgeRequests() : [], listChanges(), countGaps(),
  ])
  const lacks = [...Object.values(gaps.claims), ...Object.values(gaps.articles)].some((n) => n > 0)
  const all = (n: number, href: string) => (n > 0 ? <a href={href}>{words.all(n)}</a> : null)
  return (
    <>
      <div className="deskhead">
        <PageHead title={words.title}>{words.hello(person.name || person.email)}</PageHead>
        {isEditor ? (
          <p className="btns">
            <ButtonLink href={deskPath(['articles', 'new'])} weight="main">{words.newArticle}</ButtonLink>
            <ButtonLink href={deskPath(['claims', 'new'])}>{words.newClaim}</ButtonLink>
          </p>
        ) : null}
      </div>
      {fresh.articles === 0 ? <Fresh isEditor={isEditor} isAdmin={isAdmin} conflicts={fresh.conflicts} /> : (
        <form className="deskfind" action={deskPath(['claims'])} method="get" role="search">
          <TextField id="desk-q" name="q" label={words.search} type="search" maxLength={200} />
          <Button>{words.find}</Button>
        </form>
      )}
      <div className="columns">
        <Section id="mine" title={words.mine} aside={all(mine.total, deskPath(['claims'], { status: ['draft', 'in_review'], author: person.email }))}>
          {mine.total > 0 ? <ClaimTasks claims={mine.claims} /> : <EmptyState title={words.mineNone}>{words.mineNoneHint}</EmptyState>}
        </Section>
        <Section id="waits" title={words.waits} aside={<a href={deskPath(['review'])}>{messages.review.home.queue}</a>}>
          {waiting.total + purges.length > 0
            ? <ClaimTasks claims={waiting.claims} asked={waiting.asked} before={<PurgeTasks requests={purges} email={person.email} />} />
            : <EmptyState title={words.waitsNone}>{words.waitsNoneHint}</EmptyState>}
        </Section>
        <Section id="changed" title={words.changed} aside={<a href={deskPath(['audit'])}>{words.allChanges}</a>}>
          {changes.length > 0 ? <ChangeTasks changes={changes} /> : <EmptyState title={words.changedNone} />}
        </Section>
        <Section id="missing" title={words.missing}>
          {lacks ? <GapList gaps={gaps} /> : <EmptyState title={words.missingNone} />}
        </Section>
      </div>
    </>
  )
}

/** Before the first article: what to do first. */
function Fresh({ isEditor, isAdmin, conflicts }: { isEditor: boolean; isAdmin: boolean; conflicts: number }) {
  const words = messages.deskHome
  if (conflicts === 0) {
    return <EmptyState title={words.fresh} action={isAdmin ? <ButtonLink href={deskPath(['registers', 'conflicts', 'new'])} weight="main">{words.newConflict}</ButtonLink> : null}>{words.freshConflict}</EmptyState>
  }
  return <EmptyState title={words.fresh} action={isEditor ? <ButtonLink href={deskPath(['articles', 'new'])} weight="main">{words.newArticle}</ButtonLink> : null}>{words.freshArticle}</EmptyState>
}
