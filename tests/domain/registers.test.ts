import { expect, test } from 'vitest'
import { actorSchema, conflictSchema, metricSchema, proposalSchema, registersSchema } from '@/lib/domain/registers'

const paths = (result: { error?: { issues: { path: PropertyKey[] }[] } }) => result.error?.issues.map(({ path }) => path.join('.')) ?? []

test('what is left out is null or an empty list', () => {
  expect(metricSchema.parse({ slug: 'injured', label: 'Injured', unit: 'persons', family: 'injured', behaviour: 'cumulative' }))
    .toEqual({ slug: 'injured', label: 'Injured', definition: null, unit: 'persons', family: 'injured', population: null, place: null, behaviour: 'cumulative', windowFrom: null, ledger: null, sumOf: [], conflict: null })
  expect(actorSchema.parse({ slug: 'group', name: 'Group', kind: 'armed_group' })).toMatchObject({ memberOf: null, aliases: [], roles: [] })
})

test('every problem is reported at its place', () => {
  expect(paths(registersSchema.safeParse({
    conflicts: [{ slug: 'search', name: 'X', startedOn: '2024-02-31' }],
    metrics: [{ slug: 'Bad Slug', label: '', unit: 'persons', family: 'f', behaviour: 'flowing', odd: 1 }],
    outlets: [{ slug: 'o', name: 'O', kind: 'blog', homepage: 'javascript:alert(1)' }],
  })).sort()).toEqual(['conflicts.0.slug', 'conflicts.0.startedOn', 'metrics.0', 'metrics.0.behaviour', 'metrics.0.label', 'metrics.0.slug', 'outlets.0.homepage', 'outlets.0.kind'])
})

test('addresses of pages are no slugs of conflicts or proposals', () => {
  expect(paths(conflictSchema.safeParse({ slug: 'api', name: 'X' }))).toEqual(['slug'])
  expect(paths(proposalSchema.safeParse({ slug: 'diff', conflict: 'c', name: 'X', status: 'offered' }))).toEqual(['slug'])
})

test('a slug stands once in a register', () => {
  expect(paths(registersSchema.safeParse({ topics: [{ slug: 'a', label: 'A' }, { slug: 'a', label: 'B' }] }))).toEqual(['topics.1.slug'])
})

test('nobody is a member of itself, and a role ends after it began', () => {
  expect(paths(actorSchema.safeParse({ slug: 'a', name: 'A', kind: 'state', memberOf: 'a' }))).toEqual(['memberOf'])
  expect(paths(actorSchema.safeParse({ slug: 'a', name: 'A', kind: 'state', roles: [{ conflict: 'c', role: 'party', from: '2024-02-01', to: '2024-01-01' }] }))).toEqual(['roles.0.to'])
})
