// Owns the English of the questions that figures raise. Each says what stands on record, who gave it, and ends by asking.

const count = (n: number, one: string, many: string) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`

export const checks = {
  title: 'Questions the figures raise',
  lead: 'Questions for reader and editor, no verdicts: a figure may be right for reasons that are not on record.',
  several: 'Several sources', more: (n: number) => `It arises ${count(n, 'more time', 'more times')}.`, figures: 'The figures',
  rest: (n: number) => count(n, 'more question', 'more questions'),
  types: {
    fell: 'A count that is lower later', basis: 'A count that is lower since its basis changed', since: 'Counts from different days',
    sum: 'A total below its parts', apart: 'Two counts that rise by different amounts', flow: 'A period beside the count', part: 'A part that rises by more than its whole',
  },
  figure: (words: string, day: string | null) => (day ? `${words} (as of ${day})` : words),
  fell: (source: string, before: string, after: string) =>
    `${source} gave ${before}, and later ${after}; no correction is on record. Was the count restated, or do the two figures count different things?`,
  basis: (source: string, before: string, basisBefore: string, after: string, basisAfter: string) =>
    `${source} gave ${before}, ${basisBefore}, and later ${after}, ${basisAfter}. Which of the two should other figures be set beside?`,
  since: (label: string, list: string) => `Figures for “${label}” count from different days: ${list}. Which of them may be set side by side?`,
  sinceOne: (source: string, day: string) => `since ${day} (${source})`,
  sum: (source: string, total: string, parts: string, sum: string) =>
    `${source} gave a total of ${total}; its parts on record, ${parts}, come to ${sum}. Do the parts overlap, or are they of another day?`,
  apart: (source: string, days: string, first: string, firstRise: string, second: string, secondRise: string) =>
    `${source}, ${days}: the count “${first}” rose by ${firstRise}, and “${second}” by ${secondRise}. Were earlier cases added to one of them?`,
  flow: (source: string, days: string, count: string, rise: string, flow: string, number: string) =>
    `${source}, ${days}: the count “${count}” rose by ${rise}, and “${flow}” was given as ${number}. Does the number cover another period, or were other cases added?`,
  part: (source: string, days: string, whole: string, wholeRise: string, part: string, partRise: string) =>
    `${source}, ${days}: “${part}” rose by ${partRise}, and “${whole}”, of which it is a part, by ${wholeRise}. Were the parts told apart anew, or are the two of different times?`,
  between: (from: string, to: string) => `from ${from} to ${to}`, range: (low: string, high: string) => `${low} to ${high}`,
  atLeast: (low: string) => `at least ${low}`, atMost: (high: string) => `at most ${high}`, unknown: 'an unknown amount',
  ofWhom: (label: string, population: string) => `${label}: ${population}`,
}
