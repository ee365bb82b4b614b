// The matrix of the guard must itself be sharp: a route, an action or an answer planted in it is found.
import { expect, it } from 'vitest'
import { DESK_ROUTES } from '@/lib/auth/desk-routes'
import { ASKERS, builtActions, builtRoutes, mismatches, reaches, unlisted, type Asked } from '../support/guard-matrix'

const ROUTES = { '/(desk)/desk/page': '/desk', '/(desk)/desk/claims/[id]/page': '/desk/claims/[id]', '/_not-found/page': '/_not-found', '/api/v1/claims/route': '/api/v1/claims' }
const ACTIONS = { node: { ab12: { workers: { 'app/(desk)/desk/page': {}, 'app/(desk)/desk/claims/[id]/page': {} }, filename: 'app/(desk)/desk/actions.ts', exportedName: 'save' } } }

it('reads routes and actions as the build writes them down', () => {
  expect(builtRoutes(ROUTES)).toEqual(['/api/v1/claims', '/desk', '/desk/claims/[id]'])
  expect(builtActions(ACTIONS, ROUTES)).toEqual([{ id: 'ab12', name: 'app/(desk)/desk/actions.ts#save', pages: ['/desk', '/desk/claims/[id]'] }])
})

it('finds a planted route, a planted action, and a line of the table that leads nowhere', () => {
  const listed = Object.keys(DESK_ROUTES)
  expect(unlisted('route', listed, listed)).toEqual([])
  expect(unlisted('route', [...listed, '/desk/planted'], listed)).toEqual(['unlisted route: /desk/planted'])
  expect(unlisted('route', listed.slice(1), listed)).toEqual([`listed route that is not built: ${listed[0]}`])
  expect(unlisted('action', ['a.ts#save', 'a.ts#planted'], ['a.ts#save'])).toEqual(['unlisted action: a.ts#planted'])
})

it('finds an answer that the wrong person had, and one that the right person had not', () => {
  const right: Asked[] = ASKERS.map((asker) => ({ what: '/desk/people', need: 'admin', asker, isOpen: asker === 'admin' }))
  expect(mismatches(right)).toEqual([])
  expect(mismatches(right.map((one) => ({ ...one, isOpen: true })))).toHaveLength(4)
  expect(mismatches(right.map((one) => ({ ...one, isOpen: false })))).toEqual(['/desk/people asks for admin and is refused to admin'])
})

it('ranks roles: each reaches what the ones below it do, and who was revoked reaches what nobody does', () => {
  expect(ASKERS.map((asker) => (['anyone', 'viewer', 'editor', 'admin'] as const).map((need) => reaches(asker, need)))).toEqual([
    [true, false, false, false], [true, false, false, false], [true, true, false, false], [true, true, true, false], [true, true, true, true],
  ])
})
