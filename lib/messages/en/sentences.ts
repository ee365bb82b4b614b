// Owns the English of sentences that are put together from a claim's or a chart's parts; attribution always comes first.
import type { Modality } from '@/lib/domain/vocabulary'

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const countWord = (n: number) => small[n] ?? n.toLocaleString('en')
const things = (n: number, one: string, many: string) => `${countWord(n)} ${n === 1 ? one : many}`
const upperFirst = (text: string) => text.charAt(0).toLocaleUpperCase('en') + text.slice(1)
const NEEDS_ARTICLE = /^(?!the |an? )(?!.*, )(?:.*\b(ministry|office|army|military|authorities|cabinet|delegation)\b|united (states|nations|kingdom)|palestinian islamic)/i

const said: Record<Modality, string> = {
  asserted: 'said', believed: 'said it believed', estimated: 'estimated', predicted: 'predicted', denied: 'denied', unconfirmed: 'said, unconfirmed',
  proposed: 'said', offered: 'said', demanded: 'said', discussed: 'said', agreed: 'said',
}

/** What was counted and what happened to it, for the metrics that the record ships with; other metrics get a plainer sentence. */
const predicates: Record<string, { noun: string; verb: string }> = {
  'hostages-held-before': { noun: 'hostages', verb: 'had been held since before 7 October' },
  'hostages-taken': { noun: 'people', verb: 'had been taken hostage' },
  'hostages-released': { noun: 'hostages', verb: 'had been handed over, living and dead' },
  'hostages-released-alive': { noun: 'hostages', verb: 'had been released alive' },
  'hostages-released-truce': { noun: 'hostages', verb: 'had been released during the truce' },
  'hostages-released-exchange': { noun: 'hostages', verb: 'had been released within the exchange' },
  'hostages-released-outside': { noun: 'hostages', verb: 'had been released beside the exchange' },
  'hostages-released-unilateral': { noun: 'hostages', verb: 'had been released without a truce' },
  'hostages-rescued': { noun: 'hostages', verb: 'had been rescued' },
  'hostages-returned-alive': { noun: 'hostages', verb: 'had returned alive' },
  'hostages-bodies-returned': { noun: 'hostages’ remains', verb: 'had been handed over' },
  'hostages-bodies-recovered': { noun: 'hostages’ remains', verb: 'had been recovered' },
  'hostages-remaining': { noun: 'hostages', verb: 'were held' },
  'hostages-remaining-oct7': { noun: 'hostages taken on 7 October', verb: 'were held' },
  'hostages-remaining-alive': { noun: 'hostages', verb: 'were held alive' },
  'hostages-remaining-dead': { noun: 'hostages', verb: 'were held dead' },
  'hostages-died': { noun: 'hostages', verb: 'had died in captivity' },
  'prisoners-held': { noun: 'Palestinian prisoners', verb: 'were held' },
  'prisoners-released': { noun: 'Palestinian prisoners', verb: 'had been released' },
  'prisoners-listed': { noun: 'Palestinian prisoners', verb: 'were in the eligible pool' },
  'killed-gaza': { noun: 'people', verb: 'had been killed in Gaza' },
  'killed-gaza-daily': { noun: 'people', verb: 'had been killed in Gaza in 24 hours' },
  'killed-gaza-since-truce': { noun: 'people', verb: 'had been killed in Gaza' },
  'injured-gaza': { noun: 'people', verb: 'had been injured in Gaza' },
  'injured-gaza-daily': { noun: 'people', verb: 'had been injured in Gaza in 24 hours' },
  'killed-israel-oct7': { noun: 'people', verb: 'had been killed in the attack in Israel' },
  'killed-west-bank': { noun: 'people', verb: 'had been killed in the West Bank' },
  'injured-west-bank': { noun: 'people', verb: 'had been injured in the West Bank' },
  'displaced-west-bank': { noun: 'people', verb: 'had been displaced in the West Bank' },
  'displaced-gaza': { noun: 'people', verb: 'were displaced in Gaza' },
  'sheltering-rafah': { noun: 'people', verb: 'were sheltering in Rafah' },
  'projectiles-launched': { noun: 'drones and missiles', verb: 'had been launched by Iran at Israel' },
  'projectiles-intercepted': { noun: 'drones and missiles', verb: 'had been intercepted' },
  'brigades-in-gaza': { noun: 'Israeli brigades', verb: 'were in Gaza' },
}

