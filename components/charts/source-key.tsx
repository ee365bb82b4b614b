import { Dot } from './mark-shapes'
import { sourceMark } from './source-marks'

interface SourceKeyProps { sources: readonly { slug: string; label: string; href?: string }[]; notes: readonly string[] }

/** Which colour and shape is whose, and what holds for every panel. The names stay in ink. */
export function SourceKey({ sources, notes }: SourceKeyProps) {
  return (
    <figcaption>
      <ul className="chart__key">
        {sources.map((source, order) => {
          const { tone, shape } = sourceMark(order)
          return (
            <li key={source.slug}>
              <svg className={`chart__dot ${tone}`} viewBox="0 0 14 14" width={14} height={14} aria-hidden="true"><Dot x={7} y={7} r={5} shape={shape} /></svg>
              {source.href ? <a href={source.href}>{source.label}</a> : source.label}
            </li>
          )
        })}
        {notes.map((note) => <li key={note} className="quiet">{note}</li>)}
      </ul>
    </figcaption>
  )
}
