// Owns a date as it stands in three boxes with a word for how it is meant, and its way to EDTF and back.
import { daysInMonth } from './calendar-day'
import { ENGLISH_DATE_WORDS } from './clock'
import { EdtfError, parseEdtf } from './edtf'

export const DATE_HOWS = ['exactly', 'about', 'before', 'after', 'between'] as const
export type DateHow = (typeof DATE_HOWS)[number]

export const DATE_PARTS = ['day', 'month', 'year', 'how', 'day2', 'month2', 'year2', 'edtf'] as const
export type DatePart = (typeof DATE_PARTS)[number]

/** What stands in the boxes. `day2` to `year2` are the later end of `between`; `edtf`, where it is filled, wins over all others. */
export type DateEntry = Record<DatePart, string>
export type DateProblem = { part: DatePart; message: string }

/** Boxes with nothing in them. */
export function emptyDateEntry(): DateEntry {
  return { day: '', month: '', year: '', how: 'exactly', day2: '', month2: '', year2: '', edtf: '' }
}

/**
 * The EDTF of the boxes (null: they are blank), or what is wrong with them, each problem at its box. A missing box is blank. "Before" and
 * "after" include the day itself, as `../2024-04-13` does.
 */
export function dateEntryToEdtf(entry: Partial<DateEntry>): { edtf: string | null; problems: DateProblem[] } {
  const typed = (part: DatePart) => (entry[part] ?? '').normalize('NFKC').trim()
  if (typed('edtf') !== '') return checked(typed('edtf'), 'edtf')
  const how = typed('how') || 'exactly'
  if (!isHow(how)) return { edtf: null, problems: [{ part: 'how', message: `must be one of ${DATE_HOWS.join(', ')}` }] }
  const first = readBoxes(typed, '')
  if (how !== 'between') {
    if (first.problems.length > 0 || first.text === null) return { edtf: null, problems: first.problems }
    return { edtf: { exactly: first.text, about: `${first.text}~`, before: `../${first.text}`, after: `${first.text}/..` }[how], problems: [] }
  }
  const second = readBoxes(typed, '2')
  if (first.text === null && second.text === null && first.problems.length + second.problems.length === 0) return { edtf: null, problems: [] }
  const missing = [first, second].flatMap(({ text, problems }, place): DateProblem[] =>
    (text === null && problems.length === 0 ? [{ part: place === 0 ? 'year' : 'year2', message: `is missing: between needs ${place === 0 ? 'a first' : 'a second'} date` }] : []))
  const problems = [...first.problems, ...second.problems, ...missing]
  return problems.length > 0 ? { edtf: null, problems } : checked(`${first.text}/${second.text}`, 'year2')
}

/** The boxes of an EDTF text. What the boxes cannot say (one of two days, unknown digits, both marks) stays as it is in `edtf`. */
export function edtfToDateEntry(edtf: string | null): DateEntry {
  if (edtf === null || edtf.trim() === '') return emptyDateEntry()
  const [start, end] = edtf.split('/') as [string, string?]
  const guesses: Partial<DateEntry>[] = end === undefined
    ? [{ ...boxesOf(start), how: 'exactly' }, { ...boxesOf(start.replace(/~$/, '')), how: 'about' }]
    : [{ ...boxesOf(end), how: 'before' }, { ...boxesOf(start), how: 'after' }, { ...boxesOf(start), ...boxesOf(end, '2'), how: 'between' }]
  for (const guess of guesses) {
    const entry = { ...emptyDateEntry(), ...guess }
    if (dateEntryToEdtf(entry).edtf === edtf) return entry
  }
  return { ...emptyDateEntry(), edtf }
}

function checked(edtf: string, part: DatePart): { edtf: string | null; problems: DateProblem[] } {
  try {
    parseEdtf(edtf)
    return { edtf, problems: [] }
  } catch (error) {
    if (!(error instanceof EdtfError)) throw error
    return { edtf: null, problems: [{ part, message: part === 'edtf' ? error.message : 'the second date lies before the first' }] }
  }
}

type Boxes = { text: string | null; problems: DateProblem[] }

function readBoxes(typed: (part: DatePart) => string, suffix: '' | '2'): Boxes {
  const part = (name: 'day' | 'month' | 'year') => `${name}${suffix}` as const
  const [dayText, monthText, yearText] = [typed(part('day')), typed(part('month')), typed(part('year'))]
  if (dayText === '' && monthText === '' && yearText === '') return { text: null, problems: [] }
  const problems: DateProblem[] = []
  const report = (name: 'day' | 'month' | 'year', message: string) => problems.push({ part: part(name), message })
  const month = monthText === '' ? null : monthOf(monthText)
  const isYear = /^\d{4}$/.test(yearText) && yearText !== '0000'
  const day = /^\d{1,2}$/.test(dayText) ? Number(dayText) : NaN
  if (yearText === '') report('year', 'is missing: a date needs at least a year')
  else if (!isYear) report('year', 'must have four digits, such as 2024')
  if (monthText === '' && dayText !== '') report('month', 'is missing: a day needs its month')
  else if (monthText !== '' && month === null) report('month', 'must be a month, such as 4 or April')
  if (dayText !== '') {
    const most = month === null ? 31 : daysInMonth(isYear ? Number(yearText) : 2000, month)
    if (!(day >= 1)) report('day', 'must be a day, from 1 to 31')
    else if (day > most) report('day', missingDay(day, month, isYear ? yearText : null, most))
  }
  if (problems.length > 0) return { text: null, problems }
  const two = (value: number) => String(value).padStart(2, '0')
  return { text: [yearText, month !== null && two(month), dayText !== '' && two(day)].filter(Boolean).join('-'), problems }
}

function missingDay(day: number, month: number | null, year: string | null, most: number): string {
  if (month === null) return 'must be a day, from 1 to 31'
  const name = ENGLISH_DATE_WORDS.months[month - 1]!
  const inYear = month === 2 && year !== null ? ` ${year}` : ''
  return `${day} ${name}${inYear} does not exist: ${name}${inYear} has ${most} days`
}

/** "4", "04", "April", "apr", "Sept." → 1 to 12; null for anything else. */
function monthOf(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text) >= 1 && Number(text) <= 12 ? Number(text) : null
  const name = text.toLowerCase().replace(/\.$/, '')
  const found = name.length < 3 ? -1 : ENGLISH_DATE_WORDS.months.findIndex((month) => month.toLowerCase().startsWith(name))
  return found < 0 ? null : found + 1
}

function boxesOf(point: string, suffix: '' | '2' = ''): Partial<DateEntry> {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(point)
  if (!match) return {}
  const plain = (digits: string | undefined) => (digits === undefined ? '' : String(Number(digits)))
  return { [`day${suffix}`]: plain(match[3]), [`month${suffix}`]: plain(match[2]), [`year${suffix}`]: match[1]! }
}

function isHow(text: string): text is DateHow {
  return (DATE_HOWS as readonly string[]).includes(text)
}
