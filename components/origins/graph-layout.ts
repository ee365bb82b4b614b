// Owns where the places of an origin graph stand: who spoke first, who passed it on, who printed it, in three columns.
import type { OriginEdge, OriginNode } from '@/lib/domain/origins'

const MOST_ROWS = 12
const COLUMNS = ['first', 'between', 'last'] as const
export type GraphColumn = (typeof COLUMNS)[number]

/** `y` counts rows from 0. */
export interface PlacedNode<Node> { node: Node; column: GraphColumn; row: number }
export interface Placing<Node> {
  placed: PlacedNode<Node>[]
  edges: { from: PlacedNode<Node>; to: PlacedNode<Node>; claims: number }[]
  rows: number
  /** Nodes that have no room, by column. */
  left: Record<GraphColumn, number>
}

/** The first few of each column by claims, then by id; an edge is kept where both its ends are. Nodes without an edge are left to the list. */
export function placeGraph<Node extends OriginNode>(nodes: readonly Node[], edges: readonly OriginEdge[]): Placing<Node> {
  const joined = new Set(edges.flatMap(({ from, to }) => [from, to]))
  const left = { first: 0, between: 0, last: 0 }
  const placed = COLUMNS.flatMap((column) => {
    const own = nodes.filter((node) => joined.has(node.id) && columnOf(node) === column).sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1))
    left[column] = Math.max(0, own.length - MOST_ROWS)
    return own.slice(0, MOST_ROWS).map((node, row): PlacedNode<Node> => ({ node, column, row }))
  })
  const byId = new Map(placed.map((one) => [one.node.id, one]))
  for (const column of ['between', 'last'] as const) untangle(placed.filter((one) => one.column === column), edges, byId)
  const kept = edges.flatMap(({ from, to, claims }) => {
    const [start, end] = [byId.get(from), byId.get(to)]
    return start && end ? [{ from: start, to: end, claims }] : []
  })
  return { placed, edges: kept, rows: Math.max(0, ...placed.map(({ row }) => row + 1)), left }
}

/** Puts each place near those that hand to it, so that fewer lines cross. */
function untangle<Node extends OriginNode>(column: PlacedNode<Node>[], edges: readonly OriginEdge[], byId: ReadonlyMap<string, PlacedNode<Node>>): void {
  const height = new Map(column.map(({ node, row }) => {
    const givers = edges.flatMap(({ from, to }) => (to === node.id && byId.get(from)?.column !== byId.get(to)?.column ? byId.get(from)?.row ?? [] : []))
    return [node.id, givers.length === 0 ? row : givers.reduce((sum, one) => sum + one, 0) / givers.length]
  }))
  column.sort((a, b) => height.get(a.node.id)! - height.get(b.node.id)! || a.row - b.row).forEach((one, row) => { one.row = row })
}

function columnOf({ first, between }: OriginNode): GraphColumn {
  return first > 0 ? 'first' : between > 0 ? 'between' : 'last'
}
