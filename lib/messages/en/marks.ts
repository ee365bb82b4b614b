// Owns the English words of every mark and stance sign: what a reader finds in the legend and hears instead of the sign.
import type { Operator, Stance } from '@/lib/domain/vocabulary'

const operatorMarks: Record<Operator, { name: string; about: string }> = {
  exactly: { name: 'exactly', about: 'the number as printed' },
  at_least: { name: 'at least', about: 'solid dot, the stem has no upper end' },
  more_than: { name: 'more than', about: 'hollow dot: the number itself is left out' },
  at_most: { name: 'at most', about: 'solid dot, the stem has no lower end' },
  less_than: { name: 'less than', about: 'hollow dot, the stem has no lower end' },
  about: { name: 'about', about: 'the halo has a fixed size and is no interval' },
  between: { name: 'between', about: 'two bounds, no midpoint' },
  vague: { name: 'vague word', about: 'the published bounds; never joined by a line' },
  unknown: { name: 'no number', about: 'a tick on the axis' },
}

export const marks = {
  heading: 'How to read the marks',
  lead: 'Every mark stands with the words as printed.',
  operators: operatorMarks,
  impreciseDate: { name: 'imprecise date', about: 'as long as the period; faded ends where it is approximate, an arrow where it is open' },
  corrected: { name: 'corrected', about: 'old mark, arrow, new mark' },
  retracted: { name: 'retracted', about: 'struck and off the line; its row and its reason stay' },
  step: { name: 'line', about: 'holds until the same source’s next claim' },
  stale: { name: 'dashed line', about: 'no newer claim for more than 30 days' },
  revisedDown: { name: 'revised down', about: 'the line breaks, it does not fall' },
  dumbbell: { name: 'two sources, one day', about: 'the gap stands beside it in words' },
  colourNote: 'Colour follows the order in which sources first speak.',
}

export const stances: Record<Stance, { sign: string | null; says: string; report: string }> = {
  proposes: { sign: '→', says: 'proposes', report: 'proposed' },
  accepts: { sign: '✓', says: 'accepts', report: 'accepted' },
  accepts_with_reservations: { sign: '◐', says: 'accepts with reservations', report: 'accepted with reservations' },
  accepts_if: { sign: '◐', says: 'accepts if', report: 'accepted on a condition' },
  rejects: { sign: '×', says: 'rejects', report: 'rejected' },
  undecided: { sign: '◇', says: 'undecided', report: 'neither accepted nor rejected' },
  silent: { sign: '○', says: 'silent', report: 'did not answer' },
  demands: { sign: null, says: 'demands', report: 'demanded' },
  supports: { sign: null, says: 'supports', report: 'supported' },
  opposes: { sign: null, says: 'opposes', report: 'opposed' },
  intends: { sign: null, says: 'intends', report: 'intended' },
  blames: { sign: null, says: 'blames', report: 'blamed' },
  disputes: { sign: null, says: 'disputes', report: 'disputed' },
}

/** Short explanations behind dotted underlines and in the side notes. */
export const gloss = {
  noResponse: 'no response on record',
  noResponseAbout: 'Nobody has reported anything. This is not the same as silence, which somebody reports.',
  ownVoice: 'The outlet names no other speaker, so it speaks for itself.',
  asOf: 'The day that the figure describes.',
  knownOn: 'Only articles published by this day are shown.',
  deduced: 'The day is not printed; editors worked it out from the text.',
}
