import type { ReactNode } from 'react'
import { Fill } from '@/components/ui/fill'
import type { AttributionStep, Claim } from '@/lib/domain/claim'
import { messages } from '@/lib/messages/messages'
import { actorPath, outletPath } from '@/lib/paths'
import { Day, dayBasis } from './day'
import { keptView } from './kept-view'
import { actorName, outletName, type Names } from './names'

/** How the words reached this page: each step with its doer, then the record here. */
export function AttributionSteps({ claim, names }: { claim: Claim; names?: Names }) {
  const words = messages.claim
  return (
    <ol className="steps">
      {claim.attribution.map((step, index) => (
        <li key={index}>
          <Fill text={messages.attribution.stepBy} parts={{ step: <b>{messages.steps[step.step]}</b>, who: whoOf(step, claim, names) }} />
          {remarkOf(step, index, claim)}
        </li>
      ))}
      <li>{words.recordedHere(claim.revision)}</li>
    </ol>
  )
}

function whoOf(step: AttributionStep, claim: Claim, names?: Names): ReactNode {
  if (step.actor) return <a href={actorPath(step.actor, keptView())}>{actorName(step.actor, claim, names)}</a>
  if (step.outlet) return <a href={outletPath(step.outlet, keptView())}>{outletName(step.outlet, claim, names)}</a>
  return messages.claim.unknownWho
}

/** The speaker's description as printed stands at the speaker, the day of the report at the outlet that printed it. */
function remarkOf(step: AttributionStep, index: number, claim: Claim): ReactNode {
  if (index === 0 && step.actor && step.actor === claim.claimant?.slug && claim.claimant.descriptor) {
    return <><br /><bdi className="note">{messages.claim.printedAs(claim.claimant.descriptor)}</bdi></>
  }
  const last = index === claim.attribution.length - 1
  if (!last || !claim.article.publishedOn?.edtf) return null
  const basis = dayBasis(claim.article.publishedOn)
  return <><br /><span className="note"><Day clock={claim.article.publishedOn} />{basis ? `, ${basis}` : null}</span></>
}
