// Owns the claim form as it is filled in for a find: what the text around it tells of the claim, nothing that it does not.
import { readQuantityEntry } from '@/lib/detect/quantity-entry'
import type { Find } from '@/lib/detect/find'
import type { ClaimInput } from '@/lib/domain/claim-input'
import type { Span } from '@/lib/domain/quote-text'
import type { SuggestedFind, WorkAsk } from '@/lib/domain/work-find'
import { FindBoxes } from './find-boxes'
import { FindReader } from './find-reader'
import { placeIn, readFoundText, type FoundText } from './found-text'

export type FindColumns = Partial<ClaimInput>
/** Words the statement of a claim, out of its columns. */
export type SayClaim = (columns: FindColumns) => string

/** Every find of a text, in its order, and every selection that is none of them, with the claim form filled in. */
export function suggestFinds(ask: WorkAsk, say: SayClaim): SuggestedFind[] {
  const found = readFoundText(ask.text, ask.textHash, ask.article.publishedDay)
  const known = new Set(found.finds.map(({ start, end }) => `${start}-${end}`))
  const selected = ask.selections.filter(({ start, end }) => !known.has(`${start}-${end}`))
  return [...detectedFinds(found, ask, say), ...selected.length > 0 ? selectedFinds(found, ask, selected, say) : []]
}

type Kept = { key: string; finds: readonly SuggestedFind[] }
const kept = new WeakMap<FoundText, Kept>()

// A save changes what became of the finds, hardly ever what they are read with: a long text is not read again for each.
function detectedFinds(found: FoundText, ask: WorkAsk, say: SayClaim): readonly SuggestedFind[] {
  const key = JSON.stringify({ ...ask, text: null, selections: null })
  const last = kept.get(found)
  if (last?.key === key) return last.finds
  const [reader, boxes] = [new FindReader(found, ask), new FindBoxes()]
  const finds = found.finds.map((find): SuggestedFind => {
    const { columns, who } = reader.read(find, placeIn(found, find))
    const { start, end, type, low, high, best, edtf } = find
    return { start, end, type, low, high, best, edtf, who, values: boxes.boxesOf({ ...columns, statement: say(columns) }) }
  })
  kept.set(found, { key, finds })
  return finds
}

function selectedFinds(found: FoundText, ask: WorkAsk, selections: readonly Span[], say: SayClaim): SuggestedFind[] {
  const [reader, boxes] = [new FindReader(found, ask), new FindBoxes()]
  return selections.map((at): SuggestedFind => {
    const find = selectionAsFind(ask.text, at, found.finds)
    const { columns, who } = reader.readSelection(find, placeIn(found, at))
    return { ...at, type: 'selection', low: find.low, high: find.high, best: find.best, edtf: find.edtf, who, values: boxes.boxesOf({ ...columns, statement: say(columns) }) }
  })
}

/** What a person selected, as far as it says a number: the only find in it, or what the quantity box would read. */
function selectionAsFind(text: string, { start, end }: Span, finds: readonly Find[]): Find {
  const words = text.slice(start, end)
  const numbers = finds.filter((find) => find.start >= start && find.end <= end && find.type !== 'date')
  if (numbers.length === 1) return numbers[0]!
  const date = numbers.length === 0 ? finds.filter((find) => find.start >= start && find.end <= end) : []
  const { quantity } = readQuantityEntry(words)
  return {
    start, end, text: words, type: 'quantity', operator: quantity?.operator ?? null, low: quantity?.low ?? null, high: quantity?.high ?? null, best: quantity?.best ?? null, unit: quantity?.unit ?? null,
    per: null, base: null, subject: null, metric: null, claimant: null, asOf: date.length === 1 ? date[0]!.edtf : null, edtf: null, confidence: 0,
  }
}
