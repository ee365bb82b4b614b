import { keptView } from '@/components/claims/kept-view'
import type { Claim } from '@/lib/domain/claim'
import { messages } from '@/lib/messages/messages'
import { claimPath } from '@/lib/paths'

const MOST = 5

/** Editors' public remarks on how a passage was read, each once, with the claims that it stands on. */
export function ReadingNotes({ claims }: { claims: readonly Claim[] }) {
  const words = messages.board
  const notes = new Map<string, Claim[]>()
  for (const claim of claims) if (claim.note) notes.set(claim.note, [...(notes.get(claim.note) ?? []), claim])
  const shown = [...notes].sort(byLength).slice(0, MOST)
  return (
    <>
      <h3 className="label">{words.notes}</h3>
      {shown.length === 0 ? <p className="note before-2">{words.notesNone}</p> : null}
      <ul className="voices voices--small">
        {shown.map(([note, [claim, ...others]]) => (
          <li key={note}>{note} <a href={claimPath(claim!.id, keptView())}>{words.claim}</a>{others.length > 0 ? <span className="quiet"> {words.claims(others.length + 1)}</span> : null}</li>
        ))}
      </ul>
      {notes.size > shown.length ? <p className="note">{words.notesShown(shown.length, notes.size)}</p> : null}
    </>
  )
}

/** The longer remark first: it says more than where a day comes from. */
const byLength = ([a]: [string, Claim[]], [b]: [string, Claim[]]) => b.length - a.length || (a < b ? -1 : 1)
