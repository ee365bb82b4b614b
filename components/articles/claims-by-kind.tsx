import { ClaimList } from '@/components/claims/claim-row'
import { Section } from '@/components/ui/section'
import type { Claim } from '@/lib/domain/claim'
import { KINDS } from '@/lib/domain/vocabulary'
import { messages } from '@/lib/messages/messages'

const inNumberOrder = new Intl.Collator('en', { numeric: true })

/** The claims of one article, kind by kind, in the order in which they were read from it. */
export function ClaimsByKind({ claims }: { claims: readonly Claim[] }) {
  return KINDS.map((kind) => {
    const own = claims.filter((claim) => claim.kind === kind).sort(compareReading)
    if (own.length === 0) return null
    return (
      <Section
        key={kind}
        id={kind}
        title={messages.sentences.upperFirst(messages.kinds[kind].many)}
        aside={messages.filters.shown(own.length, claims.length)}
      >
        <ClaimList claims={own} ofArticle />
      </Section>
    )
  })
}

/** External ids are numbered as an article is read; without them the moment of recording tells the order. */
function compareReading(a: Claim, b: Claim): number {
  if (a.externalId && b.externalId) return inNumberOrder.compare(a.externalId, b.externalId)
  return a.recordedAt.localeCompare(b.recordedAt) || a.id.localeCompare(b.id)
}
