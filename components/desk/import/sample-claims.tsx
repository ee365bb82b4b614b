import { ClaimMark } from '@/components/claims/claim-row'
import { Day, dayBasis } from '@/components/claims/day'
import { InlineQuote } from '@/components/claims/quote'
import type { Claim } from '@/lib/domain/claim'
import { reportedLine } from '@/lib/publish/claim-sentence'

/** Claims that are not on record yet, set as lists of claims are; nothing of them has an address. */
export function SampleClaims({ claims }: { claims: readonly Claim[] }) {
  return (
    <ol className="claims">
      {claims.map((claim, place) => {
        const dated = claim.asOf?.edtf ? claim.asOf : claim.article.publishedOn
        return (
          <li key={place}>
            <p className="claim__date"><b><Day clock={dated} /></b>{dayBasis(dated)}</p>
            <div className="claim__fig"><ClaimMark claim={claim} order={null} /></div>
            <div>
              <p className="claim__say"><bdi>{claim.statement}</bdi></p>
              <p className="claim__meta">{claim.quote ? <><InlineQuote claim={claim} /> · </> : null}<bdi>{reportedLine(claim)}</bdi></p>
            </div>
          </li>
        )
      })}
    </ol>
  )
}
