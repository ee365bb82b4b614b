import { describe, expect, it } from 'vitest'
import { buildLedgers } from '@/lib/domain/ledger'
import { ledgerWords } from '@/lib/publish/ledger-words'
import { about, APRIL, atMost, between } from '../domain/comparison-fixture'
import { april, december, ledgerOf, LEDGER_METRICS, line, published } from '../domain/ledger-fixture'

const words = (claims: Parameters<typeof ledgerOf>[0]) => ledgerWords(ledgerOf(claims), 'article')

describe('the words of the six worked examples', () => {
  it('leave about 16 to lines that are not given', () => {
    expect(words(april)).toBe('About 145 would be held by these lines; the article printed 129. About 16 are left for the lines that it does not give. No residual.')
  })

  it('say how many are not said to be alive, and who said how many are', () => {
    expect(words(december)).toBe('About 119 would be held by these lines; Israel said that 108 were alive. About 11 are not said to be alive. No residual: the two figures count different things.')
  })

  it.each([
    ['closes at 76', '76 would be held by these lines; the article printed 76. The ledger closes.'],
    ['is 9 apart at 60', '69 would be held by these lines; the article printed 60. Residual: 9 more by these lines than printed, which no missing line could cover. It asks for review and is no verdict.'],
    ['closes at 59', '59 would be held by these lines; the article printed 59. The ledger closes.'],
    ['closes at 48', '48 would be held by these lines; the article printed 48. The ledger closes.'],
  ] as const)('%s', (name, expected) => {
    expect(words(published[name])).toBe(expected)
  })
})

describe('other ledgers in words', () => {
  const lines = [line('taken', 251), line('released', 134), line('rescued', 8), line('bodies-recovered', 40)]

  it('tell a number that is too low, a hedged close and bounds that both hold', () => {
    expect(words([...lines, line('remaining-oct7', 70)])).toContain('Residual: 1 fewer by these lines than printed')
    expect(words([...lines, line('remaining-oct7', about(69))])).toBe('69 would be held by these lines; the article printed about 69. The ledger closes as far as hedged figures can tell.')
    expect(words([...lines, line('remaining-oct7', atMost(80))])).toContain('The two can both hold')
    expect(words([...lines, line('held-before', between(2, 4)), line('remaining', 60)])).toContain('Residual: 11 to 13 more by these lines than printed')
  })

  it('tell what lines that are not given could hold, in one and in many', () => {
    expect(words([...lines, line('remaining', 70)])).toContain('1 more is printed, which lines that it does not give could hold. No residual.')
    expect(words([line('taken', 70), line('remaining-oct7', 69)])).toContain('1 is left for the lines that it does not give.')
  })

  it('tell that nothing is printed, or that nothing came in', () => {
    expect(words(lines)).toBe('69 would be held by these lines. The article prints no figure of its own to set beside it.')
    expect(words([line('remaining', 60)])).toBe('The article printed 60. Nothing can be computed, because no figure is given for what came in (held before 7 October, taken).')
  })

  it('name the source where it is no article, and a speaker without a capital inside a sentence', () => {
    const ministry = { slug: 'ministry', name: 'Defence ministry', descriptor: null, anonymous: false }
    const [ledger] = buildLedgers([...lines, line('remaining-oct7', 69, { claimant: ministry })], 'outlet', LEDGER_METRICS)
    expect(ledgerWords(ledger!, 'outlet')).toBe('69 would be held by these lines; the Defence ministry said 69. The ledger closes.')
    const [other] = buildLedgers(lines.map((claim) => ({ ...claim, article: line('taken', 1, { in: APRIL }).article })), 'outlet', LEDGER_METRICS)
    expect(ledgerWords(other!, 'outlet')).toContain('Outlet not named prints no figure')
  })
})
