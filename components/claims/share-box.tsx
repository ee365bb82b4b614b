import type { Claim } from '@/lib/domain/claim'
import { messages } from '@/lib/messages/messages'
import { apiPath, revisionPath } from '@/lib/paths'
import { CopyButton } from './copy-button'

/** The permanent address of the revision shown, to copy or to take by hand, and the claim as JSON. */
export function ShareBox({ claim, citations = [] }: { claim: Claim; citations?: readonly { label: string; href: string }[] }) {
  const words = messages.claim
  const address = revisionPath(claim.id, claim.revision)
  const links = [...citations, { label: messages.citation.formats.json, href: apiPath(['claims', claim.id]) }]
  return (
    <div className="stack-3">
      <div className="field">
        <label htmlFor="permanent-address">{words.permalink}</label>
        <input className="input" id="permanent-address" readOnly value={address} />
      </div>
      <div className="btns">
        <CopyButton text={address} label={words.copy} done={messages.attribution.copied} failed={messages.attribution.copyFailed} />
        <a className="btn" href={address}>{messages.revisions.one(claim.revision)}</a>
      </div>
      <p className="small">
        {links.map((link, index) => <span key={link.href}>{index > 0 ? ' · ' : null}<a href={link.href}>{link.label}</a></span>)}
      </p>
    </div>
  )
}
