// Owns the claim form as it is filled in for a find: what the text around it tells of the claim, nothing that it does not.
import type { Find } from '@/lib/detect/find'
import type { ClaimInput } from '@/lib/domain/claim-input'
import type { SuggestedFind, WorkAsk } from '@/lib/domain/work-find'
import { claimFormValues, nestedValues } from './claim-form-values'
import { findsOf } from './found-text'

export type FindColumns = Partial<ClaimInput>
/** Words the statement of a claim, out of its columns. */
export type SayClaim = (columns: FindColumns) => string

/** Every find of a text, in its order, with the claim form filled in. */
export function suggestFinds(ask: WorkAsk, say: SayClaim): SuggestedFind[] {
  const found = findsOf(ask.text, ask.textHash, ask.article.publishedDay)
  const all = found.map((find) => suggested(find, ask, say))
  const selections = ask.selections.filter((at) => !found.some(({ start, end }) => start === at.start && end === at.end))
    .map(({ start, end }) => suggested({ ...NOTHING, start, end, text: ask.text.slice(start, end) }, ask, say, true))
  return [...all, ...selections]
}

const NOTHING: Omit<Find, 'start' | 'end' | 'text'> = {
  type: 'quantity', operator: null, low: null, high: null, best: null, unit: null, per: null, base: null, subject: null, metric: null, claimant: null, asOf: null, edtf: null, confidence: 0,
}

function suggested(find: Find, ask: WorkAsk, say: SayClaim, isSelection = false): SuggestedFind {
  const { start, end, low, high, best, edtf } = find
  const columns = columnsOf(find, ask)
  return { start, end, type: isSelection ? 'selection' : find.type, low, high, best, edtf, who: null, values: nestedValues(claimFormValues({ ...columns, statement: say(columns) })) }
}

function columnsOf(find: Find, { article, actors, metrics }: WorkAsk): FindColumns {
  const metric = metrics.find(({ slug }) => slug === find.metric) ?? null
  const claimant = actors.find(({ name, aliases }) => name === find.claimant || aliases.includes(find.claimant ?? '')) ?? null
  const asOf = find.edtf ?? find.asOf ?? article.publishedOn
  return {
    kind: find.type === 'date' ? 'event' : 'figure', modality: 'asserted', articleKey: article.key, claimant: claimant?.name ?? null, metric: metric?.slug ?? null,
    operator: find.operator, low: find.low, high: find.high, best: find.best, unit: find.unit === metric?.unit ? null : find.unit, per: find.per, base: find.base,
    asWritten: find.type === 'date' ? null : find.text, asOf, asOfBasis: asOf === null ? null : asOf === article.publishedOn ? 'publication' : 'deduced', quote: find.text,
  }
}
