import { CommentForm } from '@/components/desk/review/comment-form'
import { CommentList } from '@/components/desk/review/comment-list'
import { ActionForm } from '@/components/forms/action-form'
import { Section } from '@/components/ui/section'
import { assigneeOf, listReviewers } from '@/lib/data/assignments'
import { commentsOn } from '@/lib/data/comments'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { assign, comment } from '../../review/actions'

interface ReviewSectionProps { id: string; head: number; isWaiting: boolean; mayEdit: boolean }

/** What editors say of a claim, and while it waits for review who is asked to. */
export async function ReviewSection({ id, head, isWaiting, mayEdit }: ReviewSectionProps) {
  const words = messages.review
  const [comments, assignee, people] = await Promise.all([commentsOn([id]), isWaiting ? assigneeOf(id) : null, isWaiting && mayEdit ? listReviewers() : []])
  const said = comments.get(id) ?? []
  const options = [{ value: '', label: words.nobodyOption }, ...people.map(({ email, name }) => ({ value: email, label: name ? `${name}, ${email}` : email }))]
  return (
    <>
      {isWaiting ? (
        <Section id="review" title={words.section} aside={<a href={deskPath(['review'])}>{words.waitsIn}</a>}>
          <div className="stack-3">
            <p className="small">{assignee === null ? words.assignedNobody : words.assignedNow(assignee)}</p>
            {mayEdit ? (
              <ActionForm
                id="assign" label={words.assignee} action={assign} values={{ id, head: String(head), assignee: assignee ?? '' }} submits={[{ label: words.assign, weight: 'normal' }]}
                fields={[{ type: 'hidden', name: 'id' }, { type: 'hidden', name: 'head' }, { type: 'select', name: 'assignee', label: words.assignee, options }]}
              />
            ) : null}
          </div>
        </Section>
      ) : null}
      <Section id="comments" title={words.comments.title}>
        <div className="stack-3">
          <p className="note">{words.comments.lead}</p>
          {said.length === 0 ? <p className="small">{words.comments.none}</p> : null}
          {mayEdit ? <CommentForm action={comment} claim={id} comments={said} /> : <CommentList claim={id} comments={said} maySettle={false} />}
        </div>
      </Section>
    </>
  )
}
