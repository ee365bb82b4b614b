import { Section } from '@/components/ui/section'
import { diffStates } from '@/lib/domain/claim-diff'
import type { ClaimState } from '@/lib/domain/claim'
import type { Status } from '@/lib/domain/vocabulary'
import { messages } from '@/lib/messages/messages'
import { revisionPath } from '@/lib/paths'
import { RevisionDiff, type FieldChange } from './revision-diff'

export interface Revision { number: number; status: Status; reason: string | null; recordedAt: string; hash: string; payload: string | null }

/** The public revisions, newest first: when, why, the hash, and what changed since the public one before. */
export function RevisionHistory({ id, revisions }: { id: string; revisions: readonly Revision[] }) {
  const words = messages.revisions
  const newest = revisions[revisions.length - 1]?.number
  return (
    <>
      {[...revisions].reverse().map((revision) => {
        const before = revisions[revisions.indexOf(revision) - 1] ?? null
        return (
          <Section
            key={revision.number}
            id={`revision-${revision.number}`}
            title={words.one(revision.number)}
            aside={<a href={revisionPath(id, revision.number)}>{words.open}</a>}
          >
            <div className="stack-4">
              <p className="note">
                {revision.number === newest ? <><b>{words.current}</b> · </> : null}
                {messages.statuses[revision.status]} · <time dateTime={revision.recordedAt}>{instantWords(revision.recordedAt)}</time>
                {' · '}{revision.reason ? `${words.reason}: ${revision.reason}` : words.noReason}
              </p>
              {before ? <Changes before={before} after={revision} /> : null}
              <p className="small quiet hash">{words.hash} <code>{revision.hash}</code></p>
            </div>
          </Section>
        )
      })}
      {revisions.length === 1 ? <p className="note before-5">{words.only}</p> : null}
      <p className="note before-5">{words.hashNote}</p>
    </>
  )
}

function Changes({ before, after }: { before: Revision; after: Revision }) {
  const words = messages.revisions
  if (before.payload === null || after.payload === null) return <p className="note">{words.removed}</p>
  const changes = diffStates(JSON.parse(before.payload) as ClaimState, JSON.parse(after.payload) as ClaimState)
  return <div className="diff"><RevisionDiff caption={words.change(before.number, after.number)} changes={changes.map(inWords)} /></div>
}

/** The words of the catalogue for a field, where it has some. */
function inWords(change: FieldChange): FieldChange {
  return { ...change, label: messages.claimFields[change.path] ?? change.label }
}

/** An instant to the minute, in UTC, which every reader can compare. */
export function instantWords(instant: string): string {
  return `${instant.slice(0, 16).replace('T', ' ')} UTC`
}
