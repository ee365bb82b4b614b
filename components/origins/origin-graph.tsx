import type { NamedOriginNode } from './origin-node'
import type { OriginEdge } from '@/lib/domain/origins'
import { messages } from '@/lib/messages/messages'
import { nodeName } from '@/lib/publish/origin-words'
import { placeGraph, type PlacedNode } from './graph-layout'

const WIDTH = 860
const ROW = 28
const TOP = 36
const COLUMN = { first: 0, between: 320, last: 640 }
const TEXT = 14
const MOST_LETTERS = 28
const NAME = 224

/** The way from origins through relays to outlets, drawn. Everything in it stands in the list beside it, so it is hidden from readers of the screen. */
export function OriginGraphView({ nodes, edges }: { nodes: readonly NamedOriginNode[]; edges: readonly OriginEdge[] }) {
  const { placed, edges: drawn, rows, left } = placeGraph(nodes, edges)
  if (drawn.length < 2) return null
  const { columns, moreNodes } = messages.origins
  const height = TOP + (rows + (Object.values(left).some((n) => n > 0) ? 1 : 0)) * ROW
  return (
    <svg className="origins__graph" viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true" focusable="false">
      {Object.entries(COLUMN).map(([column, x]) => (
        placed.some((one) => one.column === column) ? <text key={column} className="x-tick" x={x} y={14}>{columns[column as keyof typeof COLUMN]}</text> : null
      ))}
      {drawn.map(({ from, to, claims }) => <path key={`${from.node.id} ${to.node.id}`} className="origins__edge" strokeWidth={Math.min(1 + Math.log2(claims), 5)} d={curve(from, to)} />)}
      {placed.map((one) => (
        <g key={one.node.id}>
          <circle className={one.node.type === 'unnamed' ? 'origins__node origins__node--hollow' : 'origins__node'} cx={COLUMN[one.column] + 5} cy={middle(one)} r={4} />
          <text className="origins__name" x={COLUMN[one.column] + TEXT} y={middle(one) + 5}>{labelOf(one.node)}</text>
        </g>
      ))}
      {Object.entries(COLUMN).map(([column, x]) => (
        left[column as keyof typeof COLUMN] > 0 ? <text key={column} className="x-tick" x={x + TEXT} y={height - 8}>{moreNodes(left[column as keyof typeof COLUMN])}</text> : null
      ))}
    </svg>
  )
}

const middle = ({ row }: PlacedNode<NamedOriginNode>) => TOP + row * ROW + ROW / 2

/** From the end of the giver's name to the taker's mark; within one column or backwards, around its left side. */
function curve(from: PlacedNode<NamedOriginNode>, to: PlacedNode<NamedOriginNode>): string {
  const name = labelOf(from.node)
  const [x, y, end, down] = [COLUMN[from.column] + TEXT + 8 + Math.min(name.length * 8, NAME), middle(from), COLUMN[to.column] + 1, middle(to)]
  if (COLUMN[to.column] <= COLUMN[from.column]) return `M${COLUMN[from.column] + 5} ${y} C${end - 24} ${y} ${end - 24} ${down} ${end} ${down}`
  const bend = Math.max(24, (end - x) / 2)
  return `M${x} ${y} C${x + bend} ${y} ${end - bend} ${down} ${end} ${down}`
}

function labelOf(node: NamedOriginNode): string {
  const name = messages.sentences.upperFirst(nodeName(node))
  return name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1)}…` : name
}
