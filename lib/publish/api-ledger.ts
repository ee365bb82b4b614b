// Owns the shape in which the API gives a ledger: given lines with their bounds and claims, missing ones by name, and the words.
import type { SourceAxis } from '@/lib/domain/comparison-source'
import { missingLines, type Ledger, type LedgerLine, type StatedFigure } from '@/lib/domain/ledger'
import { amountText, type Amount, type AmountText } from '@/lib/domain/ledger-amount'
import { messages as english, type Messages } from '@/lib/messages/messages'
import { ledgerWords } from './ledger-words'

const NOTHING: AmountText = { operator: 'unknown', low: null, high: null, best: null, approximate: false }

/**
 * One ledger. `residual` is what is computed less what is printed, null unless no missing line could cover it; `left` is the same difference
 * where missing lines could, or where the printed figure counts a part only. `comparable` says that both figures count the same on the same days.
 */
export function apiLedger(ledger: Ledger & { conflict: string }, by: SourceAxis, messages: Messages = english) {
  const { conflict, family, source, lines, computed, stated, beside, verdict, difference } = ledger
  const amount = (value: Amount | null) => value && amountText(value)
  return {
    conflict, family,
    source: { slug: source.slug, name: source.name, article: source.article },
    lines: lines.flatMap(givenLine),
    missing: missingLines(ledger).map(({ slug }) => slug),
    computed: computed ? amountText(computed) : NOTHING,
    stated: stated && apiStated(stated),
    beside: beside.map(apiStated),
    residual: verdict === 'residual' ? amount(difference) : null,
    left: verdict === 'left' || verdict === 'part' ? amount(difference) : null,
    comparable: verdict === 'closes' || verdict === 'left' || verdict === 'residual',
    verdict,
    words: ledgerWords(ledger, by, messages),
  }
}

function givenLine({ metric, sign, standsFor, figure }: LedgerLine) {
  if (!figure) return []
  const { amount, claims, partsMissing } = figure
  return [{ slug: metric.slug, label: metric.label, sign, ...amountText(amount), standsFor: standsFor.map(({ slug }) => slug), partsMissing, claims }]
}

function apiStated({ metrics, amount, claims, isWhole }: StatedFigure) {
  const [first, ...more] = metrics
  return { slug: more.length > 0 ? null : first!.slug, metrics: metrics.map(({ slug }) => slug), isWhole, ...amountText(amount), claims }
}
