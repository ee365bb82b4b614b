import { ReportLine } from '@/components/claims/attribution-line'
import { dayBasis } from '@/components/claims/day'
import { keptView } from '@/components/claims/kept-view'
import { speakerName } from '@/components/claims/names'
import { PassageLink } from '@/components/claims/passage-link'
import { Standing } from '@/components/claims/standing'
import type { Claim } from '@/lib/domain/claim'
import { messages } from '@/lib/messages/messages'
import { claimPath, methodologyPath } from '@/lib/paths'

/** The newest happening of the talks, in the words of its claim, with who reported it. */
export function TalksLead({ claim, voices }: { claim: Claim | null; voices: readonly Claim[] }) {
  if (!claim) return <p className="note">{messages.board.talksNone}</p>
  const basis = dayBasis(claim.article.publishedOn)
  const contested = voices.some(({ standing }) => standing.includes('contradicted') || standing.includes('disputed'))
  return (
    <>
      <p className="lede"><a className="plain" href={claimPath(claim.id, keptView())}>{claim.statement}</a></p>
      <p className="note">
        <ReportLine claim={claim} stop={false} />
        {basis ? <> (<a className="basis" href={methodologyPath('clocks')}>{basis}</a>)</> : null}. <PassageLink claim={claim} />
      </p>
      {contested ? <p className="note">{messages.board.talksContested}</p> : null}
    </>
  )
}

interface TalksVoicesProps {
  voices: readonly Claim[]
  most: number
  /** The way to every claim about the talks. */
  all?: { href: string; count: number }
}

/** What each speaker said last, the speaker first; nobody's words stand above another's but by date and alphabet. */
export function TalksVoices({ voices, most, all }: TalksVoicesProps) {
  if (voices.length === 0) return null
  return (
    <>
      <h3 className="label">{messages.board.answers}</h3>
      <ul className="voices voices--small">
        {voices.slice(0, most).map((claim) => (
          <li key={claim.id}>
            <SpeakerFirst claim={claim} /> <PassageLink claim={claim} />
            {claim.standing.length > 0 ? <> <Standing claim={claim} /></> : null}
          </li>
        ))}
      </ul>
      {all ? <p className="small before-2"><a href={all.href}>{messages.board.allTalks(all.count)}</a></p> : null}
    </>
  )
}

/** The statement, with the speaker in bold where it begins with the name. */
export function SpeakerFirst({ claim }: { claim: Claim }) {
  const { statement } = claim
  const href = claimPath(claim.id, keptView())
  const names = [claim.claimant?.name, claim.claimant?.descriptor, claim.article.outlet?.name, speakerName(claim)]
  const name = names.find((one) => one && statement.toLowerCase().startsWith(`${one.toLowerCase()} `))
  const length = name?.length ?? statement.search(/ (?:said|reported|told) /)
  if (length <= 0) return <a className="plain" href={href}>{statement}</a>
  return <a className="plain" href={href}><b>{statement.slice(0, length)}</b>{statement.slice(length)}</a>
}
