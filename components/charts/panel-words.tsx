import type { PlacedLabel } from './labels'
import { px } from './mark-shapes'

/** Labels in ink, each a figure as printed and who said it; a thin line leads to one that had to move. */
export function PanelLabels({ labels }: { labels: readonly PlacedLabel[] }) {
  return labels.map((label) => (
    <g key={label.key}>
      {label.leader ? <path className="x-lead" d={`M${px(label.leader.x - 9)} ${px(label.leader.y)}L${px(label.x - 3)} ${px(label.y - 5)}`} /> : null}
      {label.inline
        ? (
            <text className="x-num" x={px(label.x)} y={px(label.y)} textAnchor={label.anchor}>
              {label.lines[0]?.text}
              {label.lines[1] ? <tspan className="x-who" fontWeight={400} dx={6}>{label.lines[1].text}</tspan> : null}
            </text>
          )
        : label.lines.map((line, index) => (
        <text key={index} className={line.kind === 'num' ? 'x-num' : 'x-who'} x={px(label.x)} y={px(label.y + index * 16)} textAnchor={label.anchor}>{line.text}</text>
      ))}
    </g>
  ))
}
