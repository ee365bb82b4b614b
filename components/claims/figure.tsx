import type { Quantity } from '@/lib/domain/claim'
import { BigGlyph, Glyph, type GlyphKind } from '@/components/charts/glyph'
import type { DotShape } from '@/components/charts/source-marks'
import { figureWords } from './figure-words'

interface FigureProps {
  quantity: Quantity
  /** `c1` … `c4` by order of the source; ink where the page has no sources to tell apart. */
  tone?: string
  shape?: DotShape
  size?: 'row' | 'cell' | 'big'
  href?: string
  /** Words after the number that belong to it: "alive". */
  after?: string
  retracted?: boolean
  corrected?: boolean
}

/** Mark, words of the hedge, number. The mark carries the source's colour, the number never does. */
export function Figure({ quantity, tone, shape, size = 'row', href, after, retracted = false, corrected = false }: FigureProps) {
  const { hedge, number, rest, words } = figureWords(quantity)
  const kind: GlyphKind = retracted ? 'retracted' : corrected ? 'corrected' : quantity.operator
  const className = ['fig', size === 'row' ? null : `fig--${size}`, words ? 'fig--words' : null, retracted ? 'fig--struck' : null]
    .filter(Boolean).join(' ')
  const behind = after ?? rest
  const inside = (
    <>
      {size === 'big' ? <BigGlyph kind={kind} tone={tone} hedged={hedge !== null} /> : <Glyph kind={kind} tone={tone} shape={shape} className="fig__mark" />}
      <span className="fig__text" dir="auto">
        {hedge ? <><span className="fig__hedge">{hedge}</span> </> : null}
        <span className="fig__num">{number}</span>
        {behind ? <> <span className="fig__hedge fig__rest">{behind}</span></> : null}
      </span>
    </>
  )
  return href ? <a className={className} href={href}>{inside}</a> : <span className={className}>{inside}</span>
}
