import { instantWords } from '@/components/claims/revision-history'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'

export interface Change { path: string; label: string; before: string | null; after: string | null }

/** Changes with the words of the catalogue for their fields, where it has some. */
export function labelled(changes: readonly Change[]): Change[] {
  return changes.map((change) => ({ ...change, label: messages.claimFields[change.path] ?? change.label }))
}

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
