// Owns how the rows of a comparison are read across on a page: rivals that cannot be compared share a line, and lone rows stand apart.
import type { Claim } from './claim'
import type { Cell, ComparisonRow } from './comparison'
import type { Divergence } from './divergence'

/** One line of the page. `captions` say per column what its cell counts, where the columns of a line count different things. */
export interface DisplayRow {
  key: string
  label: string
  detail: string | null
  metric: string | null
  cells: (Cell | null)[]
  parts: (Cell[] | null)[]
  captions: (string | null)[]
  divergence: Divergence[]
  partOf: string | null
}

export interface DisplayFamily {
  family: string
  /** Two sources speak, or one gives the parts of what another gives in one. */
  shared: DisplayRow[]
  /** One source alone speaks. */
  single: DisplayRow[]
}

/** Lines by family, in the order of the rows, those families last on which no two sources speak. Rows whose claims are compared with their total are left to the line of the total. */
export function displayFamilies(rows: readonly ComparisonRow[]): DisplayFamily[] {
  const taken = new Set<string>()
  const families = new Map<string, DisplayFamily>()
  for (const row of rows) {
    if (taken.has(row.key)) continue
    const rival = rivalOf(row, rows, taken)
    if (rival) taken.add(rival.row.key)
    const line = rival ? merged(row, rival.row, rival.divergence) : plain(row)
    const family = families.get(row.family) ?? { family: row.family, shared: [], single: [] }
    families.set(row.family, family)
    if (line.cells.filter(Boolean).length + line.parts.filter(Boolean).length > 1) family.shared.push(line)
    else if (!isInSharedTotal(row, rows)) family.single.push(line)
  }
  const some = [...families.values()].filter(({ shared, single }) => shared.length + single.length > 0)
  return [...some.filter(({ shared }) => shared.length > 0), ...some.filter(({ shared }) => shared.length === 0)]
}

function plain({ key, label, detail, metric, cells, parts, divergence, partOf }: ComparisonRow): DisplayRow {
  const ids = new Set(cells.flatMap((cell) => cell?.id ?? []))
  const own = divergence.filter((one) => ids.has(one.a) && (ids.has(one.b) || one.parts.b.length > 0))
  return { key, label, detail, metric, cells, parts, captions: cells.map(() => null), divergence: own, partOf }
}

const filled = (row: ComparisonRow) => row.cells.filter(Boolean).length + row.parts.filter(Boolean).length
const holds = (row: ComparisonRow, id: string) => row.cells.some((cell: Claim | null) => cell?.id === id)

/** A later row with one cell, that a reader would set against this row's one cell although they differ by definition. */
function rivalOf(row: ComparisonRow, rows: readonly ComparisonRow[], taken: ReadonlySet<string>) {
  if (filled(row) !== 1 || row.partOf) return null
  for (const divergence of row.divergence.filter((one) => !one.comparable)) {
    const other = rows.find((one) => one.key !== row.key && holds(one, divergence.b))
    if (other && filled(other) === 1 && !other.partOf && !taken.has(other.key) && rows.indexOf(other) > rows.indexOf(row)) return { row: other, divergence }
  }
  return null
}

function merged(a: ComparisonRow, b: ComparisonRow, divergence: Divergence): DisplayRow {
  const sameLabel = a.label === b.label
  const caption = (row: ComparisonRow) => (sameLabel ? row.detail : [row.label, row.detail].filter(Boolean).join(', '))
  return {
    key: a.key, label: sameLabel ? a.label : `${a.label} / ${b.label}`, detail: null, metric: sameLabel ? a.metric : null,
    cells: a.cells.map((cell, column) => cell ?? b.cells[column] ?? null), parts: a.parts,
    captions: a.cells.map((cell, column) => (cell ? caption(a) : b.cells[column] ? caption(b) : null)),
    divergence: [divergence], partOf: null,
  }
}

/** A part that one source gives, where another gives the total: both stand on the line of the total. */
function isInSharedTotal(row: ComparisonRow, rows: readonly ComparisonRow[]): boolean {
  const total = row.partOf === null ? undefined : rows.find((other) => other.key === row.partOf)
  return total !== undefined && total.parts.some((parts) => parts?.some((part) => holds(row, part.id)))
}
