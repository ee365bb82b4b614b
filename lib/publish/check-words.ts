// Owns the words of the questions that figures raise: what stands on record, by whom, and a question at the end.
import { boundsOf, checkSource, countsFrom, riseOf, type CheckedMetric, type Rise } from '@/lib/domain/counter-checks-series'
import type { Question } from '@/lib/domain/counter-checks'
import type { Report } from '@/lib/domain/origins-report'
import { formatClock, makeClock } from '@/lib/domain/clock'
import { formatNumber, formatQuantity } from '@/lib/domain/quantity'
import { messages as english, type Messages } from '@/lib/messages/messages'
import { clockWords } from './clock-words'
import { isUnnamedOutlet, outletObject } from './names'

export interface QuestionWords {
  headline: string
  /** The first example in words, and how often it arises besides. */
  text: string
  words: string
}

/** The words of one question; `metrics` are those of its conflict. */
export function questionWords(question: Question, metrics: readonly CheckedMetric[], messages: Messages = english): QuestionWords {
  const { checks } = messages
  const [example] = question.examples
  if (!example) throw new RangeError(`A question of the type "${question.type}" has no example`)
  const more = question.type === 'since' ? 0 : question.places - 1
  const headline = checks.types[question.type]
  const text = [exampleWords(question, example, metrics, messages), ...(more > 0 ? [checks.more(more)] : [])].join(' ')
  return { headline, text, words: `${headline}. ${text}` }
}

function exampleWords({ type, metric, other, source }: Question, example: readonly Report[], metrics: readonly CheckedMetric[], messages: Messages): string {
  const { checks, sentences, bases } = messages
  const [first, second] = [example[0]!, example[1]!]
  const who = source ? sourceName(first, messages) : checks.several
  const figure = (report: Report) => figureWords(report, messages)
  switch (type) {
    case 'fell': return checks.fell(who, figure(first), figure(second))
    case 'basis': return checks.basis(who, figure(first), bases[first.basis ?? 'reported'], figure(second), bases[second.basis ?? 'reported'])
    case 'since': {
      const named = metrics.find(({ slug }) => slug === metric)!
      const list = example.map((report) => checks.sinceOne(plainName(report, messages), dayText(countsFrom(report, named)!)))
      return checks.since(labelOf(first, metrics, messages), sentences.and(list))
    }
    case 'sum': {
      const parts = example.slice(1)
      const least = parts.reduce((sum, part) => sum + boundsOf(part).low, 0)
      const isExact = parts.every(({ quantity }) => quantity!.operator === 'exactly')
      return checks.sum(who, figure(first), sentences.and(parts.map((part) => quantityWords(part))), isExact ? formatNumber(least) : checks.atLeast(formatNumber(least)))
    }
    case 'apart': case 'part': {
      const [a, b] = [riseOf(first, second), riseOf(example[2]!, example[3]!)]
      return checks[type](who, daysOf(first, second, messages), labelOf(first, metrics, messages), riseWords(a, messages), labelOf(example[2]!, metrics, messages), riseWords(b, messages))
    }
    case 'flow': {
      const period = example[2]!
      return checks.flow(who, daysOf(first, second, messages), labelOf(first, metrics, messages), riseWords(riseOf(first, second), messages), labelOf(period, metrics, messages), quantityWords(period))
    }
    default: throw new RangeError(`"${String(type)}" (${metric}, ${other}) is no question`)
  }
}

/** Ready to begin a sentence. */
function sourceName(report: Report, { sentences }: Messages): string {
  const { name, ownVoice } = checkSource(report)
  return ownVoice && isUnnamedOutlet(report.article.outlet) ? sentences.unnamedOutlet.subject : sentences.subject(name)
}

function plainName(report: Report, messages: Messages): string {
  const { name, ownVoice } = checkSource(report)
  return ownVoice ? outletObject(report.article.outlet, messages) : name
}

const quantityWords = ({ quantity }: Report) => formatQuantity(quantity!).text
const figureWords = (report: Report, messages: Messages) => messages.checks.figure(quantityWords(report), report.asOf?.edtf ? clockWords(report.asOf, messages).text : null)
const dayText = (day: string) => formatClock(makeClock(day, 'stated'))

function labelOf({ metric, scope }: Report, metrics: readonly CheckedMetric[], { checks }: Messages): string {
  const label = metrics.find(({ slug }) => slug === metric!.slug)?.label ?? metric!.label
  return scope.population ? checks.ofWhom(label, scope.population) : label
}

function daysOf(from: Report, to: Report, messages: Messages): string {
  return messages.checks.between(clockWords(from.asOf, messages).text, clockWords(to.asOf, messages).text)
}

function riseWords({ least, most }: Rise, { checks }: Messages): string {
  if (least === most) return formatNumber(least)
  if (Number.isFinite(least) && Number.isFinite(most)) return checks.range(formatNumber(least), formatNumber(most))
  if (Number.isFinite(least)) return checks.atLeast(formatNumber(least))
  return Number.isFinite(most) ? checks.atMost(formatNumber(most)) : checks.unknown
}
