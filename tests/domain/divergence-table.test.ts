import { describe, expect, it } from 'vitest'
import { explainDivergence, explainSum } from '@/lib/domain/divergence'
import { leastGap } from '@/lib/domain/divergence-gap'
import { divergenceWords } from '@/lib/publish/divergence-words'
import { DIVERGENCE_TABLE } from '../fixtures/divergence-table'

describe('thirty-nine invented pairs, beside what was written for them by hand beforehand', () => {
  it.each(DIVERGENCE_TABLE)('$title', ({ a, b, of, parts, comparable, gap, reasons, words }) => {
    const found = parts ? explainSum(a, parts, of[0])! : explainDivergence(a, b, of[0], of[1])
    expect(found.comparable).toBe(comparable)
    expect(found.gap?.size ? leastGap(found.gap) : null).toBe(gap)
    expect(found.reasons.map(({ type }) => type)).toEqual(reasons.map(({ type }) => type))
    expect(found.reasons).toMatchObject(reasons)
    expect(divergenceWords(found).words).toBe(words)
  })

  it.each(DIVERGENCE_TABLE.filter(({ parts }) => !parts))('$title, the other way round: as far apart, for the same reasons', ({ a, b, of, gap, reasons }) => {
    const found = explainDivergence(b, a, of[1], of[0])
    expect(found.gap?.size ? leastGap(found.gap) : null).toBe(gap)
    expect(found.reasons.map(({ type, explains, amount, days }) => [type, explains, amount, days]))
      .toEqual(explainDivergence(a, b, of[0], of[1]).reasons.map(({ type, explains, amount, days }) => [type, explains, amount, days]))
    expect(found.reasons).toHaveLength(reasons.length)
  })
})
