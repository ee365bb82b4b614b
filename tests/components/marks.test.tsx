import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { BigGlyph, Glyph } from '@/components/charts/glyph'
import { DateSpan } from '@/components/charts/mark-shapes'
import { Mark } from '@/components/charts/marks'
import { sourceMark } from '@/components/charts/source-marks'
import { OPERATORS, type Operator } from '@/lib/domain/vocabulary'

const mark = (operator: Operator) => renderToStaticMarkup(<svg><Mark operator={operator} x={50} y={50} yLow={80} yHigh={20} /></svg>)

describe('a mark', () => {
  it('exists for every operator, and no two are alike', () => {
    expect(new Set(OPERATORS.map(mark)).size).toBe(OPERATORS.length)
  })

  it('refuses an operator that nobody knows', () => {
    expect(() => mark('roughly' as Operator)).toThrow(/roughly/)
  })

  it('fills the dot where the number counts and leaves it hollow where the number is left out', () => {
    expect(mark('at_least')).toContain('class="m-fill"')
    expect(mark('more_than')).toContain('class="m-hollow"')
    expect(mark('at_most')).toContain('class="m-fill"')
    expect(mark('less_than')).toContain('class="m-hollow"')
  })

  it('lets a stem without an end fade in steps, upwards for at least and downwards for at most', () => {
    const ends = (operator: Operator) => [...mark(operator).matchAll(/opacity="([\d.]+)" d="M50 [\d.]+V([\d.]+)"/g)].map((found) => [Number(found[1]), Number(found[2])])
    const up = ends('at_least')
    const down = ends('at_most')
    expect(up.map(([opacity]) => opacity)).toEqual([...up.map(([opacity]) => opacity)].sort((a, b) => b! - a!))
    expect(up.at(-1)![1]).toBeLessThan(50)
    expect(down.at(-1)![1]).toBeGreaterThan(50)
  })

  it('makes up no midpoint for a range or a vague word', () => {
    for (const operator of ['between', 'vague'] as const) expect(mark(operator)).not.toContain('<circle')
  })

  it('gives "about" a halo that does not depend on the data', () => {
    const radius = (html: string) => /m-halo" cx="50" cy="50" r="([\d.]+)"/.exec(html)?.[1]
    expect(radius(mark('about'))).toBe(radius(renderToStaticMarkup(<svg><Mark operator="about" x={50} y={50} yLow={500} yHigh={1} /></svg>)))
  })

  it('says the sign beside the stem and hides the picture from readers, for the words stand beside it', () => {
    const glyph = renderToStaticMarkup(<Glyph kind="at_most" />)
    expect(glyph).toContain('≤')
    expect(glyph).toContain('aria-hidden="true"')
  })

  it('carries no style attribute, which the content policy would refuse', () => {
    const all = [...OPERATORS, 'span', 'corrected', 'retracted'] as const
    for (const kind of all) expect(renderToStaticMarkup(<><Glyph kind={kind} /><BigGlyph kind={kind} /></>)).not.toContain('style=')
  })
})

describe('an imprecise day', () => {
  const span = (props: object) => renderToStaticMarkup(<svg><DateSpan from={10} to={90} y={5} {...props} /></svg>)

  it('is as long as the period', () => expect(span({})).toContain('M10 5H90'))
  it('has faded ends where it is approximate', () => expect(span({ approximate: true })).toContain('opacity="0.35"'))
  it('has an arrow only at an open end', () => {
    expect(span({ openEnd: true }).match(/<path/g)).toHaveLength(2)
    expect(span({ openStart: true, openEnd: true }).match(/<path/g)).toHaveLength(3)
  })
})

describe('the look of a source', () => {
  it('runs through four colours, then changes shape', () => {
    expect([0, 1, 2, 3, 4].map((order) => sourceMark(order))).toEqual([
      { tone: 'c1', shape: 'circle' }, { tone: 'c2', shape: 'circle' }, { tone: 'c3', shape: 'circle' }, { tone: 'c4', shape: 'circle' },
      { tone: 'c1', shape: 'square' },
    ])
  })
})
