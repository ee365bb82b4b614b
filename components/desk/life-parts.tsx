import { instantWords } from '@/components/claims/revision-history'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'

interface RevisionLineProps { id: string; number: number; author: string; reason: string | null; recordedAt: string }

/** Who saved a revision, when and why, with the way to it in the history. */
export function RevisionLine({ id, number, author, reason, recordedAt }: RevisionLineProps) {
  const words = messages.claimLife
  return (
    <>
      <a href={deskPath(['claims', id, 'history'], number > 1 ? { a: number - 1, b: number } : {})}>{words.stale.who(number)}</a> <b>{author}</b>
      {' · '}<time dateTime={recordedAt}>{instantWords(recordedAt)}</time>{reason ? <> · {words.state.reason(reason)}</> : null}
    </>
  )
}
