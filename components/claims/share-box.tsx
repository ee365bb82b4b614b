import type { Claim } from '@/lib/domain/claim'
import { messages } from '@/lib/messages/messages'
import { apiPath, revisionPath } from '@/lib/paths'
import { reportedLine } from '@/lib/publish/claim-sentence'
import { CopyButton } from './copy-button'

interface ShareBoxProps {
  claim: Claim
  /** `https://…` of this site, so that what is copied by hand works elsewhere. */
  origin?: string
  /** The day of reading, `YYYY-MM-DD`; with it there is a citation. */
  retrieved?: string
  citations?: readonly { label: string; href: string }[]
  /** Link to the claim's JSON, or on a page of one revision to that revision's. */
  pinned?: boolean
}

/** The permanent address of the revision shown and its citation, to copy or to take by hand, and the claim as JSON. */
export function ShareBox({ claim, origin = '', retrieved, citations = [], pinned = false }: ShareBoxProps) {
  const words = messages.claim
  const address = origin + revisionPath(claim.id, claim.revision)
  const json = pinned ? apiPath(['claims', claim.id, 'revisions', String(claim.revision)]) : apiPath(['claims', claim.id])
  const links = [...citations, { label: messages.citation.formats.json, href: json }]
  const name = messages.citation.revision(words.number(claim.id), claim.revision)
  const citation = retrieved ? messages.citation.plain(claim.statement, name, reportedLine(claim), address, retrieved) : null
  return (
    <div className="stack-4">
      <div className="field">
        <label htmlFor="permanent-address">{words.permalink}</label>
        <input className="input" id="permanent-address" readOnly value={address} dir="ltr" />
      </div>
      <div className="btns">
        <CopyButton text={address} label={words.copy} done={messages.attribution.copied} failed={messages.attribution.copyFailed} />
        {pinned ? null : <a className="btn" href={revisionPath(claim.id, claim.revision)}>{messages.revisions.one(claim.revision)}</a>}
      </div>
      {citation
        ? (
            <div className="stack-2">
              <p className="label" id="citation-label">{words.citation}</p>
              <p className="citation" aria-labelledby="citation-label">{citation}</p>
              <div className="btns"><CopyButton text={citation} label={words.copyCitation} done={messages.attribution.copied} failed={messages.attribution.copyFailed} plain /></div>
            </div>
          )
        : null}
      <p className="small">
        {links.map((link, index) => <span key={link.href}>{index > 0 ? ' · ' : null}<a href={link.href}>{link.label}</a></span>)}
      </p>
    </div>
  )
}
