import { ReportLine } from '@/components/claims/attribution-line'
import { ClaimMark } from '@/components/claims/claim-row'
import { Day, dayBasis } from '@/components/claims/day'
import { InlineQuote } from '@/components/claims/quote'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import type { ClaimPreviewAnswer } from './preview-answer'

/** The claim as readers will see it, as far as it is filled in, and what saving it would do besides. */
export function ClaimPreviewCard({ answer }: { answer: ClaimPreviewAnswer | null }) {
  const t = messages.claimForm
  const claim = answer?.claim
  const dated = claim ? (claim.asOf?.edtf ? claim.asOf : claim.article.publishedOn) : null
  return (
    <section className="pane preview" aria-labelledby="preview-title" aria-live="polite">
      <h2 className="label" id="preview-title">{t.preview}</h2>
      {claim ? (
        <ol className="claims"><li>
          <p className="claim__date"><b><Day clock={dated} /></b>{dayBasis(dated)}</p>
          <div className="claim__fig"><ClaimMark claim={claim} order={null} /></div>
          <div>
            <p className="claim__say">{claim.statement}</p>
            <p className="claim__meta">{claim.quote ? <><InlineQuote claim={claim} /> · </> : null}<ReportLine claim={claim} stop={false} /></p>
          </div>
        </li></ol>
      ) : <p className="small">{t.previewEmpty}</p>}
      {answer && answer.made.length > 0 ? <p className="small">{t.willMake(answer.made.join(', '))}</p> : null}
      {answer?.same ? <p className="livenote livenote--warning">{t.duplicate(answer.same)} <a href={deskPath(['claims', answer.same])}>{t.seeDuplicate}</a></p> : null}
    </section>
  )
}
