// Owns the words under a ledger: what its lines come to, what is printed, and what may lie between the two. Never a verdict.
import type { Claim, Quantity } from '@/lib/domain/claim'
import { negateInterval } from '@/lib/domain/interval'
import type { Ledger, StatedFigure } from '@/lib/domain/ledger'
import { missingLines } from '@/lib/domain/ledger'
import { amountText, type Amount } from '@/lib/domain/ledger-amount'
import { formatQuantity } from '@/lib/domain/quantity'
import type { SourceAxis } from '@/lib/domain/comparison-source'
import { messages as english, type Messages } from '@/lib/messages/messages'
import { speakerName } from './names'

const WORDLESS = { unit: null, measure: 'count', per: null, base: null, asWritten: null } satisfies Partial<Quantity>

/** "about 145", "69", "at least 3 (approximately)". */
export function amountWords(amount: Amount, messages: Messages = english): string {
  const text = amountText(amount)
  const words = formatQuantity({ ...text, ...WORDLESS }).text
  return amount.approximate && text.operator !== 'about' ? messages.ledger.approximately(words) : words
}

/** The sentence under one ledger. */
export function ledgerWords(ledger: Ledger, by: SourceAxis, messages: Messages = english): string {
  const { computed, stated, source, family } = ledger
  const { ledger: { names, words }, sentences } = messages
  const own = by === 'article' ? messages.ledger.article : sentences.subject(source.name)
  if (!computed) {
    const lines = ledger.lines.filter(({ sign }) => sign === 'plus').map(({ metric }) => metric.label).join(', ')
    return [stated ? `${statedWords(stated, own, messages)}.` : null, words.uncomputed(lines)].filter(Boolean).join(' ')
  }
  const would = words.computed(sentences.upperFirst(amountWords(computed, messages)), names(family, messages.families[family] ?? family).would)
  if (!stated) return `${would}. ${words.unstated(own)}`
  return `${would}; ${messages.ledger.inside(statedWords(stated, own, messages))}. ${verdictWords(ledger, messages)}`
}

function statedWords(stated: StatedFigure, own: string, messages: Messages): string {
  const { words, part } = messages.ledger
  const speaker = speakerOf(stated.claims, messages)
  const amount = amountWords(stated.amount, messages)
  if (stated.isWhole) return speaker ? words.said(speaker, amount) : words.printed(own, amount)
  const [metric] = stated.metrics
  return words.printedPart(speaker ?? own, speaker !== null, amount, part(metric!.slug, metric!.label).counted(isOne(stated.amount)))
}

function verdictWords(ledger: Ledger, messages: Messages): string {
  const { words, part } = messages.ledger
  const difference = ledger.difference!
  const isMore = difference.low >= 0
  const size = isMore ? difference : { ...negateInterval(difference), approximate: difference.approximate }
  const amount = () => amountWords(size, messages)
  const Amount = () => messages.sentences.upperFirst(amount())
  switch (ledger.verdict) {
    case 'closes':
      if (size.low !== size.high) return words.canHold
      return difference.approximate ? words.closesRoughly : words.closes
    case 'left':
      if (!isMore) return words.leftOver(Amount(), isOne(size))
      return missingLines(ledger).length > 0 ? words.left(Amount(), isOne(size)) : words.leftParts(Amount(), isOne(size))
    case 'part': {
      const [metric] = ledger.stated!.metrics
      const { rest, more } = part(metric!.slug, metric!.label)
      if (difference.low === 0 || (difference.low < 0 && difference.high > 0)) return words.noRest
      return isMore ? words.rest(Amount(), isOne(size), rest) : words.overRest(Amount(), isOne(size), more)
    }
    case 'residual': return words.residual(amount(), isMore)
    case 'days': return words.days
    default: throw new RangeError(`A ledger that is "${ledger.verdict}" has nothing to set against each other`)
  }
}

/** Who says a printed figure, where it is not the source itself; null where nobody is named or several are. */
export function speakerOf(claims: readonly Claim[], messages: Messages = english): string | null {
  const names = new Set(claims.map((claim) => (claim.claimant ? speakerName(claim, messages) : null)))
  const [only = null] = names
  return names.size === 1 ? only : null
}

const isOne = ({ low, high }: Amount) => low === 1 && high === 1
