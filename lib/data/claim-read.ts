// Owns how rows become claims: the public revision as it was saved, present names laid over it, and what other claims say of it.
import type { Claim, ClaimState } from '@/lib/domain/claim'
import type { Replay } from '@/lib/domain/register-records'
import { standingOf } from '@/lib/domain/standing'
import type { ArticleRow } from './article-queries'
import { withPresentNames } from './claim-names'
import { mergesBy, type Merges } from './merges'
import { registerSnapshot } from './register-snapshot'
import { readRelations } from './relation-read'
import { raw, rows, sql, within } from './rows'

/** A claim's internal key with one of its public states. */
export type StateRow = { id: number; articleId: number; state: ClaimState }

/** A saved payload as the state that it holds. */
export function parsePayload(payload: string): ClaimState {
  return JSON.parse(payload) as ClaimState
}

/** States with the names of today, in the order given. */
export async function presentStates(found: readonly StateRow[]): Promise<StateRow[]> {
  if (found.length === 0) return []
  const ids = [...new Set(found.map((row) => row.articleId))]
  const [registers, articles] = await Promise.all([
    registerSnapshot(), rows<ArticleRow>(sql`SELECT a.* FROM "Article" a WHERE ${within(raw('a."id"'), ids)}`),
  ])
  const byId = new Map(articles.map((row) => [row.id, row]))
  return found.map((row) => ({ ...row, state: withPresentNames(row.state, byId.get(row.articleId), registers) }))
}

/** States of today's names as claims: with the relations that the clocks let a reader see, and the standing that follows from them. */
export async function claimsOf(present: readonly StateRow[], replay: Replay): Promise<Claim[]> {
  const [relations, merges] = await Promise.all([readRelations(present, replay), mergesBy(replay.recordedBy)])
  return present.map(({ id, state }) => {
    const seen = relations.get(id) ?? []
    return {
      ...state,
      target: targetToday(state.target, merges),
      standing: standingOf(seen.filter((one) => one.otherStatus === 'published')),
      relations: seen.map(({ type, direction, claim, split, exclusive, by }) => ({ type, direction, claim, split, exclusive, by: by ?? null })),
    }
  })
}

// A target that was merged is aimed at where it is now.
function targetToday(target: ClaimState['target'], merges: Merges): ClaimState['target'] {
  if (target?.type !== 'claim') return target
  const ref = merges.claim(target.ref)
  return ref === target.ref ? target : { ...target, ref, label: ref }
}

/** Rows with payloads as claims, in the order given. */
export async function readClaims(found: readonly { id: number; articleId: number; payload: string }[], replay: Replay): Promise<Claim[]> {
  const states = found.map(({ id, articleId, payload }) => ({ id, articleId, state: parsePayload(payload) }))
  return claimsOf(await presentStates(states), replay)
}
