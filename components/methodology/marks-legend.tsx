import { Glyph, type GlyphKind } from '@/components/charts/glyph'
import { OPERATORS, STANCES } from '@/lib/domain/vocabulary'
import { messages } from '@/lib/messages/messages'

/** Every mark with its name and what it says; the same shapes as in the charts. */
export function MarksLegend() {
  const { marks, methodology } = messages
  const figures: { kind: GlyphKind; name: string; about: string }[] = [
    ...OPERATORS.map((kind) => ({ kind, ...marks.operators[kind] })),
    { kind: 'span', ...marks.impreciseDate }, { kind: 'corrected', ...marks.corrected }, { kind: 'retracted', ...marks.retracted },
  ]
  return (
    <>
      <div className="stack-4">
        <h3>{methodology.legendFigures}</h3>
        <dl className="legend">
          {figures.map(({ kind, name, about }, index) => (
            <div key={kind}><dt><Glyph kind={kind} tone={`c${(index % 4) + 1}`} /></dt><dd><b>{name}</b>{about}</dd></div>
          ))}
        </dl>
      </div>
      <div className="stack-4">
        <h3>{methodology.legendStances}</h3>
        <ul className="stances" aria-label={methodology.stancesCaption}>
          {STANCES.map((stance) => (
            <li key={stance} className="stance"><span aria-hidden="true">{messages.stances[stance].sign ?? '·'}</span><b>{messages.stances[stance].says}</b></li>
          ))}
        </ul>
        <p className="note"><b>{messages.gloss.noResponse}</b>: {messages.gloss.noResponseAbout}</p>
      </div>
    </>
  )
}
