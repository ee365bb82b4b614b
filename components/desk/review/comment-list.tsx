import { Moment } from '@/components/desk/moment'
import { FRAME } from '@/components/forms/form-state'
import type { ReviewComment } from '@/lib/domain/review-comment'
import { messages } from '@/lib/messages/messages'

interface CommentListProps {
  /** The claim that is looked at; comments from a claim that was merged into it say so. */
  claim: string
  comments: readonly ReviewComment[]
  /** Whether each has a button that settles it; it belongs to the form around the list. */
  maySettle: boolean
}

/** What editors said of a claim, oldest first; what is settled is folded away. */
export function CommentList({ claim, comments, maySettle }: CommentListProps) {
  const words = messages.review.comments
  const [open, settled] = [comments.filter(({ settledAt }) => settledAt === null), comments.filter(({ settledAt }) => settledAt !== null)]
  const list = (some: readonly ReviewComment[]) => <ul className="comments">{some.map((comment) => <OneComment key={comment.id} claim={claim} comment={comment} maySettle={maySettle} />)}</ul>
  return (
    <>
      {open.length > 0 ? list(open) : null}
      {settled.length > 0 ? <details className="choose"><summary>{words.settledOnes(settled.length)}</summary>{list(settled)}</details> : null}
    </>
  )
}

function OneComment({ claim, comment, maySettle }: { claim: string; comment: ReviewComment; maySettle: boolean }) {
  const words = messages.review.comments
  const { id, text, author, recordedAt, settledAt, settledBy } = comment
  const label = settledAt === null ? words.settle : words.reopen
  return (
    <li className="comment">
      <p className="meta"><b>{author}</b> · <Moment at={recordedAt} />{settledBy ? ` · ${words.settled(settledBy)}` : ''}{comment.claim === claim ? '' : ` · ${words.at(comment.claim)}`}</p>
      <p className="comment__text"><bdi>{text}</bdi></p>
      {maySettle ? <button className="btn btn--plain" type="submit" name={FRAME.do} value={`${settledAt === null ? 'settle' : 'reopen'}:${id}`}>{label}<span className="vh">, {words.of(author)}</span></button> : null}
    </li>
  )
}
