import { LineLegend, MarkLegend } from '@/components/charts/mark-legend'
import { STANCES } from '@/lib/domain/vocabulary'
import { messages } from '@/lib/messages/messages'

/** Every mark, line and stance sign with its name and what it says; the same shapes as in the charts. */
export function MarksLegend() {
  const { methodology } = messages
  return (
    <>
      <div className="stack-4"><h3>{methodology.legendFigures}</h3><MarkLegend /></div>
      <div className="stack-4"><h3>{methodology.legendLines}</h3><LineLegend /></div>
      <div className="stack-4">
        <h3>{methodology.legendStances}</h3>
        <ul className="stances" aria-label={methodology.stancesCaption}>
          {STANCES.map((stance) => (
            <li key={stance} className="stance"><span aria-hidden="true">{messages.stances[stance].sign ?? '·'}</span><b>{messages.stances[stance].says}</b></li>
          ))}
        </ul>
        <p className="note"><b>{messages.gloss.noResponse}</b>: {messages.gloss.noResponseAbout}</p>
      </div>
    </>
  )
}
