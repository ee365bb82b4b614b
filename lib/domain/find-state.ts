// Owns what became of each find: decided by a mark, or said already by a claim of the article that quotes it.
import type { Clock, Claim } from './claim'
import { checkQuote, type QuoteText, type Span } from './quote-check'
import type { SuggestedFind, WorkFind } from './work-find'
import { findKey } from './work-find'

/** A decision where it stands in the newest text; `claim` is who it leads to today, null when dismissed. */
export type PlacedMark = { id: number; fate: 'dismissed' | 'saved'; at: Span; claim: string | null }

/** What a claim of the article quotes, and the number or day that it says. */
export type QuotingClaim = { id: string; quote: Claim['quote']; quantity: Pick<NonNullable<Claim['quantity']>, 'low' | 'high' | 'best' | 'asWritten'> | null; asOf: Clock | null }

/** So many letters more or less a find may have than when the mark was made: the detector takes a word more or less in. */
const MOST_SHIFTED = 15

/**
 * The finds with their states, in the order of the text. Marks count before claims. A selection whose mark a find has taken over is left out;
 * others stand beside the finds, and may lie over them.
 */
export function decideFinds(source: QuoteText, suggested: readonly SuggestedFind[], marks: readonly PlacedMark[], claims: readonly QuotingClaim[]): WorkFind[] {
  const detected = suggested.filter(({ type }) => type !== 'selection').toSorted(byPlace)
  const selected = suggested.filter(({ type }) => type === 'selection')
  const marked = new Map<SuggestedFind, PlacedMark>()
  const taken = new Set<string>()
  for (const mark of marks) {
    const find = findAt(mark.at, detected)
    if (find) taken.add(findKey(mark.at))
    const at = find ?? selected.find((one) => findKey(one) === findKey(mark.at))
    if (at && !(marked.get(at)?.fate === 'saved' && mark.fate === 'dismissed')) marked.set(at, mark)
  }
  const said = claims.map((claim) => ({ claim, ...placeOf(source, claim) })).filter(({ quote, words }) => quote !== null || words !== null)
  const shown = [...detected, ...selected.filter((find) => !taken.has(findKey(find)))]
  return shown.toSorted(byPlace).map((find): WorkFind => {
    const { start, end, type, values, who } = find
    const mark = marked.get(find) ?? null
    const told = mark ? null : said.find((one) => speaksOf(one, find)) ?? null
    const state = mark?.fate === 'dismissed' ? 'dismissed' : mark || told ? 'done' : 'open'
    return { key: findKey(find), start, end, text: source.text.slice(start, end), type, state, claim: mark ? mark.claim : told?.claim.id ?? null, mark: mark?.id ?? null, values, who }
  })
}

const byPlace = (a: Span, b: Span) => a.start - b.start || a.end - b.end

/** The find at this place: of the same words, or the only one that lies over them and is about as long. */
function findAt(place: Span, sorted: readonly SuggestedFind[]): SuggestedFind | null {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.end <= place.start) low = middle + 1
    else high = middle
  }
  const [first, second] = [sorted[low], sorted[low + 1]]
  if (!first || !overlap(first, place) || (second && overlap(second, place))) return null
  return Math.abs(first.start - place.start) + Math.abs(first.end - place.end) <= MOST_SHIFTED ? first : null
}

type Said = { claim: QuotingClaim; quote: Span | null; words: Span | null }

/** Where the quotation stands, and within it, or else anywhere but only once, the words as printed. */
function placeOf(source: QuoteText, { quote, quantity }: QuotingClaim): Pick<Said, 'quote' | 'words'> {
  const asWritten = quantity?.asWritten?.trim() ?? ''
  if (quote) {
    const at = quoteAt(source, quote)
    if (!at) return { quote: null, words: null }
    const within = source.text.slice(at.start, at.end).toLowerCase().indexOf(asWritten.toLowerCase())
    const start = at.start + within
    return { quote: at, words: asWritten === '' || within < 0 ? null : { start, end: start + asWritten.length } }
  }
  const places = asWritten === '' ? [] : source.find(asWritten)
  return { quote: null, words: places.length === 1 ? places[0]! : null }
}

function quoteAt(source: QuoteText, quote: NonNullable<Claim['quote']>): Span | null {
  const places = source.find(quote.exact)
  if (places.length === 1) return places[0]!
  if (places.length > 1 && quote.prefix === null && quote.suffix === null) return null
  const check = checkQuote(source, quote)
  return check.status === 'once' || check.status === 'nearly' ? check.at : null
}

function speaksOf({ claim, quote, words }: Said, find: SuggestedFind): boolean {
  if (find.type === 'date') return quote !== null && overlap(quote, find) && find.edtf !== null && claim.asOf?.edtf === find.edtf
  if (words) return overlap(words, find)
  if (!quote || !overlap(quote, find)) return false
  if (find.type === 'selection') return quote.start === find.start && quote.end === find.end
  const { quantity } = claim
  return quantity !== null && quantity.low === find.low && quantity.high === find.high && quantity.best === find.best
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
