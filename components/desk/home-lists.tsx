import type { ReactNode } from 'react'
import { ARTICLE_GAPS, CLAIM_GAPS } from '@/lib/domain/desk-filter'
import type { Change, DeskClaim, Gaps, WaitingPurge } from '@/lib/domain/desk-records'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { actionWords, subjectHref, typeWords } from './audit-words'
import { StatusWords } from './claims-cells'
import { Moment } from './moment'

/** Claims as a short list: what it says, where it stands, who wrote last. */
export function ClaimTasks({ claims, asked, before }: { claims: readonly DeskClaim[]; /** Ids of those that the person is asked to review. */ asked?: ReadonlySet<string>; before?: ReactNode }) {
  const { writtenBy } = messages.deskHome
  return (
    <ul className="tasks">
      {before}
      {claims.map((claim) => (
        <li key={claim.state.id}>
          <a href={deskPath(['claims', claim.state.id])}><bdi>{claim.state.statement}</bdi></a>
          <p className="meta">{messages.kinds[claim.state.kind].one} · <span className="tasks__status"><StatusWords claim={claim} /></span>{asked?.has(claim.state.id) ? <> · <b>{messages.review.home.asked}</b></> : null} · <Moment at={claim.writtenAt} /> {writtenBy(claim.writtenBy)}</p>
        </li>
      ))}
    </ul>
  )
}

/** Wishes to purge, for administrators. */
export function PurgeTasks({ requests, email }: { requests: readonly WaitingPurge[]; email: string }) {
  const { purge, purgeOwn } = messages.deskHome
  return requests.map(({ id, reason, requestedBy, requestedAt }) => (
    <li key={`purge ${id}`}>
      <a href={deskPath(['claims', id, 'purge'])}>{requestedBy === email ? purgeOwn : purge(requestedBy)}</a>
      <p className="meta"><bdi>{reason}</bdi> · {id} · <Moment at={requestedAt} /></p>
    </li>
  ))
}

/** The last writes, those of one person to one thing in one line. */
export function ChangeTasks({ changes }: { changes: readonly Change[] }) {
  const words = messages.deskHome
  return (
    <ul className="tasks">
      {changes.map(({ at, author, writes, subjects, first, statement }) => {
        const href = subjects > 1 ? deskPath(['audit'], { author, from: at.slice(0, 10), to: at.slice(0, 10) }) : subjectHref(first.subjectType, first.subject)
        const what = subjects > 1 ? words.things(subjects) : statement ?? `${typeWords(first.subjectType)} ${first.subject}`
        return (
          <li key={`${at} ${author}`}>
            {href ? <a href={href}><bdi>{what}</bdi></a> : <bdi>{what}</bdi>}
            <p className="meta">{[`${author} ${actionWords(first.action)} ${subjects > 1 ? words.things(subjects) : messages.audit.thisOne(typeWords(first.subjectType))}`, subjects > 1 ? '' : words.times(writes)].filter(Boolean).join(', ')} · <Moment at={at} /></p>
          </li>
        )
      })}
    </ul>
  )
}

/** What claims and articles lack, each a link to those that lack it; what nothing lacks is left out. */
export function GapList({ gaps }: { gaps: Gaps }) {
  const { claimsWithout, articlesWithout, count } = messages.deskHome
  const { gapWords, articleGapWords } = messages.deskClaims
  const claims = CLAIM_GAPS.map((gap) => ({ key: gap, n: gaps.claims[gap], words: gapWords[gap], href: deskPath(['claims'], { missing: gap }) }))
  const articles = ARTICLE_GAPS.map((gap) => ({ key: gap, n: gaps.articles[gap], words: articleGapWords[gap], href: deskPath(['articles'], { missing: gap }) }))
  return [{ title: claimsWithout, rows: claims }, { title: articlesWithout, rows: articles }].map(({ title, rows }) => (rows.some(({ n }) => n > 0) ? (
    <div key={title} className="before-3">
      <h3 className="meta">{title}</h3>
      <ul className="counted">
        {rows.filter(({ n }) => n > 0).map(({ key, n, words, href }) => <li key={key}><a href={href}>{words}</a><span>{count(n)}</span></li>)}
      </ul>
    </div>
  ) : null))
}
