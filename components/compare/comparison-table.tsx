import { metricPath } from '@/lib/paths'
import { keptView } from '@/components/claims/kept-view'
import { Day, dayBasis } from '@/components/claims/day'
import type { Claim } from '@/lib/domain/claim'
import type { DisplayFamily, DisplayRow } from '@/lib/domain/comparison-display'
import type { ColumnSource, SourceAxis } from '@/lib/domain/comparison-source'
import { messages } from '@/lib/messages/messages'
import { CompareCell } from './compare-cell'
import { GapCell, type Gap } from './gap-cell'

interface ComparisonTableProps {
  conflict: string
  columns: readonly ColumnSource[]
  by: SourceAxis
  families: readonly DisplayFamily[]
  /** By the line's key. */
  gaps: ReadonlyMap<string, readonly Gap[]>
  /** Place of a claim's speaker among all speakers of the page. */
  orderOf: (claim: Claim) => number
}

/** Sources side by side: read across for the sources, the last column for the reason. From four columns on it scrolls in its own box. */
export function ComparisonTable(props: ComparisonTableProps) {
  const { columns, families } = props
  const width = columns.length <= 6 ? `cmp--${columns.length}` : 'cmp--many'
  const table = (
    <div className={`cmp ${width}`}>
      <Head columns={columns} />
      {families.map((family) => <Family key={family.family} family={family} {...props} />)}
    </div>
  )
  if (columns.length < 4) return table
  return <div className="scroll" tabIndex={0} role="region" aria-label={messages.compare.title}>{table}</div>
}

function Head({ columns }: { columns: readonly ColumnSource[] }) {
  return (
    <div className="cmp__row cmp__head" aria-hidden="true">
      <span />
      {columns.map((column) => {
        const published = column.article?.publishedOn ?? null
        const basis = dayBasis(published)
        return (
          <p key={column.slug}>
            <b>{column.article ? column.name.replace(/, [^,]*$/, '') : column.ownVoice ? messages.outlet.ownVoice(column.name) : column.name}</b>
            {published?.edtf ? <><br /><span className="small quiet"><Day clock={published} />{basis ? <>, <span className="basis">{basis}</span></> : null}</span></> : null}
          </p>
        )
      })}
      <p><b>{messages.compare.lastColumn}</b></p>
    </div>
  )
}

function Family({ family: { family, shared, single }, ...props }: ComparisonTableProps & { family: DisplayFamily }) {
  const words = messages.compare
  return (
    <>
      <h2 className="cmp__family"><span>{familyName(family)}</span></h2>
      {shared.map((row) => <Row key={row.key} row={row} {...props} />)}
      {single.length > 0
        ? (
            <details className="cmp__rest">
              <summary>{shared.length > 0 ? words.moreSingle(single.length) : words.onlySingle(single.length)}</summary>
              <div className="cmp cmp__inner">{single.map((row) => <Row key={row.key} row={row} {...props} />)}</div>
            </details>
          )
        : null}
    </>
  )
}

const familyName = (family: string) => messages.families[family] ?? family.charAt(0).toLocaleUpperCase('en') + family.slice(1)

function Row({ row, conflict, columns, by, gaps, orderOf }: ComparisonTableProps & { row: DisplayRow }) {
  const label = row.label.charAt(0).toLocaleUpperCase('en') + row.label.slice(1)
  return (
    <div className="cmp__row">
      <h3 className="cmp__name">
        {row.metric ? <a className="plain" href={metricPath(conflict, row.metric, keptView())}>{label}</a> : label}
        {row.detail ? <span>{row.detail}</span> : null}
      </h3>
      {columns.map((column, place) => {
        const cell = row.cells[place] ?? null
        const parts = row.parts[place] ?? null
        const speaker = cell ?? parts?.[0] ?? null
        return (
          <CompareCell
            key={column.slug}
            column={column}
            by={by}
            cell={cell}
            parts={parts}
            caption={row.captions[place] ?? null}
            order={speaker ? orderOf(speaker) : 0}
            short={columns.length > 3}
          />
        )
      })}
      <GapCell gaps={gaps.get(row.key) ?? []} most={columns.length > 3 ? 1 : 3} />
    </div>
  )
}
