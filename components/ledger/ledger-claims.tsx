import { figureWords } from '@/components/claims/figure-words'
import { keptView } from '@/components/claims/kept-view'
import type { Claim } from '@/lib/domain/claim'
import { amountOf } from '@/lib/domain/ledger-amount'
import type { LedgerFigure } from '@/lib/domain/ledger-lines'
import { messages } from '@/lib/messages/messages'
import { claimPath } from '@/lib/paths'
import { amountWords } from '@/lib/publish/ledger-words'

/** The number of a line: as printed where it is one hedged claim, with a link to it; else the sum. */
export function FigureLink({ figure: { amount, claims } }: { figure: LedgerFigure }) {
  const [claim, ...more] = claims
  if (!claim || more.length > 0) return keepNumber(amountWords(amount))
  return <a className="plain" href={claimPath(claim.id, keptView())}>{keepNumber(printedWords(claim))}</a>
}

/** What a line is the sum of: "80 + 25", each number a link to its claim; nothing where one claim on the line itself gives it. */
export function AddendLinks({ figure: { claims }, metric }: { figure: LedgerFigure; metric: { slug: string } }) {
  const [only, ...more] = claims
  if (more.length === 0 && only?.metric?.slug === metric.slug) return null
  return (
    <span className="ledger__sum">
      {claims.map((claim, place) => (
        <span key={claim.id}>
          {place > 0 ? ' + ' : null}
          <a href={claimPath(claim.id, keptView())}>{amountWords(amountOf(claim.quantity!)!)}<span className="vh"> {messages.ledger.addend(claim.metric?.label ?? '', claim.scope.text)}</span></a>
        </span>
      ))}
      {claims.length === 1 ? <> {only!.metric?.label}</> : null}
    </span>
  )
}

/** Keeps a number on the line of the word before it. */
export const keepNumber = (text: string) => text.replaceAll(/ (?=\d)/g, '\u00a0')

/** "some 240" as printed; a plain number in digits, so that a sum can be followed. */
function printedWords(claim: Claim): string {
  const quantity = claim.quantity!
  const { hedge, number, words } = figureWords(quantity)
  if (quantity.operator === 'exactly' || words) return amountWords(amountOf(quantity)!)
  return [hedge, number].filter(Boolean).join(' ')
}
