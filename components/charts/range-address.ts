// Owns the period of a chart as it stands in the address: two days in order within what there is, and none where it is everything.

export interface DayRange { from: string; to: string }

/** The range within the extent and in order; the end that moved pushes the other one along. */
export function settle(range: DayRange, extent: DayRange, moved: 'from' | 'to'): DayRange {
  const within = (day: string) => (day < extent.from ? extent.from : day > extent.to ? extent.to : day)
  const [from, to] = [within(range.from), within(range.to)]
  if (from <= to) return { from, to }
  return moved === 'from' ? { from, to: from } : { from: to, to }
}

/** Path and query of the same view in that period, from its first page on; an end that cuts nothing off is left out. */
export function rangeAddress(href: string, range: DayRange, extent: DayRange): string {
  const url = new URL(href)
  const set = (key: string, value: string | null) => (value === null ? url.searchParams.delete(key) : url.searchParams.set(key, value))
  set('from', range.from > extent.from ? range.from : null)
  set('to', range.to < extent.to ? range.to : null)
  set('cursor', null)
  return url.pathname + url.search
}
