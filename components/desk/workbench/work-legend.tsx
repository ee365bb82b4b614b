import { messages } from '@/lib/messages/messages'

/** What the marks in the text mean, and how much of it is quoted. */
export function WorkLegend({ coverage }: { coverage: string | null }) {
  const { legend, coverage: quoted } = messages.workbench
  return (
    <div className="work__legend small">
      <p>
        <span><span className="find">{legend.open}</span> {legend.openMeans}</span> <span><span className="find find--now">{legend.now}</span> {legend.nowMeans}</span>{' '}
        <span><span className="find find--done">{legend.done}</span> {legend.doneMeans}</span> <span><span className="find find--no">{legend.no}</span> {legend.noMeans}</span>
      </p>
      {coverage ? <p>{quoted(coverage)}</p> : null}
    </div>
  )
}