const singularNouns: [RegExp, string][] = [
  [/hostages’/, 'hostage’s'], [/people/, 'person'], [/hostages/, 'hostage'], [/prisoners/, 'prisoner'], [/brigades/, 'brigade'],
  [/drones and missiles/, 'drone or missile'],
]

export const sentences = {
  countWord, upperFirst, said, predicates,
  /** A name as the subject of a sentence: "The Gaza health ministry", "Israel". */
  subject: (name: string) => (NEEDS_ARTICLE.test(name) ? `The ${name}` : upperFirst(name)),
  and: (names: string[]) => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`),
  speaks: (subject: string, verb: string) => `${subject} ${verb}`,
  unnamedOutlet: { subject: 'An outlet that is not named', object: 'an outlet that is not named', itself: 'The outlet itself' },
  itself: 'The outlet itself',
  /** The same about one: "1 hostage had been rescued". */
  singular: ({ noun, verb }: { noun: string; verb: string }) => ({
    noun: singularNouns.reduce((text, [many, one]) => text.replace(many, one), noun), verb: verb.replace(/^were /, 'was '),
  }),
  /** "hundreds" takes an "of" before what is counted; "several" does not. */
  afterVague: (word: string, rest: string) => (/(dozens|hundreds|thousands|millions)$/i.test(word) ? `of ${rest}` : rest),
  plainPredicate: (unit: string, label: string) => `${unit} (${label})`,
  population: (noun: string, population: string) => `${noun} (${population})`,
  since: (day: string) => ` since ${day}`,
  asOf: (day: string) => `, as of ${day}`,
  on: (day: string) => ` on ${day}`,
  in: (month: string) => ` in ${month}`,
  within: (period: string) => `, within ${period}`,
  dated: (date: string) => `, ${date}`,
  reportedBy: (outlet: string, day: string | null) => `Reported by ${outlet}${day ? `, ${day}` : ''}.`,
  ownVoice: (day: string | null) => (day ? `In its own voice, in a report of ${day}.` : 'In its own voice.'),
  undatedReport: 'The day of the report is not known.',
  bothDates: { deduced: 'Both dates are deduced, not printed.', publication: 'Both dates are the day of publication.', unknown: 'The basis of both dates is not known.' },
  asOfBasis: { deduced: 'The as-of day is deduced, not printed.', publication: 'The as-of day is taken from the publication.', unknown: 'The basis of the as-of day is not known.' },
  publishedBasis: { deduced: 'The publication day is deduced, not printed.', publication: '', unknown: 'The basis of the publication day is not known.' },
  attribution: (speaker: string, asOf: string | null) => `${speaker}${asOf ? `, as of ${asOf}` : ''}.`,

  chart: {
    counts: (claims: number, articles: number) => upperFirst(`${things(claims, 'claim', 'claims')} from ${things(articles, 'article', 'articles')}.`),
    figuresOnly: (claims: number) => upperFirst(`${things(claims, 'figure', 'figures')}.`),
    moved: (source: string, label: string, direction: 'rose' | 'fell', from: string, to: string, days: string) =>
      `${source}’s figure for “${label}” ${direction} from ${from} to ${to} in ${days}.`,
    putLower: (source: string, label: string, from: string, to: string, days: string) =>
      `${source} put “${label}” at ${from}, and ${days} later at ${to}.`,
    stayed: (source: string, label: string, at: string, days: string) => `${source}’s figure for “${label}” stayed at ${at} for ${days}.`,
    spread: (label: string, list: string) => `“${label}”: ${list}.`,
    by: (figure: string, source: string) => `${figure} by ${source}`,
    more: (n: number) => `${things(n, 'more source', 'more sources')}`,
    panels: (n: number) => upperFirst(`${things(n, 'definition', 'definitions')} have a panel each.`),
    revised: (n: number) => upperFirst(`${things(n, 'count was', 'counts were')} put lower later; there the line breaks.`),
    nothing: 'No figure matches, so the chart is empty.',
    days: (n: number) => `${n.toLocaleString('en')} ${n === 1 ? 'day' : 'days'}`,
  },
}
