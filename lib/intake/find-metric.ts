// Owns which metric or topic of the conflict a find is suggested to be of; none where the words leave it open.
import type { Find } from '@/lib/detect/find'
import type { WorkAsk, WorkMetric } from '@/lib/domain/work-find'
import { contextOf, rankSubjects, subjectBook, type Scored, type SubjectBook } from './find-subject'
import type { FoundText, Place } from './found-text'

type Topic = { slug: string; label: string; definition: string }
const TIME = /^(?:hours|days|weeks|months|years)$/
const PEOPLE = /^(?:persons|bodies)$/
/** What the detector suggests for this conflict is worth so much beside what the words say. */
const SUGGESTED = 4
const LEAST = 2.5
const MARGIN = 1.08

/** Finds metrics and topics for the finds of one text, asked in the order of the text. */
export class SubjectFinder {
  private readonly metrics: SubjectBook<WorkMetric>
  private readonly topics: SubjectBook<Topic>
  private before: { find: Find; place: Place; metric: WorkMetric | null } | null = null

  constructor(private readonly found: FoundText, ask: WorkAsk) {
    this.metrics = subjectBook(ask.metrics, ask.conflict?.defaultPlace ?? '')
    this.topics = subjectBook(ask.topics.map(({ slug, label, description }) => ({ slug, label, definition: description })), ask.conflict?.defaultPlace ?? '')
  }

  /** The metric of a figure. */
  metricOf(find: Find, place: Place): WorkMetric | null {
    const metric = this.partOfBefore(find, place) ?? clearly(this.rankMetrics(find, place))
    this.before = { find, place, metric }
    return metric
  }

  /** Every metric that could be meant, the likeliest first. */
  rankMetrics(find: Find, place: Place): Scored<WorkMetric>[] {
    const near = contextOf(this.found, place)
    if (find.type === 'duration') for (const word of ['length', 'time', 'duration']) near.set(word, 1)
    return rankSubjects(this.metrics, near, (metric) => fits(find, metric))
      .map(({ one, score }) => ({ one, score: score + (one.slug === find.metric ? SUGGESTED : 0) })).sort((a, b) => b.score - a.score)
  }

  /** The topic of what is offered, asked for or turned down. */
  topicOf(find: Find, place: Place): Topic | null {
    const near = contextOf(this.found, place)
    for (const word of find.type === 'duration' ? ['length', 'duration', 'long'] : find.type === 'ratio' ? ['ratio', 'rate'] : []) near.set(word, 1)
    return clearly(rankSubjects(this.topics, near))
  }

  /** "108 hostages, including 19 women and two children": parts count what the whole counts. */
  private partOfBefore(find: Find, place: Place): WorkMetric | null {
    const { before, found } = this
    if (!before?.metric || before.place.first !== place.first || find.type !== 'quantity' || !fits(find, before.metric)) return null
    const between = found.text.slice(before.find.end, find.start)
    if (/\b(?:including|among them|included)\b[^.;:]*$/iu.test(between)) return before.metric
    const head = found.text.slice(found.tokens[place.first]!.start, before.find.start)
    return /^\s[\p{L}-]+(?: [\p{L}-]+)?(?:,| and|, and) $/u.test(between) && /\b(?:including|among them)\s*$/iu.test(head) ? before.metric : null
  }
}

function clearly<One>(ranked: readonly Scored<One>[]): One | null {
  const [first, second] = ranked
  return first && first.score >= LEAST && (!second || first.score >= second.score * MARGIN) ? first.one : null
}

/** Whether a number of this unit can count what the metric counts. */
function fits({ type, unit, operator }: Find, { unit: counts }: WorkMetric): boolean {
  if (type === 'duration') return TIME.test(counts)
  if (operator === null || TIME.test(counts)) return false
  if (type === 'share' || unit === null || unit === 'percent' || unit === counts) return true
  return PEOPLE.test(unit) ? PEOPLE.test(counts) : !PEOPLE.test(counts)
}
