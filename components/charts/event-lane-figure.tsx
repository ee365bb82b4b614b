import { messages } from '@/lib/messages/messages'
import { eventLane, type ChartEvent } from './event-lane'
import { VARIANT_NAMES, type VariantName } from './geometry'
import { px } from './mark-shapes'

interface EventLaneProps { events: readonly ChartEvent[]; fromDay: string; toDay: string; left: number }

/** Events and proposals above the panels, on their time axis; each leads to its claim or proposal. All of them stand in a list below. */
export function EventLaneFigure({ events, fromDay, toDay, left }: EventLaneProps) {
  const { timeline } = messages
  return (
    <div className="chart__events">
      <div className="chart__box">{VARIANT_NAMES.map((variant) => <Lane key={variant} {...{ events, fromDay, toDay, variant }} />)}</div>
      <details className="choose">
        <summary>{timeline.events(events.length)}</summary>
        <ul className="chart__eventlist">
          {events.map(({ key, whenLong, label, href }) => <li key={key}><a href={href}>{label}</a> <span className="quiet2">{whenLong}</span></li>)}
        </ul>
        {left > 0 ? <p className="note">{timeline.eventsLeft(left)}</p> : null}
      </details>
    </div>
  )
}

function Lane({ events, fromDay, toDay, variant }: Omit<EventLaneProps, 'left'> & { variant: VariantName }) {
  const { width, height, placed } = eventLane(events, fromDay, toDay, variant)
  return (
    // The list below says the same to readers who do not see it.
    <svg className={`chart__static chart__static--${variant}`} viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      {placed.map(({ event, from, to, top }) => (event.band
        ? <rect key={event.key} className="x-band" x={px(from)} y={px(top)} width={px(Math.max(2, to - from))} height={px(height - top)} />
        : (
            <g key={event.key}>
              <path className="x-event" d={`M${px(from)} ${px(top)}V${height}`} />
              {to - from > 4 ? <path className="x-lead" d={`M${px(from)} ${height - 4}H${px(to)}M${px(to)} ${height - 7}v6`} /> : null}
            </g>
          )))}
      {placed.map(({ event, words }) => (words
        ? (
            <text key={event.key} className="x-who" x={px(words.x)} y={px(words.y)} textAnchor={words.anchor}>
              <tspan className="x-num x-num--small">{words.lines[0]}</tspan>
              <tspan x={px(words.x)} dy={15}>{words.lines[1]}</tspan>
            </text>
          )
        : null))}
    </svg>
  )
}
