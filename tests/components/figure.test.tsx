import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Figure } from '@/components/claims/figure'
import { figureWords } from '@/components/claims/figure-words'
import { aQuantity } from './claim-fixture'

describe('a figure', () => {
  it.each([
    ['at least 33,729', 'at least', '33,729', null],
    ['less than 14 days', 'less than', '14', 'days'],
    ['between 900 and 1,000', 'between', '900 and 1,000', null],
    ['about 1.5 million', 'about', '1.5 million', null],
    ['24,686 out of 34,622', null, '24,686 out of 34,622', null],
    ['1610', null, '1,610', null],
    ['up 41 %', 'up', '41 %', null],
    ['-3', null, '-3', null],
  ])('sets "%s" as printed: words small, number large', (asWritten, hedge, number, rest) => {
    expect(figureWords(aQuantity({ asWritten }))).toEqual({ hedge, number, rest, words: false })
  })

  it('puts a vague word in quotation marks', () => {
    expect(figureWords(aQuantity({ operator: 'vague', low: 200, high: 999, asWritten: 'hundreds' })).number).toBe('“hundreds”')
  })

  it('keeps a number without digits as printed', () => {
    expect(figureWords(aQuantity({ operator: 'exactly', low: 42, high: 42, best: 42, asWritten: 'six weeks' }))).toMatchObject({ number: 'six weeks', words: true })
  })

  it('says the operator in words where nothing was printed', () => {
    expect(figureWords(aQuantity({ low: 20000, asWritten: null }))).toMatchObject({ hedge: 'at least', number: '20,000' })
    expect(figureWords(aQuantity({ operator: 'between', low: 5, high: 9, asWritten: null })).number).toBe('5 to 9')
    expect(figureWords(aQuantity({ operator: 'unknown', low: null, asWritten: null })).number).toBe('no number')
  })

  it('colours the mark and never the number', () => {
    const html = renderToStaticMarkup(<Figure quantity={aQuantity()} tone="c2" href="/claims/7K3M9Q2X" />)
    expect(html).toMatch(/^<a class="fig" href="\/claims\/7K3M9Q2X"><svg class="fig__mark c2"/)
    expect(html).toContain('<span class="fig__num">1,140</span>')
  })

  it('strikes a retracted figure', () => {
    expect(renderToStaticMarkup(<Figure quantity={aQuantity()} retracted />)).toContain('fig--struck')
  })
})
