// Owns which metric or topic of the conflict a find is suggested to be of; none where the words leave it open.
import type { Find } from '@/lib/detect/find'
import type { WorkAsk, WorkMetric } from '@/lib/domain/work-find'
import { contextOf, rankSubjects, subjectBook, type Scored, type SubjectBook } from './find-subject'
import type { FoundText, Place } from './found-text'

type Topic = { slug: string; label: string; definition: string }
const TIME = /^(?:hours|days|weeks|months|years)$/
const PEOPLE = /^(?:persons|bodies)$/
/** What the detector suggests for this conflict is worth so much beside what the words say. */
const SUGGESTED = 3
const HELD = 'action remaining'
const TAKEN = 'action taken'
const LEAST = 2.5
const LEAST_OF_TOPICS = 1
const MARGIN = 1.08

/** Finds metrics and topics for the finds of one text, asked in the order of the text. */
export class SubjectFinder {
  private readonly metrics: SubjectBook<WorkMetric>
  private readonly topics: SubjectBook<Topic>
  private before: { find: Find; place: Place; metric: WorkMetric | null } | null = null

  constructor(private readonly found: FoundText, ask: WorkAsk) {
    const place = ask.conflict?.defaultPlace ?? ''
    this.metrics = subjectBook(ask.metrics.map((metric) => ({ ...metric, needs: needsOf(metric, place) })), place)
    this.topics = subjectBook(ask.topics.map(({ slug, label, description }) => ({ slug, label, definition: description })), place)
  }

  /** The metric of a figure. */
  metricOf(find: Find, place: Place): WorkMetric | null {
    const metric = this.partOfBefore(find, place) ?? clearly(this.rankMetrics(find, place), LEAST)
    this.before = { find, place, metric }
    return metric
  }

  /** Every metric that could be meant, the likeliest first. */
  rankMetrics(find: Find, place: Place): Scored<WorkMetric>[] {
    const whole = this.wholeAt(find, place)
    const near = contextOf(this.found, place, whole ? place.from : place.first, whole === TAKEN ? this.endOfWhole(place) : place.last)
    if (find.type === 'duration') for (const word of ['length', 'duration']) near.set(word, 1)
    if (find.subject) near.set(`subject ${find.subject}`, 1)
    if (whole) near.set(whole, Math.max(near.get(whole) ?? 0, 0.7))
    if (whole) near.delete('action released')
    return rankSubjects(this.metrics, near, (metric) => fits(find, metric))
      .map(({ one, score }) => ({ one, score: score + (one.slug === find.metric && !whole ? SUGGESTED : 0) })).sort((a, b) => b.score - a.score)
  }

  /** The topic of what is offered, asked for or turned down. */
  topicOf(find: Find, place: Place): Topic | null {
    const near = contextOf(this.found, place, place.first, place.last)
    for (const word of find.type === 'duration' ? ['length', 'duration', 'long'] : find.type === 'ratio' ? ['ratio', 'rate'] : []) near.set(word, 1)
    return clearly(rankSubjects(this.topics, near), LEAST_OF_TOPICS)
  }

  /** "64 captives, 11 women and three teenagers among them": parts count what the whole counts. */
  private partOfBefore(find: Find, place: Place): WorkMetric | null {
    const { before, found } = this
    if (!before?.metric || before.place.first !== place.first || find.type !== 'quantity' || !fits(find, before.metric)) return null
    const between = found.text.slice(before.find.end, find.start)
    if (/\b(?:including|among them|included)\b[^.;:]*$/iu.test(between)) return before.metric
    // "the bodies of eight and those of three more"
    if (/\b(?:those|that) of (?:the )?$/iu.test(between)) return before.metric
    const head = found.text.slice(found.tokens[place.first]!.start, before.find.start)
    return /^\s[\p{L}-]+(?: [\p{L}-]+)?(?:,| and|, and) $/u.test(between) && /\b(?:including|among them)\s*$/iu.test(head) ? before.metric : null
  }

  /** What a whole is said to be, of which the words before it take a part: "48 of the roughly 130 people seized" were once taken, "all of its 300" are held. */
  private wholeAt(find: Find, place: Place): string | null {
    const before = this.found.text.slice(this.found.tokens[place.first]!.start, find.start)
    if (/\b(?:its|their|his|her) $|\b(?:all|most|many|half|none) of the $/iu.test(before)) return HELD
    const { find: last, place: at } = this.before ?? {}
    return last && at?.first === place.first && /^ (?:[\p{L}-]+ )?(?:,? ?out )?of (?:the |its |their )?$/u.test(this.found.text.slice(last.end, find.start).replace(',', '')) ? TAKEN : null
  }

  // Behind what is counted the sentence goes on about the part, unless it says who they are.
  private endOfWhole({ to, last }: Place): number {
    const noun = Math.min(to + 1, last)
    return /^(?:who|whom|that|which)$/.test(this.found.tokens[noun]?.lower ?? '') ? last : noun
  }
}

const PART = /\b(?:soldiers|troops|fighters|militants|civilians|women|children|men|journalists|medics|police)\b/giu

/** What must be said for a metric to be meant: a place beside the conflict's own in its label, and whom alone it counts. */
function needsOf({ place, label }: WorkMetric, own: string): string {
  return [place !== null && place !== own && label.includes(place) ? place : '', ...(label.match(PART) ?? [])].join(' ')
}

function clearly<One>(ranked: readonly Scored<One>[], least: number): One | null {
  const [first, second] = ranked
  return first && first.score >= least && (!second || first.score >= second.score * MARGIN) ? first.one : null
}

/** Whether a number of this unit can count what the metric counts. */
function fits({ type, unit, operator }: Find, { unit: counts }: WorkMetric): boolean {
  if (type === 'duration') return TIME.test(counts)
  if (operator === null || TIME.test(counts)) return false
  if (type === 'share' || unit === null || unit === 'percent' || unit === counts) return true
  return PEOPLE.test(unit) ? PEOPLE.test(counts) : !PEOPLE.test(counts)
}
