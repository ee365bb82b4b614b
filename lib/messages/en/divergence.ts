// Owns the English words for how far apart two claims are, and why.
import type { Barrier } from '@/lib/domain/divergence-reason'

const days = (n: number) => `${n.toLocaleString('en')} ${n === 1 ? 'day' : 'days'}`
const stay = (amount: string) => `${amount} ${/(^| )1( percentage point)?$/.test(amount) ? 'stays' : 'stay'} unexplained.`

const barriers: Record<Barrier, string> = {
  definition: 'definition', unit: 'unit', measure: 'measure', scope: 'scope', modality: 'how it was said', period: 'different periods',
  proposal: 'two proposals', phase: 'two phases', no_number: 'no number',
}

export const divergence = {
  barriers,
  headline: {
    notComparable: (reasons: string[]) => `Not comparable: ${reasons.join(', ')}`,
    apart: (amount: string) => `${amount} apart`,
    sameFigure: 'Same figure', sameNumber: 'Same number', sameTotal: 'Same total', bothCanHold: 'Both can hold', cannotBothHold: 'Both cannot hold',
    bothReport: 'Both speak of it', twoAccounts: 'Two accounts', oneSource: 'One source', partOf: 'Part of a total',
  },
  series: {
    title: 'What stays unexplained, day by day',
    lead: 'Two sources at a time, on the days that both describe. No day is filled in, nothing is averaged, and none is called right.',
    pair: (a: string, b: string) => `${a} and ${b}`,
    day: 'As of', unexplained: 'Unexplained', why: 'Why',
    none: 'none', untold: 'cannot be told',
    says: (all: number, some: number, none: number, untold: number) => `Both describe ${days(all)}. ${[
      some ? `On ${some.toLocaleString('en')} a part of the gap stays unexplained` : '', none ? `on ${none.toLocaleString('en')} nothing does` : '',
      untold ? `on ${untold.toLocaleString('en')} it cannot be told, a tick on the axis` : '',
    ].filter(Boolean).join('; ').replace(/^o/, 'O')}. Each day stands for itself.`,
    shown: (shown: number, all: number) => `${shown.toLocaleString('en')} of ${days(all)}, the newest.`,
    pairs: (shown: number, all: number) => `${shown} of ${all} pairs of sources, those with the most days.`,
  },
  nothing: 'Nothing to compare.',
  partOf: (label: string) => `Compared as a part of “${label}”.`,
  noGap: 'No gap is computed.',
  definition: (a: string | null, b: string | null) => (a && b ? `One counts “${a}”, the other “${b}”.` : 'The two count different things.'),
  scope: (a: string | null, b: string | null) => (a && b ? `One covers ${a}, the other ${b}.` : `One covers ${a ?? b} only, the other is not limited to them.`),
  unit: (a: string | null, b: string | null) => `One is in ${a || 'no unit'}, the other in ${b || 'no unit'}.`,
  measure: (a: string, b: string) => (a === b ? 'They are shares or changes of different things.' : `One is a ${a}, the other a ${b}.`),
  modality: (a: string | null, b: string | null) => `One is ${a ?? 'not qualified'}, the other ${b ?? 'not qualified'}.`,
  period: 'Each counts within a period of its own.',
  proposal: (a: string | null, b: string | null) => `One is about “${a ?? 'a proposal not identified'}”, the other about “${b ?? 'a proposal not identified'}”.`,
  phase: (a: string | null, b: string | null) => `One names ${a ? `the phase “${a}”` : 'no phase'}, the other ${b ? `the phase “${b}”` : 'no phase'}.`,
  noNumber: (both: boolean) => (both ? 'Neither gives a number.' : 'One of them gives no number.'),

  sum: (parts: number) => `One prints the sum, the other its ${['', '', 'two', 'three', 'four', 'five', 'six'][parts] ?? parts} parts.`,
  sameDay: (oneDay: boolean, hedged: 'both' | 'one' | null) =>
    `Same ${oneDay ? 'day' : 'period'}, same definition${hedged === 'both' ? ', both hedged' : hedged === 'one' ? ', one of them hedged' : ''}.`,
  grows: (oneIssuer: boolean, n: number) => `${oneIssuer ? 'One issuer, a count that only grows' : 'A count that only grows'}; the days they describe are ${days(n)} apart.`,
  fell: 'The later day has the lower figure, in a count that only grows.',
  daysApart: (n: number) => `The days they describe are ${days(n)} apart.`,
  mayMove: (n: number) => `The days they describe are ${days(n)} apart, and the number can rise or fall between them.`,
  dayUnknown: 'At least one of them does not say which day it describes.',
  window: (a: string, b: string) => `They count from different days, ${a} and ${b}; how much that makes cannot be told.`,
  shorterIsHigher: (a: string, b: string) => `They count from different days, ${a} and ${b}, but the shorter count is the higher.`,
  scopeWords: (a: string | null, b: string | null) => (a && b
    ? `One is of “${a}”, the other of “${b}”; how much that makes cannot be told.`
    : `Only one of them names a part, “${a ?? b}”; how much that makes cannot be told.`),
  basis: (a: string, b: string) => `One is ${a}, the other ${b}; how much that makes cannot be told.`,
  hedgeOnly: 'The hedge is the only difference.',
  overlap: 'Their bounds overlap.',
  hedged: (both: boolean) => (both ? 'Both are hedged.' : 'One of them is hedged.'),
  round: { a: 'The first figure is visibly round', b: 'The second figure is visibly round', earlier: 'The earlier figure is visibly round',
    later: 'The later figure is visibly round', both: 'Both figures are visibly round' },
  roundAll: ', which can account for the gap',
  roundPart: (amount: string) => `, which can account for up to ${amount}`,
  restated: (n: number | null) => (n ? `The same issuer gave another number ${days(n)} later.` : 'The same issuer gave another number.'),
  replaced: 'One of them is recorded as replacing the other.',
  points: (amount: string) => `${amount} percentage ${/(^| )1$/.test(amount) ? 'point' : 'points'}`,
  reports: (n: number) => `The reports are ${days(n)} apart.`,
  unexplained: (amount: string) => stay(amount),
  byHowMuch: 'One ends where the other begins; how far they are apart cannot be told.',
  stance: (a: string, b: string) => `One account says “${a}”, the other “${b}”.`,
}
