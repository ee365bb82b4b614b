// Slugs of before: what they lead to, and which natural keys a claim had under them.
import { describe, expect, it } from 'vitest'
import { naturalKey } from '@/lib/domain/natural-key'
import { followSlugs, naturalKeys, slugMoves } from '@/lib/domain/slug-moves'
import { makeClaim } from './claim-fixture'

const moved = (...rows: [type: string, path: string, redirectTo: string][]) => slugMoves(rows.map(([type, path, redirectTo]) => ({ type, path, redirectTo })))

const moves = moved(
  ['actor', '/actors/ruritania-ministry', '/actors/ministry'], ['actor', '/actors/ministry-spokesman', '/actors/ministry'],
  ['metric', '/example-1999/metrics/injured-ruritania', '/example-1999/metrics/injured'], ['metric', '/example-1999/metrics/killed', '/renamed/metrics/killed'],
  ['outlet', '/outlets/example-daily', '/outlets/daily'], ['claim', '/claims/AAAAAAAA', '/claims/BBBBBBBB'],
)

describe('slugs of before', () => {
  it('are followed everywhere in a state, and names stay', () => {
    const state = followSlugs(makeClaim({
      coClaimants: [{ slug: 'ministry-spokesman', name: 'Spokesman' }, { slug: 'other', name: 'Other' }], target: { type: 'actor', ref: 'ministry-spokesman', label: 'Spokesman' },
    }), moves)
    expect(state.claimant).toEqual({ slug: 'ministry', name: 'Ruritanian ministry', descriptor: null, anonymous: false })
    // The spokesman is the ministry now, which speaks already.
    expect(state.coClaimants).toEqual([{ slug: 'other', name: 'Other' }])
    expect(state.attribution).toEqual([{ step: 'said', actor: 'ministry', outlet: null }, { step: 'reported', actor: null, outlet: 'daily' }])
    expect([state.article.outlet?.slug, state.metric?.slug, state.target?.ref]).toEqual(['daily', 'injured', 'ministry'])
  })

  it('leave a state alone that names none of them', () => {
    const state = makeClaim()
    expect(followSlugs(state, moved())).toBe(state)
    expect(moves.metric.has('killed')).toBe(false)
  })

  it('give the keys that the same claim had before', () => {
    const before = [makeClaim(), makeClaim({ claimant: { ...makeClaim().claimant!, slug: 'ministry-spokesman' } })]
    const now = followSlugs(before[0]!, moves)
    const keys = naturalKeys(now, moves).map((key) => key.join('|'))
    expect(keys[0]).toBe(naturalKey(now).join('|'))
    for (const one of before) expect(keys).toContain(naturalKey(one).join('|'))
    expect(keys).toHaveLength(6)
  })
})
