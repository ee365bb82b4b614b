import { keepTogether } from '@/components/claims/day'
import type { Ledger, StatedFigure } from '@/lib/domain/ledger'
import type { SourceAxis } from '@/lib/domain/comparison-source'
import { messages } from '@/lib/messages/messages'
import { articlePath } from '@/lib/paths'
import { amountWords, ledgerWords, speakerOf } from '@/lib/publish/ledger-words'
import { keptView } from '@/components/claims/kept-view'
import { AddendLinks, FigureLink, keepNumber } from './ledger-claims'

interface LedgerTableProps { ledger: Ledger; by: SourceAxis }

/** One source's ledger, set like one: missing lines stay in place, the sum under its lines, the printed figure under the sum, then the sentence. */
export function LedgerTable({ ledger, by }: LedgerTableProps) {
  const { source, family, lines, computed, stated, beside } = ledger
  const words = messages.ledger
  const { total } = words.names(family, messages.families[family] ?? family)
  const name = keepTogether(source.name)
  return (
    <div>
      <table className="ledger">
        <caption>{source.article ? <a className="plain" href={articlePath(source.article.id, keptView())}>{name}</a> : name}</caption>
        <tbody>
          {lines.map(({ metric, sign, standsFor, figure }, place) => (
            <tr key={metric.slug} className={figure ? undefined : 'miss'}>
              <Sign sign={sign} silent={place === 0} />
              <th scope="row">
                {metric.label}
                {standsFor.length > 0 ? <>{' '}<span className="ledger__note">{words.together(standsFor.map(({ label }) => label))}</span></> : null}
                {figure ? <>{' '}<AddendLinks figure={figure} metric={metric} /></> : null}
                {figure && figure.partsMissing.length > 0 ? <>{' '}<span className="ledger__note">{words.partsMissing(figure.partsMissing.map((slug) => labelOf(slug, ledger)))}</span></> : null}
              </th>
              <td className="num">{figure ? <FigureLink figure={figure} /> : words.notGiven}</td>
            </tr>
          ))}
          <tr className={computed ? 'total' : 'total total--none'}>
            <Sign sign="equals" />
            <th scope="row">{total}</th>
            <td className="num">{computed ? keepNumber(amountWords(computed)) : words.notComputed}</td>
          </tr>
          {[...(stated ? [stated] : []), ...beside].map((printed) => <Printed key={printed.metrics.map(({ slug }) => slug).join()} printed={printed} />)}
        </tbody>
      </table>
      <p className="residual">{ledgerWords(ledger, by)}</p>
    </div>
  )
}

function Sign({ sign, silent = false }: { sign: 'plus' | 'minus' | 'equals'; silent?: boolean }) {
  const { signs, signWords } = messages.ledger
  return <td className="sign">{silent ? null : <><span aria-hidden="true">{signs[sign]}</span><span className="vh">{signWords[sign]}</span></>}</td>
}

function Printed({ printed }: { printed: StatedFigure }) {
  const words = messages.ledger
  const label = words.whole(printed.metrics.map((metric) => metric.label))
  return (
    <tr className="printed">
      <td className="sign" />
      <th scope="row">{words.printed(label, speakerOf(printed.claims))} <AddendLinks figure={printed} metric={printed.metrics[0]!} /></th>
      <td className="num"><FigureLink figure={printed} /></td>
    </tr>
  )
}

/** Parts that are not given have no claim of their own here, so that the register's label is all there is to say. */
function labelOf(slug: string, { labels }: Ledger): string {
  return labels.get(slug) ?? slug
}
