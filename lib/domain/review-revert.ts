// Owns what taking back the edits of one editor means for a claim: which saved states come again, in which order, and whether anything has to.
import { isCalendarDay } from './calendar-day'
import type { Status } from './vocabulary'

/** A revision without what it says. `isRevert` marks one that an earlier taking back of the same editor's edits saved. */
export type RevisionMark = { number: number; status: Status; author: string; recordedAt: string; isRevert?: boolean }

/** One new revision: what it says is what revision `content` said. */
export type RevertStep = { content: number; status: Status }

/**
 * What becomes of a claim. `retract`: it was made or made public since, and readers are told that it is taken back; `draft`: it was made
 * since and never public; `restore`: it says again what it said before; `nothing`: it is already as it was.
 */
export type RevertFate = 'restore' | 'retract' | 'draft' | 'nothing'
export type RevertDecision = { fate: RevertFate; steps: RevertStep[]; /** The last revision before the editor's; 0 where they made the claim. */ base: number; /** Who else saved it after the editor began. */ others: string[] }

const isPublic = ({ status }: RevisionMark) => status === 'published' || status === 'retracted'

/** The pairs of revisions that `decideRevert` compares, so that what they say need be read of no others. */
export function comparedPairs(revisions: readonly RevisionMark[], editor: string, since: string): [number, number][] {
  const { base, head, shownThen, shownNow } = landmarks(revisions, editor, since)
  const pairs: [number, number][] = base ? [[base.number, head.number]] : []
  return shownThen && shownNow ? [...pairs, [shownThen.number, shownNow.number]] : pairs
}

/**
 * What taking back all that `editor` saved since an instant does to a claim.
 * @param revisions all of them, first to newest; one at least is the editor's and not before `since`
 * @param same whether two revisions say the same, whatever their status
 */
export function decideRevert(revisions: readonly RevisionMark[], editor: string, since: string, same: (a: number, b: number) => boolean): RevertDecision {
  const { first, base, head, shownThen, shownNow } = landmarks(revisions, editor, since)
  const others = [...new Set(revisions.filter(({ number, author, isRevert }) => number > first.number && author !== editor && !isRevert).map(({ author }) => author))]
  const decision = (fate: RevertFate, steps: RevertStep[] = []): RevertDecision => ({ fate: steps.length === 0 ? 'nothing' : fate, steps, base: base?.number ?? 0, others })
  const asDraft = (): RevertStep[] => (head.status === 'in_review' ? [{ content: head.number, status: 'draft' }] : [])
  if (!base) {
    if (!shownNow) return decision('draft', asDraft())
    if (shownNow.status === 'retracted') return decision('draft', shownNow === head ? [] : asDraft())
    return decision('retract', [{ content: shownNow.number, status: 'retracted' }])
  }
  const again = { content: base.number, status: base.status }
  const headStands = head.status === base.status && same(base.number, head.number)
  if (!shownThen) {
    if (!shownNow || shownNow.status === 'retracted') return decision('restore', headStands ? [] : [again])
    return decision('retract', [{ content: shownNow.number, status: 'retracted' }, again])
  }
  const publicStands = shownNow!.status === shownThen.status && same(shownThen.number, shownNow!.number)
  if (publicStands && headStands) return decision('restore')
  if (publicStands || base === shownThen) return decision('restore', [again])
  return decision('restore', [{ content: shownThen.number, status: shownThen.status }, again])
}

function landmarks(revisions: readonly RevisionMark[], editor: string, since: string) {
  const at = revisions.findIndex(({ author, recordedAt, isRevert }) => author === editor && recordedAt >= since && !isRevert)
  const [first, head] = [revisions[at], revisions[revisions.length - 1]]
  if (!first || !head) throw new RangeError(`no revision of ${editor} since ${since}`)
  return { first, base: at > 0 ? revisions[at - 1] : undefined, head, shownThen: revisions.slice(0, at).findLast(isPublic), shownNow: revisions.findLast(isPublic) }
}

/** The instant of a day (`YYYY-MM-DD`) and a time (`HH:MM`, empty for midnight) in UTC; null where they name none. */
export function instantOf(day: string, time: string): string | null {
  const clock = /^(?:([01]\d|2[0-3])[:.]([0-5]\d)(?::([0-5]\d))?)?$/.exec(time.trim())
  if (!isCalendarDay(day.trim()) || !clock) return null
  const [, hour = '00', minute = '00', second = '00'] = clock
  return `${day.trim()}T${hour}:${minute}:${second}.000Z`
}
