import { Fill } from '@/components/ui/fill'
import type { Claim } from '@/lib/domain/claim'
import { messages } from '@/lib/messages/messages'
import { actorPath, articlePath, outletPath } from '@/lib/paths'
import { Day } from './day'
import { keptView } from './kept-view'
import { reporterName, speakerName } from './names'

/** Who speaks, as a link to the actor; the outlet itself is no actor. */
export function Speaker({ claim, linked = false }: { claim: Claim; linked?: boolean }) {
  const name = speakerName(claim)
  return linked && claim.claimant ? <a href={actorPath(claim.claimant.slug, keptView())}>{name}</a> : <>{name}</>
}

/** The outlet as a link; where it is not known, the article's record stands in for it. `opening`: it begins a sentence. */
export function Reporter({ claim, opening = false }: { claim: Claim; opening?: boolean }) {
  const { outlet } = claim.article
  const name = opening ? messages.sentences.upperFirst(reporterName(claim)) : reporterName(claim)
  return <a href={outlet ? outletPath(outlet.slug, keptView()) : articlePath(claim.article.id, keptView())}>{name}</a>
}

interface AttributionLineProps {
  claim: Claim
  /** Leave the report out where the column's head already names it. */
  report?: boolean
}

/** Under every figure: who said, as of when, reported by whom and when. */
export function AttributionLine({ claim, report = true }: AttributionLineProps) {
  const words = messages.attribution
  const who = <b><Speaker claim={claim} /></b>
  const day = <Day clock={claim.asOf} />
  return (
    <>
      <Fill text={claim.asOf?.edtf ? words.said : words.saidUndated} parts={{ who, day }} />
      {report ? <> <ReportLine claim={claim} /></> : null}
    </>
  )
}

/** "Reported by …, 14 April 2024." or, in the outlet's own voice, only outlet and day. */
export function ReportLine({ claim, stop = true }: { claim: Claim; stop?: boolean }) {
  const words = messages.attribution
  const dated = Boolean(claim.article.publishedOn?.edtf)
  const own = claim.claimant === null
  // In its own voice the outlet begins the sentence.
  const parts = { outlet: <Reporter claim={claim} opening={own && stop} />, day: <Day clock={claim.article.publishedOn} /> }
  if (!stop) {
    if (own) return <Fill text={dated ? words.inOwnVoice : words.inOwnVoiceUndated} parts={parts} />
    return <Fill text={dated ? words.reportedBy : words.reportedByUndated} parts={parts} />
  }
  if (own) return <Fill text={dated ? words.ownReport : words.ownReportUndated} parts={parts} />
  return <Fill text={dated ? words.reported : words.reportedUndated} parts={parts} />
}
