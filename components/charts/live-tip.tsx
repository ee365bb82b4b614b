import type { LiveWords } from './live-chart'
import type { Stop } from './live-targets'

interface LiveTipProps { id: string; active: Stop; at: { x: number; y: number }; words: LiveWords; isPinned: boolean; onPin: () => void }

/** What stands behind a mark: figure, statement, day and the way to the claim. It can be pointed at without going away. */
export function LiveTip({ id, active: { mark, name }, at, words, isPinned, onPin }: LiveTipProps) {
  const sideways = at.x > 55 ? { insetInlineEnd: `${100 - at.x}%` } : { insetInlineStart: `${at.x}%` }
  return (
    <div className="live__tip" id={id} role="tooltip" style={{ ...sideways, insetBlockStart: `${at.y}%` }}>
      <b>{mark.text}</b>
      {mark.statement ? <p>{mark.statement}</p> : null}
      <p className="quiet2">
        {mark.who ?? name} · {mark.dayWords}{mark.remark ? ` · † ${mark.remark}` : ''}
      </p>
      <p className="live__do">
        <a href={mark.href} tabIndex={-1}>{words.open}</a>
        <button type="button" className="btn btn--plain" tabIndex={-1} onClick={onPin}>{isPinned ? words.unpin : words.pin}</button>
      </p>
    </div>
  )
}
