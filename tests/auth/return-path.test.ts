import fc from 'fast-check'
import { expect, it } from 'vitest'
import { returnPath } from '@/lib/auth/return-path'

it.each([
  ['/desk/claims?status=draft', '/desk/claims?status=draft'], ['/desk', '/desk'], ['/desk?x=1', '/desk?x=1'], ['/desk/claims/new?article=7K3M9Q2X&kind=figure', '/desk/claims/new?article=7K3M9Q2X&kind=figure'],
  [null, '/desk'], ['', '/desk'], ['https://evil.example/desk', '/desk'], ['//evil.example/desk', '/desk'], ['/\\evil.example', '/desk'], ['\\\\evil.example', '/desk'],
  ['/desk/../..//evil.example', '/desk'], ['/desk//evil.example', '/desk'], ['/desk/%2e%2e/claims', '/desk'], ['/desks', '/desk'], ['/deskevil', '/desk'], ['javascript:alert(1)', '/desk'],
  ['/desk/sign-in?to=/desk/sign-in', '/desk'], ['/desk/sign-out', '/desk'], ['/desk/welcome/abc', '/desk'], ['/desk\n/claims', '/desk'], ['/\tdesk', '/desk'], ['desk/claims', '/desk'], ['/', '/desk'],
])('%j leads to %s', (given, to) => expect(returnPath(given)).toBe(to))

it('never leads out of the desk', () => {
  const parts = fc.array(fc.constantFrom('/', '//', '\\', '..', '.', 'desk', 'evil.example', '@', ':', '?', '#', '%2f', '%2e', '%5c', '\t', 'https:', 'sign-in'), { maxLength: 10 })
  fc.assert(fc.property(parts, fc.boolean(), (some, within) => {
    const to = returnPath((within ? '/desk' : '') + some.join(''))
    const { origin, pathname } = new URL(to, 'http://own.example')
    expect(origin).toBe('http://own.example')
    expect(pathname).toMatch(/^\/desk(\/|$)/)
    expect(to.startsWith('//')).toBe(false)
  }), { numRuns: 3000 })
})
