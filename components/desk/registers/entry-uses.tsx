import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import type { RegisterName } from './register-specs'

type Use = { what: keyof typeof messages.registersDesk.uses; n: number }
/** The filter of the table of claims that finds an entry's. */
const FILTERS: Partial<Record<RegisterName, string>> = { conflicts: 'conflict', metrics: 'metric', outlets: 'outlet', actors: 'claimant', proposals: 'proposal', topics: 'topic' }

/** One sentence: where an entry is used, and how often. */
export function EntryUses({ register, slug, uses }: { register: RegisterName; slug: string; uses: readonly Use[] }) {
  const words = messages.registersDesk
  if (uses.length === 0) return <p>{words.unused}</p>
  const filter = FILTERS[register]
  const told = uses.map(({ what, n }) => words.uses[what](n)).join(', ')
  return (
    <>
      <p>{words.usedBy(told)} {words.notDeleted}</p>
      {filter && uses.some(({ what }) => what === 'claims') ? <p><a href={deskPath(['claims'], { [filter]: slug })}>{words.seeClaims}</a></p> : null}
    </>
  )
}
