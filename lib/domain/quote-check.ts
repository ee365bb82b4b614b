// Owns the check of a quotation against the text of its article: found once, several times or not, and how much of the text is quoted.
import { countWords, MAX_QUOTE_WORDS } from './quote-words'
import { QUOTE_DIFFERENCES, QuoteText, type QuoteDifference, type Span } from './quote-text'

export { QUOTE_DIFFERENCES, QuoteText, type QuoteDifference, type Span } from './quote-text'

/** The shortest words before or after that make one of several places the only one; both null where none do. */
export type QuotePlace = Span & { prefix: string | null; suffix: string | null }

export type QuoteCheck = { words: number; isTooLong: boolean } & (
  | { status: 'blank' }
  | { status: 'once'; at: Span; /** Prefix and suffix say nothing that is needed. */ isContextNeedless: boolean }
  | { status: 'several'; count: number; places: QuotePlace[] }
  /** The quotation stands in the text; the words before or after it do not. */
  | { status: 'elsewhere'; places: QuotePlace[] }
  | { status: 'nearly'; at: Span; text: string; differs: QuoteDifference[] }
  | { status: 'part_of_word' }
  | { status: 'missing' }
)

/** All quotations of one article may cover this much of it. */
export const MOST_QUOTED = 0.3
const MOST_PLACES = 10

/** Checks a quotation, with the words before and after it where they are given. */
export function checkQuote(text: string | QuoteText, quote: { exact: string; prefix?: string | null; suffix?: string | null }): QuoteCheck {
  const source = typeof text === 'string' ? new QuoteText(text) : text
  const exact = quote.exact.trim()
  const words = countWords(exact)
  const told = { words, isTooLong: words > MAX_QUOTE_WORDS }
  if (exact === '') return { ...told, status: 'blank' }
  const all = source.find(exact)
  const [prefix, suffix] = [quote.prefix?.trim() ?? '', quote.suffix?.trim() ?? '']
  const fitting = prefix === '' && suffix === '' ? all : all.filter((span) => stands(source, span, prefix, suffix))
  if (fitting.length === 1) return { ...told, status: 'once', at: fitting[0]!, isContextNeedless: all.length === 1 && (prefix !== '' || suffix !== '') }
  if (fitting.length > 1) return { ...told, status: 'several', count: fitting.length, places: placesOf(source, fitting, all) }
  if (all.length > 0) return { ...told, status: 'elsewhere', places: placesOf(source, all, all) }
  return { ...told, ...nearest(source, exact) }
}

/**
 * How much of a text its quotations cover, each letter counted once: `share` of one. A quotation that stands in it several times counts as
 * one place, and one that is not in it counts by its length.
 */
export function quoteCoverage(text: string | QuoteText, quotes: readonly string[]): { covered: number; total: number; share: number; isTooMuch: boolean } {
  const source = typeof text === 'string' ? new QuoteText(text) : text
  const total = source.text.trim().length
  const marks = new Set<number>()
  let covered = 0
  for (const quote of new Set(quotes.map((one) => one.trim()).filter((one) => one !== ''))) {
    const span = source.find(quote)[0]
    if (!span) covered += quote.length
    else for (let at = span.start; at < span.end; at += 1) marks.add(at)
  }
  covered += marks.size
  const share = total === 0 ? (covered > 0 ? 1 : 0) : Math.min(covered / total, 1)
  return { covered, total, share, isTooMuch: share > MOST_QUOTED }
}

function nearest(source: QuoteText, exact: string): { status: 'nearly'; at: Span; text: string; differs: QuoteDifference[] } | { status: 'part_of_word' } | { status: 'missing' } {
  const at = source.find(exact, QUOTE_DIFFERENCES)[0]
  if (!at) return { status: source.isPartOfWord(exact) ? 'part_of_word' : 'missing' }
  const needed = QUOTE_DIFFERENCES.filter((one) => source.find(exact, QUOTE_DIFFERENCES.filter((other) => other !== one)).length === 0)
  // Where several ways lead to a place, as two spellings in two places do, the first place names its own differences.
  const differs = needed.length > 0 ? needed : QUOTE_DIFFERENCES.filter((one) => source.find(exact, [one]).length > 0)
  return { status: 'nearly', at, text: source.text.slice(at.start, at.end), differs }
}

function stands(source: QuoteText, { start, end }: Span, prefix: string, suffix: string): boolean {
  const room = (words: string) => words.length * 2 + 20
  const before = new QuoteText(source.text.slice(Math.max(0, start - room(prefix)), start).trimEnd())
  const after = new QuoteText(source.text.slice(end, end + room(suffix)).trimStart())
  return (prefix === '' || before.find(prefix).some((span) => span.end === before.text.length)) && (suffix === '' || after.find(suffix).some((span) => span.start === 0))
}

function placesOf(source: QuoteText, shown: readonly Span[], all: readonly Span[]): QuotePlace[] {
  const contexts = all.map(({ start, end }) => ({ before: source.text.slice(Math.max(0, start - 400), start), after: source.text.slice(end, end + 400) }))
  const befores = contexts.map(({ before }) => before.split(/\s+/u).filter(Boolean).slice(-MAX_QUOTE_WORDS))
  const afters = contexts.map(({ after }) => after.split(/\s+/u).filter(Boolean).slice(0, MAX_QUOTE_WORDS))
  const starts = all.map(({ start }) => start)
  return shown.slice(0, MOST_PLACES).map((span) => ({ ...span, ...shortest(starts.indexOf(span.start), befores, afters) }))
}

/** The fewest words, those before preferred, that no other place has. */
function shortest(place: number, befores: readonly string[][], afters: readonly string[][]): { prefix: string | null; suffix: string | null } {
  const isAlone = (before: number, after: number) => befores[place]!.length >= before && afters[place]!.length >= after && befores.every((words, other) => other === place
    || tail(words, before) !== tail(befores[place]!, before) || head(afters[other]!, after) !== head(afters[place]!, after))
  for (let count = 1; count <= 2 * MAX_QUOTE_WORDS; count += 1) {
    for (let after = 0; after <= Math.min(count, MAX_QUOTE_WORDS); after += 1) {
      const before = count - after
      if (before > MAX_QUOTE_WORDS || !isAlone(before, after)) continue
      return { prefix: tail(befores[place]!, before) || null, suffix: head(afters[place]!, after) || null }
    }
  }
  return { prefix: null, suffix: null }
}

const tail = (words: readonly string[], count: number) => (count === 0 ? '' : words.slice(-count).join(' '))
const head = (words: readonly string[], count: number) => words.slice(0, count).join(' ')
