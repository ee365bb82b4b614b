import { describe, expect, test } from 'vitest'
import type { ClaimInput } from '@/lib/domain/claim-input'
import { parseEdtf } from '@/lib/domain/edtf'
import { parseRelation } from '@/lib/domain/relation'
import { AWKWARD_CASES, AWKWARD_REGISTERS } from '../fixtures/awkward-cases'

test('all 38 cases are there', () => {
  expect(AWKWARD_CASES.map(({ number }) => number)).toEqual(Array.from({ length: 38 }, (_, place) => place + 1))
})

describe.each(AWKWARD_CASES)('case $number: $title', ({ drafts, claims }) => {
  test('passes the schema and keeps every field as given', () => {
    expect(claims).toHaveLength(drafts.length)
    drafts.forEach((draft, place) => expect(claims[place], draft.externalId!).toMatchObject(draft))
  })

  test('has claims that differ and relations that lead to one of them', () => {
    const ids = claims.map(({ externalId }) => externalId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { relations } of claims) for (const text of relations) expect(ids).toContain(parseRelation(text).claim)
  })

  test('needs no metric, topic or proposal that the registers lack', () => {
    const known = (name: 'metrics' | 'topics' | 'proposals', slug: string | null) =>
      slug === null || AWKWARD_REGISTERS[name].some((entry) => entry.slug === slug)
    expect(claims.filter(({ metric, topic, proposal }) => !known('metrics', metric) || !known('topics', topic) || !known('proposals', proposal))).toEqual([])
  })
})

const claim = (externalId: string): ClaimInput => AWKWARD_CASES.flatMap(({ claims }) => claims).find((entry) => entry.externalId === externalId)!

test('numbers without digits become numbers, and their words stay', () => {
  expect(claim('c19-dozen')).toMatchObject({ operator: 'exactly', low: 12, high: 12, best: 12, asWritten: 'a dozen' })
  expect(claim('c19-hundreds')).toMatchObject({ operator: 'vague', low: 200, high: 999, best: null })
  expect(claim('c19-most')).toMatchObject({ low: 0.5, high: null, measure: 'share' })
})

test('open, approximate and alternative dates keep what is known of them', () => {
  expect(parseEdtf(claim('c35-since').asOf!)).toMatchObject({ earliest: '1999-01-15', latest: null, approximate: true })
  expect(parseEdtf(claim('c37').asOf!)).toMatchObject({ earliest: '1999-03-10', latest: '1999-03-11' })
})
