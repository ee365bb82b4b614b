'use client'

import { useState } from 'react'
import { ClaimMark } from '@/components/claims/claim-row'
import { Day } from '@/components/claims/day'
import { reporterName, speakerName } from '@/components/claims/names'
import { KeyName } from '@/components/desk/keys/key-list'
import { Fill } from '@/components/ui/fill'
import type { Claim, Quantity } from '@/lib/domain/claim'
import type { NearClaim } from '@/lib/domain/near-claims'
import type { RelationType } from '@/lib/domain/vocabulary'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { describeLikeness } from '@/lib/publish/likeness-words'
import { NearSplit } from './near-split'
import { nameOfNear, RELATION_KEYS, relationOf, sentenceOf } from './relation-keys'
import type { RelationsOfForm } from './use-relations'

export interface NearActs {
  relations: RelationsOfForm
  /** Takes a relation, or takes it back where it is taken. */
  toggle: (near: NearClaim, type: RelationType) => void
  takeAllBack: (near: NearClaim) => void
  /** Id of the claim whose split is asked for. */
  asking: string | null
  record: (near: NearClaim, split: string, overlapping: boolean) => void
  stopAsking: () => void
}

interface NearItemProps { near: NearClaim; quantity: Quantity | null; /** Null until the scripts are there. */ acts: NearActs | null }

/** One claim near the form: who said what of which day, why it stands here, and what may be recorded of the two. */
export function NearItem({ near, quantity, acts }: NearItemProps) {
  const { claim, likeness } = near
  const t = messages.claimsNear
  const why = describeLikeness(likeness, quantity, claim.quantity)
  return (
    <li>
      <div className="near__item" data-near={claim.id} tabIndex={acts ? 0 : undefined} role="group" aria-label={[nameOfNear(claim), why].filter(Boolean).join('. ')} aria-keyshortcuts={acts ? RELATION_KEYS.map(({ key }) => key.toUpperCase()).join(' ') : undefined}>
        <NearWords near={near} />
        {why ? <p className="near__why">{why}</p> : null}
        <div className="near__do">
          <a href={deskPath(['claims', claim.id])} target="_blank" rel="noopener">{t.open(claim.id)} <span className="vh">{t.beside}</span></a>
          {acts ? <RelateMenu near={near} acts={acts} /> : null}
        </div>
        {acts?.asking === claim.id ? <NearSplit first={acts.relations.lastSplit} onRecord={(split, overlapping) => acts.record(near, split, overlapping)} onCancel={acts.stopAsking} /> : null}
        {acts ? <Taken near={near} acts={acts} /> : null}
      </div>
    </li>
  )
}

function NearWords({ near: { claim, isShown } }: { near: NearClaim }) {
  const { attribution } = messages
  // Which part is counted: a figure of children is none of everybody.
  const part = [claim.scope.population, claim.scope.place, claim.scope.text, claim.phase].filter(Boolean).join(', ')
  const isFigure = claim.quantity !== null && claim.stance === null
  const status = isShown && (claim.status === 'draft' || claim.status === 'in_review') ? messages.claimsNear.newerDraft : messages.statuses[claim.status]
  return (
    <>
      <p className="near__who">
        {isFigure ? <Fill text={claim.asOf?.edtf ? attribution.said : attribution.saidUndated} parts={{ who: <b>{speakerName(claim)}</b>, day: <Day clock={claim.asOf} /> }} /> : <b>{claim.statement}</b>}
      </p>
      <div className="near__fig"><ClaimMark claim={claim} order={null} /></div>
      {part ? <p>{part}</p> : null}
      <p className="near__meta"><NearReport claim={claim} /> · {status}</p>
    </>
  )
}

// As the line of a public claim, without links that would lead away from the form.
function NearReport({ claim }: { claim: Claim }) {
  const words = messages.attribution
  const { publishedOn } = claim.article
  const texts = claim.claimant === null ? [words.inOwnVoice, words.inOwnVoiceUndated] : [words.reportedBy, words.reportedByUndated]
  return <Fill text={(publishedOn?.edtf ? texts[0] : texts[1])!} parts={{ outlet: reporterName(claim), day: <Day clock={publishedOn} /> }} />
}

function RelateMenu({ near, acts }: { near: NearClaim; acts: NearActs }) {
  const t = messages.claimsNear
  // Drawn when it is opened: six buttons of each of many claims would only be in the way.
  const [open, setOpen] = useState(false)
  const rows = acts.relations.to(near.claim.id)
  return (
    <details className="near__menu" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary><span aria-hidden="true">{t.relate}</span><span className="vh">{t.relateTo(nameOfNear(near.claim))}</span></summary>
      {open ? (
        <div className="btns">
          {RELATION_KEYS.map(({ key, type }) => (
            <button key={type} type="button" className="btn near__key" aria-pressed={rows.some((row) => row.type === type)} onClick={() => acts.toggle(near, type)}>
              <KeyName name={key} /> {t.relations[type]}
            </button>
          ))}
        </div>
      ) : null}
    </details>
  )
}

function Taken({ near, acts }: { near: NearClaim; acts: NearActs }) {
  const rows = acts.relations.to(near.claim.id).flatMap(({ type, split }) => { const known = relationOf(type); return known ? [{ type: known, split }] : [] })
  if (rows.length === 0) return null
  const t = messages.claimsNear
  return (
    <ul className="near__taken">
      {rows.map(({ type, split }) => (
        <li key={`${type} ${split}`}>
          <span>{t.taken(t.relations[type])}{split ? `, ${split}` : null}</span>
          <button type="button" className="btn btn--plain" onClick={() => acts.toggle(near, type)} aria-label={t.takeBackOf(sentenceOf(type, near.claim, split))}>{t.takeBack}</button>
        </li>
      ))}
    </ul>
  )
}
