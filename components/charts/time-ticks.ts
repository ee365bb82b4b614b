// Owns the ticks of a time axis: days, months, quarters or years, whichever a width has room for.
import { dayNumber, dayOfNumber } from '@/lib/domain/calendar-day'
import { ENGLISH_DATE_WORDS } from '@/lib/domain/clock'

export interface TimeTick { day: string; label: string | null }

const shortMonth = (month: number) => ENGLISH_DATE_WORDS.months[month - 1]!.slice(0, 3)

/** Ticks between two days. A tick without a label is only a line: there was no room for its words. */
export function timeTicks(from: string, to: string, width: number): TimeTick[] {
  const days = dayNumber(to) - dayNumber(from)
  const roomFor = Math.max(2, Math.floor(width / 72))
  if (days <= 62) return dayTicks(from, to, Math.max(1, Math.ceil(days / roomFor)))
  const months = days / 30.4
  const every = [1, 2, 3, 6, 12, 24, 60, 120].find((step) => months / step <= roomFor) ?? 120
  return monthTicks(from, to, every)
}

function dayTicks(from: string, to: string, step: number): TimeTick[] {
  const round = [1, 2, 5, 7, 10, 14, 21, 28].find((candidate) => candidate >= step) ?? 28
  const ticks: TimeTick[] = []
  for (let number = dayNumber(from); number <= dayNumber(to); number += round) {
    const day = dayOfNumber(number)
    const [year, month, date] = day.split('-').map(Number) as [number, number, number]
    const first = ticks.length === 0 || ticks[ticks.length - 1]!.day.slice(0, 4) !== day.slice(0, 4)
    ticks.push({ day, label: first ? `${date} ${shortMonth(month)} ${year}` : `${date} ${shortMonth(month)}` })
  }
  // The year makes the first words longer than the rest.
  if (ticks.length > 2 && ticks[1]) ticks[1] = { ...ticks[1], label: round === 1 ? null : ticks[1].label }
  return ticks
}

function monthTicks(from: string, to: string, every: number): TimeTick[] {
  const ticks: TimeTick[] = []
  let [year, month] = from.split('-').map(Number) as [number, number]
  let labelled = 0
  for (;;) {
    const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
    if (day > to) break
    if (day >= from && (every < 12 ? (month - 1) % every === 0 : month === 1 && year % (every / 12) === 0)) {
      ticks.push({ day, label: every >= 12 ? String(year) : labelled === 0 || month === 1 ? `${shortMonth(month)} ${year}` : shortMonth(month) })
      labelled += 1
    }
    month += 1
    if (month > 12) { month = 1; year += 1 }
  }
  return ticks
}
