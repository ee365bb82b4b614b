import { DataTable } from '@/components/ui/data-table'
import { ButtonLink } from '@/components/ui/buttons'
import { Section } from '@/components/ui/section'
import type { Claim } from '@/lib/domain/claim'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { SampleClaims } from './sample-claims'

interface Cell { row: number; column: string; value: string; reason: string }
interface CheckReportProps {
  id: string
  report: { created: number; unchanged: number; rejected: number; cells: readonly Cell[]; allCells: number; outlets: readonly string[]; actors: readonly string[]; articles: number; sample: readonly Claim[] }
}

/** What a file would do: how many rows are new, there already or rejected and why, what would be made besides, and the first rows as claims. */
export function CheckReport({ id, report }: CheckReportProps) {
  const words = messages.importing.check
  const { created, unchanged, rejected, cells, allCells } = report
  return (
    <>
      <dl className="importcounts">
        {([['created', created], ['unchanged', unchanged], ['rejected', rejected]] as const).map(([key, n]) => (
          <div key={key}><dt>{words[key]}</dt><dd>{n.toLocaleString('en')}</dd></div>
        ))}
      </dl>
      {allCells > 0 ? <Rejected id={id} cells={cells} all={allCells} rows={rejected} /> : <WouldMake {...report} />}
    </>
  )
}

function Rejected({ id, cells, all, rows }: { id: string; cells: readonly Cell[]; all: number; rows: number }) {
  const words = messages.importing.check
  return (
    <Section id="rejected" title={words.table}>
      <div className="stack-4">
        <p>{words.wrong(rows, all)}</p>
        <DataTable
          caption={words.table} captionHidden stacked
          columns={[{ key: 'row', label: words.row, numeric: true }, { key: 'column', label: words.column }, { key: 'value', label: words.value, className: 'importvalue' }, { key: 'reason', label: words.reason }]}
          rows={cells.map(({ row, column, value, reason }, place) => ({ key: String(place), cells: [row, column === '' ? <i key="c">{words.wholeRow}</i> : <code key="c">{column}</code>, <bdi key="v">{value}</bdi>, <bdi key="r">{reason}</bdi>] }))}
        />
        {all > cells.length ? <p className="note">{words.first(cells.length, all)}</p> : null}
        <p className="btns"><ButtonLink href={deskPath(['import', id, 'rejected'])} download>{words.all}</ButtonLink></p>
      </div>
    </Section>
  )
}

function WouldMake({ outlets, actors, articles, sample, created }: CheckReportProps['report']) {
  const words = messages.importing.check
  const names = (list: readonly string[]) => (list.length === 0 ? words.nothing : list.map((name, place) => <span key={name}>{place > 0 ? ', ' : ''}<bdi>{name}</bdi></span>))
  return (
    <>
      {created === 0 ? <p className="notice before-4">{words.nothingNew}</p> : null}
      <Section id="made" title={words.made}>
        <dl className="importmade">
          <div><dt>{words.outlets}</dt><dd>{names(outlets)}</dd></div>
          <div><dt>{words.actors}</dt><dd>{names(actors)}</dd></div>
          <div><dt>{words.articles}</dt><dd>{articles === 0 ? words.nothing : articles.toLocaleString('en')}</dd></div>
        </dl>
        {outlets.length + actors.length > 0 ? <p className="note before-3">{words.madeNote}</p> : null}
      </Section>
      {sample.length > 0 ? <Section id="sample" title={words.sample}><SampleClaims claims={sample} /></Section> : null}
    </>
  )
}
