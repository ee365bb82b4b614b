// Owns dates as sources print them, written in EDTF level 1 and the level 2 set "one of": text in, the days it may mean out.
// The grammar of the `edtf` library is used and its Date objects are not, so that no time zone can enter.
import { parse, type EdtfGroupNode } from 'edtf'
import { daysInMonth, isCalendarDay } from './calendar-day'
import { EdtfError, readPoint, type EdtfPoint } from './edtf-point'

export { EdtfError } from './edtf-point'

export type EdtfDate = {
  /** The text as written. */
  edtf: string
  /** First day that is meant; null where the start is open. */
  earliest: string | null
  /** Last day that is meant; null where the end is open. */
  latest: string | null
  approximate: boolean
  uncertain: boolean
  openStart: boolean
  openEnd: boolean
  shape: 'point' | 'interval' | 'set'
  /** The dates inside, in order: one of a point, one or two of an interval, all of a set (ranges in a set by their two ends). */
  points: EdtfPoint[]
}

const MAX_LENGTH = 100
const EXAMPLES = '2024-04-14, 2024-04, 2024-04-14~ (about), 2024-04-01/2024-04-14 or [2024-04-13,2024-04-14] (one of)'

/**
 * Reads an EDTF text: days, months, years, `~` about, `?` uncertain, `X` unknown digits, intervals with or without open ends, and
 * `[a,b]` for one of several. An approximate date keeps the days as written; nothing is invented around it.
 * Throws an EdtfError that says what is wrong.
 */
export function parseEdtf(text: string): EdtfDate {
  if (isCalendarDay(text)) {
    const point: EdtfPoint = {
      precision: 'day', earliest: text, latest: text, approximate: false, uncertain: false, unspecified: false,
    }
    return pointDate(text, point)
  }
  if (text.length > MAX_LENGTH) throw new EdtfError(`a date must be at most ${MAX_LENGTH} characters`)
  refuseImpossibleDays(text)
  const node = parseGrammar(text)
  if (node.type === 'Interval') return readInterval(node, text)
  if (node.type === 'Set') return readSet(node, text)
  if (node.type === 'List') throw new EdtfError(`"${text}" means all of these days; for one of them write [ and ] instead of { and }`)
  if (node.level > 1) throw new EdtfError(`"${text}" is more than we can read; write ${EXAMPLES}`)
  return pointDate(text, readPoint(node, text))
}

function pointDate(edtf: string, point: EdtfPoint): EdtfDate {
  const { earliest, latest } = point
  return { edtf, earliest, latest, ...flags([point]), openStart: false, openEnd: false, shape: 'point', points: [point] }
}

function parseGrammar(text: string): ReturnType<typeof parse> {
  try {
    return parse(text)
  } catch {
    throw new EdtfError(`"${text}" is no date that we can read; write ${EXAMPLES}`)
  }
}

// Before the grammar, which lets 2023-02-29 pass and refuses 2024-02-31 in words that help nobody.
function refuseImpossibleDays(text: string) {
  for (const [whole, year, month, day] of text.matchAll(/(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g)) {
    if (isCalendarDay(whole)) continue
    const inMonth = Number(month) >= 1 && Number(month) <= 12 && Number(day) > 0
    throw new EdtfError(inMonth
      ? `the day ${whole} does not exist: that month has ${daysInMonth(Number(year), Number(month))} days`
      : `the day ${whole} does not exist`)
  }
}

// An open end comes as Infinity or null.
function readInterval(node: EdtfGroupNode, text: string): EdtfDate {
  const read = (value: EdtfGroupNode['values'][number] | undefined) =>
    (value && typeof value === 'object' && !Array.isArray(value) ? readPoint(value, text) : null)
  const [start, end] = [read(node.values[0]), read(node.values[1])]
  const points = [start, end].filter((point) => point !== null)
  if (points.length === 0) throw new EdtfError(`"${text}" is open at both ends and so says nothing`)
  if (start && end && start.earliest > end.latest) throw new EdtfError(`"${text}" ends before it begins`)
  return {
    edtf: text, earliest: start?.earliest ?? null, latest: end?.latest ?? null, ...flags(points),
    openStart: !start, openEnd: !end, shape: 'interval', points,
  }
}

function readSet(node: EdtfGroupNode, text: string): EdtfDate {
  const points = node.values.flatMap((value) => (value && typeof value === 'object' ? [value].flat() : [])).map((value) => readPoint(value, text))
  if (points.length === 0) throw new EdtfError(`"${text}" holds no date`)
  const days = points.flatMap((point) => [point.earliest, point.latest]).sort()
  return {
    edtf: text, earliest: node.earlier ? null : days[0]!, latest: node.later ? null : days[days.length - 1]!, ...flags(points),
    openStart: Boolean(node.earlier), openEnd: Boolean(node.later), shape: 'set', points,
  }
}

function flags(points: EdtfPoint[]) {
  return { approximate: points.some((point) => point.approximate), uncertain: points.some((point) => point.uncertain) }
}
