'use client'

import { ActionForm } from '@/components/forms/action-form'
import type { FormAction } from '@/components/forms/form-state'
import type { ReviewComment } from '@/lib/domain/review-comment'
import { messages } from '@/lib/messages/messages'
import { CommentList } from './comment-list'
import { FreeText } from './review-decision'

const ID = 'comments-form'

/** What was said about a claim, with a box to say more; each comment can be settled. */
export function CommentForm({ action, claim, comments }: { action: FormAction; claim: string; comments: readonly ReviewComment[] }) {
  const words = messages.review
  return (
    <ActionForm id={ID} action={action} label={words.comments.list} fields={[{ type: 'area', name: 'comment', label: words.comment }]} values={{ id: claim }} submits={[{ label: words.comments.add, weight: 'normal' }]}>
      {(state) => {
        const typed = state?.initialValue?.comment
        return (
          <>
            <input type="hidden" name="id" value={claim} />
            <CommentList claim={claim} comments={comments} maySettle />
            <FreeText key={comments.length} id={`${ID}-comment`} name="comment" label={words.comment} value={typeof typed === 'string' ? typed : ''} error={state?.error?.comment?.join(' ')} />
          </>
        )
      }}
    </ActionForm>
  )
}
