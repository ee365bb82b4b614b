// Owns how a panel crosses the wire: plain figures of long series as columns of differences, so that a thousand of them weigh a few kilobytes.
import { dayNumber, dayOfNumber } from '@/lib/domain/calendar-day'
import { ENGLISH_DATE_WORDS } from '@/lib/domain/clock'
import { formatNumber } from '@/lib/domain/quantity-text'
import type { ChartMark, ChartPanel, ChartRun, ChartSeries } from './chart-panel'
import { marksIn } from './geometry'

/** Shorter series keep every mark in full, with its statement, but in panels of very many of them. */
const LONG = 40
const CROWDED = 60

/** Columns of equal length: `days` and `levels` are differences to the entry before; days since 1970. */
interface Columns { days: number[]; levels: number[] }

interface WireSeries extends Omit<ChartSeries, 'marks' | 'runs'> {
  /** Marks that need more than a day and a number, with their place in the series. */
  marks: { at: number; mark: ChartMark }[]
  plain: (Columns & { ids: string; who: number[] }) | null
  runs: (Columns & { stale: boolean })[]
  names: string[]
}

export interface WirePanel extends Omit<ChartPanel, 'series'> {
  series: WireSeries[]
  /** The address of a claim before and behind its id. */
  link: [before: string, behind: string]
}

/** Ids are fixed in length, so that a column of them needs no marks between. */
const ID = '00000000'

/** The panel as it travels. The statements of plain figures in long series stay behind: who, how many and when is said without them. */
export function packPanel(panel: ChartPanel, hrefOf: (id: string) => string): WirePanel {
  const [before = '', behind = ''] = hrefOf(ID).split(ID)
  const link: WirePanel['link'] = [before, behind]
  const isCrowded = marksIn(panel) > CROWDED
  return { ...panel, link, series: panel.series.map((series) => packSeries(series, link, isCrowded || series.marks.length > LONG)) }
}

/** The panel as it is drawn. */
export function unpackPanel({ link, ...panel }: WirePanel): ChartPanel {
  return { ...panel, series: panel.series.map((series) => unpackSeries(series, link)) }
}

function packSeries({ marks, runs, ...rest }: ChartSeries, link: WirePanel['link'], isLong: boolean): WireSeries {
  const names: string[] = []
  const nameOf = (who?: string) => {
    if (who === undefined) return -1
    if (!names.includes(who)) names.push(who)
    return names.indexOf(who)
  }
  const plain = isLong ? marks.filter((mark) => isPlain(mark, link)) : []
  const kept = new Set(plain)
  return {
    ...rest, names,
    marks: marks.flatMap((mark, at) => (kept.has(mark) ? [] : [{ at, mark }])),
    plain: plain.length ? { ...columns(plain.map(({ day, level }) => ({ day, level: level! }))), ids: plain.map(({ id }) => id).join(''), who: packWho(plain.map(({ who }) => nameOf(who))) } : null,
    runs: runs.map(({ stale, points }) => ({ stale, ...columns(points) })),
  }
}

function unpackSeries({ marks, plain, runs, names, ...rest }: WireSeries, link: WirePanel['link']): ChartSeries {
  const points = plain ? spread(plain) : []
  const who = plain ? unpackWho(plain.who, points.length) : []
  const all = points.map((point, index) => plainMark(plain!.ids.slice(index * ID.length, (index + 1) * ID.length), point, names[who[index]!], link))
  for (const { at, mark } of marks) all.splice(at, 0, mark)
  return { ...rest, marks: all, runs: runs.map(({ stale, ...run }): ChartRun => ({ stale, points: spread(run) })) }
}

/** A figure of one day, printed in digits, that nobody disputes or replaces: all of it follows from id, day and number. */
function isPlain(mark: ChartMark, link: WirePanel['link']): boolean {
  const like = mark.level === null || mark.id.length !== ID.length ? null : plainMark(mark.id, { day: mark.day, level: mark.level }, mark.who, link)
  return like !== null && JSON.stringify(sorted({ ...mark, statement: '' })) === JSON.stringify(sorted(like))
}

const sorted = (mark: ChartMark) => Object.entries(mark).filter(([, value]) => value !== undefined).sort(([a], [b]) => (a < b ? -1 : 1))

function plainMark(id: string, { day, level }: { day: string; level: number }, who: string | undefined, [before, behind]: WirePanel['link']): ChartMark {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return {
    id, day, earliest: day, latest: day, approximate: false, operator: 'exactly', level, low: level, high: level, text: formatNumber(level),
    remark: null, ...(who === undefined ? {} : { who }), statement: '', dayWords: `${date} ${ENGLISH_DATE_WORDS.months[month - 1]} ${year}`,
    href: `${before}${id}${behind}`, state: 'plain', replaces: [],
  }
}

function columns(points: readonly { day: string; level: number }[]): Columns {
  const differences = (values: readonly number[]) => values.map((value, index) => (index === 0 ? value : value - values[index - 1]!))
  // Differences of fractions would not add up to what they were.
  const levels = points.map(({ level }) => level)
  return { days: differences(points.map(({ day }) => dayNumber(day))), levels: levels.every(Number.isSafeInteger) ? differences(levels) : [...levels, 0] }
}

function spread({ days, levels }: Columns): { day: string; level: number }[] {
  const whole = levels.length === days.length
  let [day, level] = [0, 0]
  return days.map((difference, index) => {
    day += difference
    level = whole ? level + levels[index]! : levels[index]!
    return { day: dayOfNumber(day), level }
  })
}

/** Runs of equal entries as pairs of entry and length: one outlet speaks many times in a row. */
function packWho(who: readonly number[]): number[] {
  const pairs: number[] = []
  for (const one of who) {
    if (pairs.length && pairs.at(-2) === one) pairs[pairs.length - 1]! += 1
    else pairs.push(one, 1)
  }
  return pairs
}

function unpackWho(pairs: readonly number[], length: number): number[] {
  const who: number[] = []
  for (let place = 0; place < pairs.length && who.length < length; place += 2) who.push(...Array<number>(pairs[place + 1]!).fill(pairs[place]!))
  return who
}
