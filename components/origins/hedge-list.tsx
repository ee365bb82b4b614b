import { keptView } from '@/components/claims/kept-view'
import type { HedgeLoss } from '@/lib/domain/hedge-loss'
import { messages } from '@/lib/messages/messages'
import { claimPath } from '@/lib/paths'
import { hedgeWords } from '@/lib/publish/hedge-words'

const MOST_STEPS = 8

/** Where reports of one statement print its hedge otherwise: each step in words, with both claims. */
export function HedgeList({ hedges }: { hedges: HedgeLoss }) {
  const words = messages.hedges
  const { statements, reports, steps } = hedges
  if (statements === 0) return <p className="note">{words.none}</p>
  return (
    <div className="stack-4">
      <p className="note">{words.lead} {words.compared(statements, reports, steps.length)}</p>
      {steps.length > 0 ? (
        <ol className="questions">
          {steps.slice(0, MOST_STEPS).map((step) => {
            const { headline, text } = hedgeWords(step)
            return (
              <li key={`${step.from.id} ${step.to.id}`}>
                <p><b>{headline}.</b> {text}</p>
                <p className="small"><ClaimLink id={step.from.id} /> · <ClaimLink id={step.to.id} /></p>
              </li>
            )
          })}
        </ol>
      ) : null}
      {steps.length > MOST_STEPS ? <p className="note">{words.shown(MOST_STEPS, steps.length)}</p> : null}
    </div>
  )
}

/** A claim by its number. */
export function ClaimLink({ id }: { id: string }) {
  return <a href={claimPath(id, keptView())}>{messages.claim.number(id)}</a>
}
