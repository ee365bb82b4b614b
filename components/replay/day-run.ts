// Owns the short form in which the record's days travel to the browser: a first day, then for each day its distance and its articles.
import { addDays, daysBetween } from '@/lib/domain/calendar-day'

/** A day on which articles were published, and how many had been by its end. */
export interface RecordDay { day: string; articles: number }

/** `2024-04-14 0:2 3:1`: two articles on the day, one three days later. "" for none. */
export function packDays(published: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const day of published) counts.set(day, (counts.get(day) ?? 0) + 1)
  const days = [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
  return days.map(([day, count], place) => (place === 0 ? `${day} 0:${count}` : `${daysBetween(days[place - 1]![0], day)}:${count}`)).join(' ')
}

/** The inverse, oldest first. */
export function unpackDays(packed: string): RecordDay[] {
  const [first, ...steps] = packed.split(' ')
  let day = first ?? ''
  let articles = 0
  return steps.map((step) => {
    const [distance, count] = step.split(':').map(Number)
    day = addDays(day, distance!)
    articles += count!
    return { day, articles }
  })
}

/** Where the slider stands for a day: at the last day no later than it, −1 before the first; behind the last for the present. */
export function placeOf(days: readonly RecordDay[], knownOn: string | null): number {
  return knownOn === null ? days.length : days.findLastIndex(({ day }) => day <= knownOn)
}
