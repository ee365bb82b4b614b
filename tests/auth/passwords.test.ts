import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashPassword, passwordProblem, verifyPassword } from '@/lib/auth/passwords'

describe('a new password', () => {
  it.each([
    ['violet kettles arg', null], ['violet kettle', 'short'], ['12345678901234', 'short'], ['🦊🐻🐼🦁🐯🐨🐸🐵🦉🦋🐢🐙🦀🐡', 'short'], ['🦊🐻🐼🦁🐯🐨🐸🐵🦉🦋🐢🐙🦀🐡🐬', null],
    ['é'.normalize('NFD').repeat(10), 'short'], [`${'ab cde fgh ij '.repeat(18)}klmno`, 'long'], ['violet\u0000kettles argue', 'unreadable'], ['violet \ud800 kettles argue', 'unreadable'],
    ['كلمات طويلة لا تخطر على بال أحد', null], ['סוסים סגולים רוקדים בגשם', null],
  ])('%j: %s', (password, problem) => expect(passwordProblem(password)).toBe(problem))

  it.each([
    'aaaaaaaaaaaaaaaa', 'abababababababababab', 'passwordpassword', 'Password12345678', 'P@ssw0rdP@ssw0rd', 'qwertyuiopasdfgh', 'qwertyuiop1234567890', '1234567890123456789',
    '0987654321098765', 'abcdefghijklmnop', 'zyxwvutsrqponmlk', 'correct horse battery staple', 'Correct-Horse-Battery-Staple', 'ceasefire ledger 2026', 'CeasefireLedger123!',
    'letmein letmein letmein', 'welcome2026welcome', 'iloveyouiloveyou', 'administrator1', '1qaz2wsx3edc4rfv', 'xyz1xyz1xyz1xyz1xyz1', 'summer2025summer2026', 'to be or not to be that is the question',
    'newsroom newsroom 1', '               1', 'password!!!!!!!!!!!!',
  ])('refuses what everybody tries first: %s', (password) => expect(passwordProblem(password)).toMatch(/common|short/))

  it('refuses what is only the person\'s own name and address', () => {
    expect(passwordProblem('mirandaokonkwo2026', ['miranda.okonkwo@example.org', 'Miranda Okonkwo'])).toBe('common')
    expect(passwordProblem('miranda.okonkwo@example.org', ['miranda.okonkwo@example.org', ''])).toBe('common')
    expect(passwordProblem('mirandaokonkwo2026')).toBeNull()
  })

  it('lets random phrases through, whatever the person is called', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom(...'bcdfghjklmnprstvz'), minLength: 5, maxLength: 9 }), { minLength: 4, maxLength: 6 })
    fc.assert(fc.property(words, (parts) => passwordProblem(parts.join(' '), ['ada@example.org', 'Ada Test']) === null || new Set(parts.join('')).size < 6), { numRuns: 500 })
  })
})

describe('a hash', () => {
  it('is argon2id with 19 MiB, two passes and one lane, salted, and fits only its password', async () => {
    const [one, other] = await Promise.all([hashPassword('violet kettles argue'), hashPassword('violet kettles argue')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(other)
    expect(await verifyPassword({ hash: one, password: 'violet kettles argue' })).toBe(true)
    expect(await verifyPassword({ hash: one, password: 'violet kettles argues' })).toBe(false)
    expect(await verifyPassword({ hash: 'no hash', password: 'violet kettles argue' })).toBe(false)
  })

  it('fits the same letters however a keyboard composes them', async () => {
    const hash = await hashPassword('Zürich brûlée naïveté'.normalize('NFD'))
    expect(await verifyPassword({ hash, password: 'Zürich brûlée naïveté'.normalize('NFC') })).toBe(true)
  })
})
