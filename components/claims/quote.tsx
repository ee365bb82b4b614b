import type { Claim } from '@/lib/domain/claim'
import { messages } from '@/lib/messages/messages'

/** The quoted words in the language and direction of the article, not of the page. */
export function Quote({ claim }: { claim: Claim }) {
  if (!claim.quote) return <p className="note">{messages.claim.noQuote}</p>
  return (
    <blockquote className="quote" lang={claim.article.language ?? undefined} dir="auto" cite={claim.article.url ?? undefined}>
      “{claim.quote.exact}”
    </blockquote>
  )
}

/** The quoted words within a line of text. */
export function InlineQuote({ claim }: { claim: Claim }) {
  if (!claim.quote) return null
  return <bdi className="q" lang={claim.article.language ?? undefined}>“{claim.quote.exact}”</bdi>
}
