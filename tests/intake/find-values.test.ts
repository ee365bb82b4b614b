// The claim form filled in for the finds of an invented article: as it was coded by hand, and ready to be saved as it stands.
import { describe, expect, it } from 'vitest'
import { checkQuote, quoteCoverage } from '@/lib/domain/quote-check'
import { withCarriedClaimant } from '@/lib/domain/work-find'
import { parseClaimForm } from '@/lib/intake/claim-form'
import { readQuantityBoxes } from '@/lib/intake/claim-form-quantity'
import { posted, readWork, workFixture } from '../support/work-ask'

const { text, registers, publishedOn, claims } = workFixture()
const finds = readWork(text, registers, publishedOn)
const numbers = finds.filter(({ type }) => type !== 'date')
const slugOf = (name: unknown) => (typeof name === 'string' ? registers.actors.find((actor) => actor.name === name)?.slug ?? name : null)

describe('the invented article', () => {
  it.each(claims)('is read at "$text" ($start) as it was coded by hand', (claim) => {
    const find = numbers.find(({ start, end }) => start < claim.end && claim.start < end)
    expect(find).toBeDefined()
    const { values } = find!
    const { operator, low, high, best } = readQuantityBoxes(Object.fromEntries(posted(values))).value
    expect({ kind: values.kind, what: values.metric ?? values.topic ?? null, operator, low, high, best, claimant: slugOf(values.claimant) })
      .toEqual({ kind: claim.kind, what: claim.metric ?? claim.topic, operator: claim.operator, low: claim.low, high: claim.high, best: claim.best, claimant: claim.claimant })
  })

  it('can be saved as it stands wherever the metric or topic is known', () => {
    const ready = finds.filter(({ values }) => values.metric || values.topic)
    expect(ready.length).toBeGreaterThanOrEqual(claims.length)
    for (const { values } of ready) {
      const parsed = parseClaimForm(posted(values))
      expect(parsed.success ? [] : [values.quote, parsed.problems]).toEqual([])
    }
  })

  it('quotes the find in at most eight words that stand in one place only', () => {
    for (const { start, values } of finds) {
      const { quote, quotePrefix = null, quoteSuffix = null } = values as Record<string, string>
      const check = checkQuote(text, { exact: quote!, prefix: quotePrefix, suffix: quoteSuffix })
      expect([quote, check.status, check.isTooLong]).toEqual([quote, 'once', false])
      if (check.status === 'once') expect(check.at.start).toBe(start)
    }
    expect(quoteCoverage(text, numbers.map(({ values }) => values.quote as string)).isTooMuch).toBe(false)
  })

  it('shows where the speaker stands', () => {
    const who = (words: string) => { const found = numbers.find(({ start, end }) => text.slice(start, end) === words)?.who; return found && text.slice(found.start, found.end) }
    expect([who('64'), who('37'), who('45'), who('75'), who('nearly 2,600'), who('ten-day')]).toEqual(['Tarsin', 'the board', 'Lena Orvik', 'The Front', 'Lawyers who visit the prisons', null])
  })

  it('words a statement, attribution first', () => {
    for (const { values } of numbers) expect(values.statement).toMatch(/^\p{Lu}.* (?:said|reported|estimated) that .*\.$/u)
  })
})

describe('days', () => {
  const day = (words: string) => { const { values } = finds.find(({ start, end }) => text.slice(start, end) === words)!; return [values.asOf, values.asOfBasis] }
  it('are stated where they are printed, deduced from weekdays, else the day of publication', () => {
    expect(day('nine days')).toEqual([{ month: '3', year: '2019', how: 'exactly' }, 'stated'])
    expect(day('more than 140')).toEqual([{ day: '13', month: '5', year: '2019', how: 'exactly' }, 'deduced'])
    expect(day('64')).toEqual([{ day: '16', month: '5', year: '2019', how: 'exactly' }, 'publication'])
  })

  it('are not those since when, or until when, something is counted', () => {
    expect(day('up to 400,000')).toEqual([{ day: '16', month: '5', year: '2019', how: 'exactly' }, 'publication'])
    expect(day('Almost 90,000')).toEqual([{ day: '16', month: '5', year: '2019', how: 'exactly' }, 'publication'])
  })

  it('are the one that the metric of one happening names', () => {
    expect(day('roughly 130')).toEqual([{ day: '12', month: '1', year: '2019', how: 'exactly' }, 'deduced'])
  })
})

describe('a selection', () => {
  const select = (words: string) => { const start = text.indexOf(words); return readWork(text, registers, publishedOn, [{ start, end: start + words.length }]).find(({ type }) => type === 'selection')! }

  it('that holds one number takes it, and is itself the quotation', () => {
    expect(select('let go all of the hundreds of detainees').values).toMatchObject({ kind: 'figure', quantity: 'hundreds', metric: 'detainees-held', quote: 'let go all of the hundreds of detainees' })
  })

  it('without a number is what somebody says, with its speaker where one is named', () => {
    expect(select('called the answer a step back').values).toMatchObject({ kind: 'assessment', quote: 'called the answer a step back' })
    expect(select('called the answer a step back').values.quantity).toBeUndefined()
  })

  it('of many words is quoted by none that are too many', () => {
    const { values } = select('Residents spoke of a long night. One woman, a 34-year-old teacher, said that she had counted the blasts')
    expect(((values.quote as string | undefined) ?? '').split(' ').length).toBeLessThanOrEqual(8)
  })

  it('goes on with the claimant before it where nobody is named; a find does not', () => {
    const last = { claimant: 'Tarsin', descriptor: 'an official', anonymous: 'yes' }
    expect(withCarriedClaimant({ type: 'selection', values: { kind: 'figure' } }, last)).toEqual({ kind: 'figure', ...last })
    expect(withCarriedClaimant({ type: 'selection', values: { claimant: 'Velmark' } }, last)).toEqual({ claimant: 'Velmark' })
    expect(withCarriedClaimant({ type: 'quantity', values: { kind: 'figure' } }, last)).toEqual({ kind: 'figure' })
    expect(withCarriedClaimant({ type: 'selection', values: {} }, null)).toEqual({})
  })
})

it('uses metrics of the conflict at hand alone', () => {
  for (const { values } of readWork(text, { ...registers, metrics: [] }, publishedOn)) expect(values.metric).toBeUndefined()
})

