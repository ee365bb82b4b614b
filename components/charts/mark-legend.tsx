import { messages } from '@/lib/messages/messages'
import { OPERATORS } from '@/lib/domain/vocabulary'
import { Glyph, type GlyphKind } from './glyph'
import { Dot } from './mark-shapes'

interface Entry { kind: GlyphKind; name: string; about: string }

/** Every mark with its words, in ink: how to read a chart. */
export function MarkLegend() {
  const { marks } = messages
  const entries: Entry[] = [
    ...OPERATORS.map((operator) => ({ kind: operator, ...marks.operators[operator] })),
    { kind: 'span', ...marks.impreciseDate },
    { kind: 'corrected', ...marks.corrected },
    { kind: 'retracted', ...marks.retracted },
  ]
  return (
    <dl className="legend">
      {entries.map((entry) => (
        <div key={entry.kind}>
          <dt><Glyph kind={entry.kind} /></dt>
          <dd><b>{entry.name}</b>{entry.about}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Every kind of line with its words. The colours only cycle through the four sources. */
export function LineLegend() {
  const { marks } = messages
  const lines = [
    { tone: 'c1', ...marks.step, drawing: <><path className="m-line" d="M6 34H60V12H124" /><Dot x={6} y={34} r={5} /><Dot x={60} y={12} r={5} /></> },
    { tone: 'c2', ...marks.stale, drawing: <><path className="m-line" d="M6 22H52" /><path className="m-stale" d="M52 22H124" /><Dot x={6} y={22} r={5} /></> },
    {
      tone: 'c3',
      ...marks.revisedDown,
      drawing: (
        <>
          <path className="m-line" d="M0 8H54M60 37H124" />
          <Dot x={60} y={8} r={5} hollow />
          <path className="m-line m-line--thin" d="M60 16V28M56 24.5L60 29L64 24.5" />
          <Dot x={60} y={37} r={5} />
        </>
      ),
    },
    { tone: 'c4', ...marks.dumbbell, drawing: <><path className="x-base" d="M24 22H100" /><Dot x={24} y={22} r={5} /><g className="c1"><Dot x={100} y={22} r={5} /></g></> },
  ]
  return (
    <dl className="legend legend--lines">
      {lines.map((line) => (
        <div key={line.name}>
          <dt><svg className={line.tone} viewBox="0 0 128 44" width={128} height={44} aria-hidden="true">{line.drawing}</svg></dt>
          <dd><b>{line.name}</b>{line.about}</dd>
        </div>
      ))}
    </dl>
  )
}
