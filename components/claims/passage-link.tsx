import type { Claim } from '@/lib/domain/claim'
import { messages } from '@/lib/messages/messages'
import { articlePath } from '@/lib/paths'
import { keptView } from './kept-view'
import { passageAddress } from './text-fragment'

/** The short link of a row or cell: to the publisher's page where it is known, else to the article's record here. */
export function PassageLink({ claim }: { claim: Claim }) {
  const address = passageAddress(claim)
  const words = messages.claim.passage
  return address
    ? <a href={address} rel="external noopener">{words}</a>
    : <a href={passagePath(claim)}>{words}</a>
}

/** The full words of a permalink: where the passage is, or plainly that no address is known. */
export function Passage({ claim }: { claim: Claim }) {
  const address = passageAddress(claim)
  if (address) return <a href={address} rel="external noopener">{messages.claim.passageLink}</a>
  return (
    <>
      <a href={passagePath(claim)}>{messages.claim.passageHere}</a><br />
      <span className="quiet">{messages.claim.noAddress}</span>
    </>
  )
}

/** The claim's place on the page of its article. */
function passagePath(claim: Claim): string {
  return `${articlePath(claim.article.id, keptView())}#${claim.id}`
}
