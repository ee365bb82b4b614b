import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { AttributionLine } from '@/components/claims/attribution-line'
import { AttributionSteps } from '@/components/claims/attribution-steps'
import { ClaimHero } from '@/components/claims/claim-hero'
import { ClaimList } from '@/components/claims/claim-row'
import { Passage } from '@/components/claims/passage-link'
import { Quote } from '@/components/claims/quote'
import { RevisionDiff } from '@/components/claims/revision-diff'
import { passageAddress } from '@/components/claims/text-fragment'
import { aClaim } from './claim-fixture'

const text = (html: string) => html.replaceAll(/<[^>]*>/g, '').replaceAll('&#x27;', '’').replaceAll('\u00a0', ' ')
const withUrl = (url: string, quote = aClaim().quote) => aClaim({ quote, article: { ...aClaim().article, url } })

describe('attribution', () => {
  it('names who said it before anything else, with the same verb for everybody', () => {
    expect(text(renderToStaticMarkup(<AttributionLine claim={aClaim()} />)))
      .toBe('The Relief Office in Sarrow said, as of 14 April 2024. Reported by The River Post, 14 April 2024.')
  })

  it('says so where the outlet speaks for itself', () => {
    expect(text(renderToStaticMarkup(<AttributionLine claim={aClaim({ claimant: null })} />))).toMatch(/^The outlet itself said, as of/)
  })

  it('shows every step to the page, also one by somebody unknown', () => {
    const claim = aClaim({
      attribution: [
        { step: 'said', actor: 'relief-office', outlet: null }, { step: 'cited', actor: null, outlet: null }, { step: 'reported', actor: null, outlet: 'river-post' },
      ],
    })
    const html = renderToStaticMarkup(<AttributionSteps claim={claim} />)
    expect(html.match(/<li>/g)).toHaveLength(4)
    expect(text(html)).toContain('cited by somebody who is not named')
    expect(text(html)).toContain('printed as “the office on the east bank”')
  })
})

describe('the passage', () => {
  it('is a text fragment of the publisher’s page, with prefix and suffix where they are needed', () => {
    expect(passageAddress(withUrl('https://example.org/a', { exact: 'at least 1,140, then', prefix: 'so-called', suffix: 'more' })))
      .toBe('https://example.org/a#:~:text=so%2Dcalled-,at%20least%201%2C140%2C%20then,-more')
  })

  it('keeps a fragment that the address already has', () => {
    expect(passageAddress(withUrl('https://example.org/a#part'))).toMatch(/^https:\/\/example\.org\/a#part:~:text=/)
  })

  it('says plainly that no address is known', () => {
    expect(text(renderToStaticMarkup(<Passage claim={aClaim()} />))).toContain('address is not known')
    expect(renderToStaticMarkup(<Passage claim={withUrl('https://example.org/a')} />)).toContain('href="https://example.org/a#:~:text=')
  })
})

describe('a claim', () => {
  it('is one sentence from the top: who said, hedge, number', () => {
    const html = text(renderToStaticMarkup(<ClaimHero claim={aClaim()} metric={{ label: 'crossed the river', behaviour: 'cumulative', windowFrom: null }} />))
    expect(html.indexOf('said')).toBeLessThan(html.indexOf('at least'))
    expect(html).toContain('as of 14 April 2024')
  })

  it('quotes in the language and direction of its article', () => {
    const html = renderToStaticMarkup(<Quote claim={aClaim({ article: { ...aClaim().article, language: 'ar' } })} />)
    expect(html).toContain('lang="ar"')
    expect(html).toContain('dir="auto"')
  })

  it('keeps its row when it is retracted, struck and with the word', () => {
    const html = renderToStaticMarkup(<ClaimList claims={[aClaim({ status: 'retracted' })]} />)
    expect(html).toContain('claim--retracted')
    expect(text(html)).toContain('retracted')
  })

  it('shows words from outside as text and never as markup', () => {
    const html = renderToStaticMarkup(<ClaimList claims={[aClaim({ statement: '<script>alert(1)</script>', quote: { exact: '"><img src=x>', prefix: null, suffix: null } })]} />)
    expect(html).not.toContain('<script')
    expect(html).not.toContain('<img')
  })

  it('has no style attribute anywhere', () => {
    expect(renderToStaticMarkup(<><ClaimHero claim={aClaim()} /><ClaimList claims={[aClaim(), aClaim({ id: 'B', stance: 'rejects', kind: 'position' })]} /></>)).not.toContain('style=')
  })
})

describe('a difference of two revisions', () => {
  it('strikes what was and underlines what is, and says what was not given', () => {
    const html = renderToStaticMarkup(<RevisionDiff caption="1 to 2" changes={[{ path: 'note', label: 'Note', before: null, after: 'New' }]} />)
    expect(html).toContain('<ins>')
    expect(text(html)).toContain('not given')
  })

  it('says so where nothing that readers see has changed', () => {
    expect(text(renderToStaticMarkup(<RevisionDiff caption="1 to 2" changes={[]} />))).toMatch(/^Nothing/)
  })
})
