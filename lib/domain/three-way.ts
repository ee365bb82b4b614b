// Owns two people's changes of one claim: in which fields theirs and mine differ, and what comes of it once a side was taken for each.
import type { CellValue } from './claim-cells'
import type { ImportField } from './import-columns'

/** `base` is what both began with. */
export type Side = 'base' | 'theirs' | 'mine'
export const SIDES: readonly Side[] = ['base', 'theirs', 'mine']
export type Cells = Readonly<Partial<Record<ImportField, CellValue>>>

/** Fields that mean something only together are taken together; the name is that of the first. */
const TOGETHER: readonly (readonly ImportField[])[] = [
  ['claimant', 'descriptor', 'anonymous'], ['quote', 'quotePrefix', 'quoteSuffix'], ['asOf', 'asOfBasis'], ['statedOn', 'statedOnBasis'],
  ['operator', 'low', 'high', 'best', 'unit', 'measure', 'per', 'base', 'asWritten'], ['proposal', 'phase'], ['occurrence', 'occurrenceType', 'participants'],
]
const ALONE: readonly ImportField[] = [
  'kind', 'articleKey', 'coClaimants', 'via', 'statement', 'note', 'metric', 'population', 'place', 'scope', 'basis', 'windowFrom', 'topic', 'modality', 'condition',
  'anchor', 'actor', 'stance', 'target', 'relations',
]
const GROUPS = [...ALONE.map((field) => [field] as const), ...TOGETHER]

/** A field in which the two differ, as people read it. `choice` is what is taken where only one of them changed it; null asks for a choice. */
export type Difference = { name: string; base: string | null; theirs: string | null; mine: string | null; choice: Side | null }

/** The fields in which theirs and mine differ; where both say the same, nothing is asked. */
export function differences(base: Cells, theirs: Cells, mine: Cells): Difference[] {
  return GROUPS.flatMap((fields): Difference[] => {
    const [was, their, my] = [base, theirs, mine].map((cells) => keyOf(cells, fields))
    if (their === my) return []
    const choice = their === was ? 'mine' : my === was ? 'theirs' : null
    return [{ name: fields[0]!, base: textOf(base, fields), theirs: textOf(theirs, fields), mine: textOf(mine, fields), choice }]
  })
}

/** What comes of both, with the side taken for each field by its name; `open` names the fields for which a side is still to be taken. */
export function settle(base: Cells, theirs: Cells, mine: Cells, take: Readonly<Record<string, string | undefined>>): { cells: Cells; open: string[] } {
  const open: string[] = []
  const cells: Partial<Record<ImportField, CellValue>> = { ...mine }
  for (const { name, choice } of differences(base, theirs, mine)) {
    const side = SIDES.find((one) => one === take[name]) ?? choice
    if (side === null) open.push(name)
    else for (const field of GROUPS.find(([first]) => first === name)!) cells[field] = { base, theirs, mine }[side][field] ?? null
  }
  return { cells, open }
}

// Blank, false and an empty list are all "nothing".
function plain(value: CellValue | undefined): CellValue {
  return value === undefined || value === false || value === '' || (Array.isArray(value) && value.length === 0) ? null : value
}

const keyOf = (cells: Cells, fields: readonly ImportField[]) => JSON.stringify(fields.map((field) => plain(cells[field])))

function textOf(cells: Cells, fields: readonly ImportField[]): string | null {
  const texts = fields.flatMap((field) => {
    const value = plain(cells[field])
    return value === null ? [] : [value === true ? field : Array.isArray(value) ? value.join('; ') : String(value)]
  })
  return texts.length === 0 ? null : texts.join(' · ')
}
