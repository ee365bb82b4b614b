// Owns the English words of dates and of who says what.
import type { Lexicon } from './lexicon'

export const dates: Lexicon['dates'] = {
  months: {
    january: 1, february: 2, march: 3, april: 4, may: 5, june: 6, july: 7, august: 8, september: 9, october: 10, november: 11, december: 12,
    jan: 1, feb: 2, mar: 3, apr: 4, jun: 6, jul: 7, aug: 8, sept: 9, sep: 9, oct: 10, nov: 11, dec: 12,
  },
  ambiguousMonths: ['may', 'march', 'mar', 'august', 'dec', 'jan', 'sep', 'jun'],
  weekdays: { monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6, sunday: 7 },
  relative: [
    { phrase: 'today', days: [0, 0] }, { phrase: 'tonight', days: [0, 0] }, { phrase: 'yesterday', days: [-1, -1] }, { phrase: 'tomorrow', days: [1, 1] },
    { phrase: 'last night', days: [-1, -1] }, { phrase: 'this morning', days: [0, 0] }, { phrase: 'this afternoon', days: [0, 0] }, { phrase: 'this evening', days: [0, 0] },
    { phrase: 'overnight', days: [-1, 0] }, { phrase: 'the day before yesterday', days: [-2, -2] }, { phrase: 'the day after tomorrow', days: [2, 2] },
    { phrase: 'yesterday evening', days: [-1, -1] }, { phrase: 'yesterday morning', days: [-1, -1] },
  ],
  parts: { early: 'early', mid: 'mid', middle: 'mid', late: 'late', beginning: 'early', start: 'early', end: 'late' },
  this: ['this', 'current'],
  last: ['last', 'previous'],
  next: ['next', 'coming'],
  future: ['by', 'until', 'till', 'before', 'next', 'coming', 'starting', 'will'],
  coming: ['will', 'due', 'scheduled', 'expected', 'resume', 'resumes', 'set', 'would', 'planned', 'planning', 'shall', 'begins', 'starts', 'expires'],
  before: ['in', 'since', 'until', 'by', 'from', 'during', 'of', 'early', 'late', 'mid', 'last', 'this', 'next', 'between', 'to', 'and', 'through', 'before', 'after', 'throughout', 'for', 'on', 'till', 'every'],
  ago: ['ago'],
  periods: { week: 'week', month: 'month', year: 'year' },
  yearLeads: ['in', 'since', 'of', 'from', 'by', 'until', 'during', 'before', 'after', 'early', 'late', 'mid', 'between', 'and', 'to', 'throughout', 'till', 'around'],
  since: 'since',
}

export const claimants: Lexicon['claimants'] = {
  accordingTo: ['according to', 'as reported by', 'as per', 'as stated by', 'figures from', 'data from', 'citing'],
  verbs: [
    'said', 'says', 'say', 'told', 'tells', 'announced', 'announces', 'reported', 'reports', 'claimed', 'claims', 'stated', 'states', 'confirmed', 'estimates', 'estimated', 'estimate', 'counted', 'added', 'adds', 'documented',
    'verified', 'recorded', 'insisted', 'warned', 'admitted', 'acknowledged', 'declared', 'alleged', 'believes', 'believed', 'revealed', 'wrote', 'argued', 'noted', 'denied', 'puts', 'suggests', 'logged',
  ],
  stops: ['that', 'and', 'but', 'as', 'while', 'when', 'where', 'which', 'who', 'because', 'after', 'before', 'although', 'though', 'if', 'meanwhile', 'since', 'has', 'have', 'had', 'is', 'was', 'were', 'are', 'been', 'also', 'earlier', 'later', 'previously', 'now', 'killed', 'killing', 'wounded', 'released', 'however', 'is', 'it', 'being', 'people', 'so', 'not', 'to', 'were', 'yesterday', 'today'],
  pronouns: ['he', 'she', 'it', 'they', 'we', 'i', 'you', 'there', 'this', 'these', 'those', 'officials', 'reports', 'who', 'what', 'one', 'some', 'many', 'others'],
}

export const abbreviations: Lexicon['abbreviations'] = ['oct', 'nov', 'dec', 'jan', 'feb', 'mar', 'apr', 'aug', 'sept', 'sep', 'gen', 'lt', 'col', 'mr', 'mrs', 'ms', 'dr', 'no', 'nos', 'st', 'sgt', 'cpl', 'maj', 'capt', 'brig', 'adm', 'approx', 'ca', 'gov', 'sen', 'rep', 'prof', 'vs', 'jr', 'sr', 'fig', 'inc', 'al', 'ft', 'mt', 'rev']
