import { messages } from '@/lib/messages/messages'

/** One pair in words: whose figures, how far apart, and why. */
export interface Gap { key: string; between: string | null; headline: string; text: string; comparable: boolean }

/** The last column: the answer for each pair of a line, "not comparable" among the answers; those beyond `most` are folded. */
export function GapCell({ gaps, most }: { gaps: readonly Gap[]; most: number }) {
  return (
    <div>
      {gaps.slice(0, most).map((gap) => <OneGap key={gap.key} gap={gap} />)}
      {gaps.length > most
        ? (
            <details className="more">
              <summary>{messages.compare.morePairs(gaps.length - most)}</summary>
              {gaps.slice(most).map((gap) => <OneGap key={gap.key} gap={gap} />)}
            </details>
          )
        : null}
    </div>
  )
}

function OneGap({ gap: { between, headline, text, comparable } }: { gap: Gap }) {
  return (
    <p className={comparable ? 'div' : 'div div--no'}>
      {between ? <span className="label">{between}</span> : null}
      <b>{headline}</b>{text}
    </p>
  )
}
