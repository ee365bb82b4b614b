// Owns the reading of one article's finds: each becomes the columns of a claim, with what the registers of the conflict know.
import { readQuantityEntry } from '@/lib/detect/quantity-entry'
import type { Find } from '@/lib/detect/find'
import type { ClaimInput } from '@/lib/domain/claim-input'
import { countWords, MAX_QUOTE_WORDS } from '@/lib/domain/quote-words'
import type { Span } from '@/lib/domain/quote-text'
import type { WorkAsk, WorkMetric } from '@/lib/domain/work-find'
import { dayOf } from './find-date'
import { kindOf } from './find-kind'
import { QuoteMaker } from './find-quote'
import { resolveSpeaker, speakerBook, type SpeakerBook } from './find-speaker'
import { holderOf, speakerAt } from './find-who'
import { SubjectFinder } from './find-metric'
import { placeIn, type FoundText, type Place } from './found-text'

type Columns = Partial<ClaimInput>
export type FindReading = { columns: Columns; who: Span | null }

const TIME = /^(?:hours|days|weeks|months|years)$/
const FIRM = /^(?:hours|days|weeks|months|years|percent|share|times)$/
const POPULATION = /^(?:women|children|girls|boys|men|minors|teenagers|babies|infants|civilians|fighters|soldiers|medics|journalists|policemen|foreigners)$/

/** Reads finds one after the other, in the order of the text. */
export class FindReader {
  private readonly speakers: SpeakerBook
  private readonly subjects: SubjectFinder
  private readonly quotes: QuoteMaker
  private readonly dates: ReadonlyMap<number, readonly Find[]>

  constructor(private readonly found: FoundText, private readonly ask: WorkAsk) {
    this.speakers = speakerBook(ask.actors)
    this.subjects = new SubjectFinder(found, ask)
    this.quotes = new QuoteMaker(found, found.finds.filter(({ type }) => type !== 'date').length)
    const dates = new Map<number, Find[]>()
    for (const date of found.finds.filter(({ type }) => type === 'date')) {
      const { first } = placeIn(found, date)
      dates.set(first, [...(dates.get(first) ?? []), date])
    }
    this.dates = dates
  }

  /** The columns of a claim of this find, all but the statement, and where its speaker stands. */
  read(find: Find, place: Place): FindReading {
    const { article } = this.ask
    const { kind, modality, stance } = kindOf(this.found, find, place)
    const metric = kind === 'figure' ? this.subjects.metricOf(find, place) : null
    const topic = kind === 'term' || kind === 'position' ? this.subjects.topicOf(find, place) : null
    const who = speakerAt(this.found, find, place, this.speakers)
    const speaker = resolveSpeaker(who && this.found.text.slice(who.start, who.end), this.speakers)
    const holder = stance === null ? null : holderOf(this.found, find, place, this.speakers) ?? speaker?.actor ?? null
    const columns: Columns = {
      kind, articleKey: article.key, modality: modality as never, metric: metric?.slug ?? null, topic: topic?.slug ?? null, stance, actor: holder?.name ?? null,
      claimant: speaker?.claimant ?? null, descriptor: speaker?.descriptor ?? null, anonymous: speaker?.anonymous ?? false,
      ...(find.type === 'date' ? {} : this.quantityOf(find, place, metric)),
      ...dayOf(this.found, find, place, this.dates.get(place.first) ?? [], metric, article), ...this.quotes.quoteOf(place),
      population: kind === 'figure' ? this.populationOf(place, metric) : null,
    }
    return { columns, who: speaker ? who : null }
  }

  /** The same for words that a person selected: they are the quotation where they are few enough. */
  readSelection(find: Find, place: Place): FindReading {
    const { columns, who } = this.read(find, place)
    const { text } = this.found
    const words = text.slice(this.found.tokens[place.from]!.start, this.found.tokens[place.to - 1]!.end)
    const quote = countWords(words) <= MAX_QUOTE_WORDS ? this.quotes.exactly(place) : this.quotes.quoteOf(placeIn(this.found, find))
    const isNumber = find.operator !== null
    return { columns: { ...columns, ...(isNumber ? {} : { kind: 'assessment', metric: null, asWritten: null }), ...quote }, who }
  }

  private quantityOf(find: Find, place: Place, metric: WorkMetric | null): Columns {
    const { operator, low, high, best, text: asWritten } = find
    const { quantity } = readQuantityEntry(asWritten)
    const unit = find.type === 'ratio' ? this.ratioOf(place) : { unit: metric && !FIRM.test(find.unit ?? '') ? null : find.unit, per: metric?.behaviour === 'flow' ? null : find.per }
    if (quantity && quantity.operator === operator && quantity.low === low && quantity.high === high && quantity.best === best) {
      return { ...quantity, unit: quantity.unit ?? unit.unit, per: quantity.per ?? unit.per, base: quantity.base ?? find.base } as Columns
    }
    const measure = find.type === 'share' ? 'share' : 'count'
    return { operator, low, high, best, measure, ...unit, unit: unit.unit ?? find.unit, base: find.base, asWritten } as Columns
  }

  // "4-to-1 detainee for captive", "3 detainees for each captive".
  private ratioOf({ to, last }: Place): { unit: string | null; per: string | null } {
    const { tokens } = this.found
    const words = tokens.slice(to, Math.min(to + 6, last)).map(({ lower }) => lower)
    const at = words.indexOf('for')
    const [unit, per] = [words[at - 1], words.slice(at + 1).find((word) => !/^(?:a|an|the|each|every|one)$/.test(word))]
    return at > 0 && unit && per ? { unit: unit.endsWith('s') ? unit : `${unit}s`, per: per.replace(/s$/, '') } : { unit: null, per: null }
  }

  private populationOf({ to, last }: Place, metric: WorkMetric | null): string | null {
    const noun = this.found.tokens.slice(to, Math.min(to + 2, last)).find(({ lower }) => POPULATION.test(lower))?.lower
    return noun === undefined || metric === null || TIME.test(metric.unit) || `${metric.label} ${metric.population ?? ''}`.toLowerCase().includes(noun) ? null : noun
  }
}
