import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { CommentList } from '@/components/desk/review/comment-list'
import { ReviewCard, WaitingLine } from '@/components/desk/review/review-card'
import { ReviewQueue } from '@/components/desk/review/review-queue'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/buttons'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { may } from '@/lib/auth/person'
import { listReviewers } from '@/lib/data/assignments'
import { listDeskChoices } from '@/lib/data/desk-choices'
import { readReviewQueue, type ReviewItem } from '@/lib/data/review-queue'
import { bulkValue } from '@/lib/domain/desk-bulk'
import { parseReviewFilter, reviewQuery } from '@/lib/domain/review-filter'
import { tidyQuery } from '@/lib/domain/view-address'
import { messages } from '@/lib/messages/messages'
import { deskPath, withQuery } from '@/lib/paths'
import { requirePerson } from '../guard'
import { decide } from './actions'
import { QueueFilter } from './queue-filter'

interface PageProps { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const metadata: Metadata = { title: messages.review.title }

/** What waits for review, each claim whole, so that it can be decided on this page. */
export default async function ReviewPage({ searchParams }: PageProps) {
  const person = await requirePerson('viewer')
  const query = await searchParams
  const path = deskPath(['review'])
  const tidy = tidyQuery(query, { status: '', view: '', sort: '' })
  if (tidy) redirect(withQuery(path, tidy))
  const { filter, problems } = parseReviewFilter(query)
  const [{ items, next, total, counts }, choices, people] = await Promise.all([readReviewQueue(filter, person.email), listDeskChoices(), listReviewers()])
  const words = messages.review
  const isEditor = may(person, 'editor')
  const allChosen = query.choose === 'all'
  const turn = reviewQuery(filter, { cursor: filter.cursor })
  if (!allChosen) turn.set('choose', 'all')
  const isAll = [...reviewQuery(filter)].length === 0
  return (
    <>
      <PageHead title={words.title}>{words.lead}</PageHead>
      {problems.length > 0 ? <Banner title={words.problems}>{problems.map(({ path: key, message }) => `${key}: ${message}`).join('; ')}</Banner> : null}
      <QueueFilter path={path} filter={filter} choices={choices} people={people} counts={counts} />
      {/* The form stays when its last claim has gone, and says what became of it. */}
      <ReviewQueue entries={items.map((item) => entryOf(item, person.email, isEditor))} action={isEditor ? decide : null} people={people} me={person.email} allChosen={allChosen} turnHref={withQuery(path, turn)} />
      {items.length === 0 ? (
        <EmptyState
          title={isAll ? words.none : words.nothing}
          action={isAll ? <ButtonLink href={deskPath(['claims'], { status: 'draft' })}>{words.drafts}</ButtonLink> : <ButtonLink href={path}>{words.seeAll}</ButtonLink>}
        >
          {isAll ? words.noneHint : words.nothingHint}
        </EmptyState>
      ) : (
        <Pager
          label={words.page} says={words.shown(items.length, total)}
          first={filter.cursor === null ? undefined : { href: withQuery(path, reviewQuery(filter)), label: words.first }}
          next={next === null ? undefined : { href: withQuery(path, reviewQuery(filter, { cursor: next })), label: words.next }}
        />
      )}
    </>
  )
}

function entryOf({ waiting, claim, reason, changes, comments, mayPublish }: ReviewItem, me: string, isEditor: boolean) {
  const { id, head, isChange, assignee } = waiting
  const { statement } = claim.state
  const said = comments.filter(({ settledAt }) => settledAt === null).length
  return {
    id, value: bulkValue({ id, head }), label: statement, isChange, reason, mayPublish, assignee, said: comments.length,
    comments: comments.length > 0 ? <CommentList claim={id} comments={comments} maySettle={isEditor} /> : null,
    head: (
      <div className="stack-2">
        <h2 className="queue__say" id={`claim-${id}`}><a href={deskPath(['claims', id])}><bdi>{statement}</bdi></a></h2>
        <WaitingLine waiting={waiting} me={me} />
        {said > 0 ? <p className="meta"><b>{messages.review.comments.open(said)}</b></p> : null}
      </div>
    ),
    body: <ReviewCard waiting={waiting} claim={claim} reason={reason} changes={changes} me={me} />,
  }
}
