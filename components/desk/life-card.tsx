import { AttributionSteps } from '@/components/claims/attribution-steps'
import { ClaimDetails } from '@/components/claims/claim-details'
import { ClaimHero } from '@/components/claims/claim-hero'
import type { Names } from '@/components/claims/names'
import { Passage } from '@/components/claims/passage-link'
import { Quote } from '@/components/claims/quote'
import type { Claim } from '@/lib/domain/claim'
import type { MetricRecord } from '@/lib/domain/register-records'
import { messages } from '@/lib/messages/messages'

interface LifeCardProps { claim: Claim; metric: MetricRecord | null; phase: string | null; names: Names; /** Below the heading of its page, or the page's own. */ heading?: 'h1' | 'h2' }

/** A claim on the desk as readers would see it: the sentence, its quotation, the way here and every axis. */
export function LifeCard({ claim, metric, phase, names, heading = 'h1' }: LifeCardProps) {
  return (
    <article className="deskclaim">
      <ClaimHero claim={claim} metric={metric} heading={heading} />
      <div><Quote claim={claim} /><p className="small before-2"><Passage claim={claim} /></p></div>
      <div className="stack-3"><h2 className="small">{messages.claim.route}</h2><AttributionSteps claim={claim} names={names} /></div>
      <ClaimDetails claim={claim} phase={phase} />
    </article>
  )
}
