// Owns what the workbench knows while it is open: which find is current, what became of each, and what can be taken back.
import type { WorkFind } from '@/lib/domain/work-find'

/** What the list and the text need of a find. */
export type BenchFind = Pick<WorkFind, 'key' | 'start' | 'end' | 'text' | 'type' | 'state' | 'claim' | 'mark'>
export type Decision = Pick<BenchFind, 'state' | 'claim' | 'mark'>
export type Progress = { total: number; handled: number; saved: number; dismissed: number }

export type WorkStore = {
  subscribe: (listener: () => void) => () => void
  /** In the order of the text. */
  finds: () => readonly BenchFind[]
  find: (key: string) => BenchFind | null
  current: () => string | null
  choose: (key: string | null) => void
  decide: (key: string, decision: Decision) => void
  /** Enters a place that somebody selected. */
  add: (find: BenchFind) => void
  /** What the server says now, in place of everything before; words that were selected and are still open stay. */
  replace: (finds: readonly BenchFind[]) => void
}

const ORDER = (a: BenchFind, b: BenchFind) => a.start - b.start || a.end - b.end

/** The state of an open workbench, for all the marks in a text to follow. */
export function workStore(given: readonly BenchFind[], chosen: string | null): WorkStore {
  let finds = given.toSorted(ORDER)
  let byKey = new Map(finds.map((find) => [find.key, find]))
  let current = chosen
  const listeners = new Set<() => void>()
  const set = (next: BenchFind[]) => {
    finds = next
    byKey = new Map(finds.map((find) => [find.key, find]))
    tell()
  }
  const tell = () => { for (const listener of listeners) listener() }
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    },
    finds: () => finds,
    find: (key) => byKey.get(key) ?? null,
    current: () => current,
    choose(key) {
      if (key === current) return
      current = key
      tell()
    },
    decide: (key, decision) => set(finds.map((find) => (find.key === key ? { ...find, ...decision } : find))),
    add: (find) => { if (!byKey.has(find.key)) set([...finds, find].sort(ORDER)) },
    replace(next) {
      if (next === given) return
      given = next
      const known = new Set(next.map(({ key }) => key))
      set([...next, ...finds.filter(({ key, type, state }) => type === 'selection' && state === 'open' && !known.has(key))].sort(ORDER))
    },
  }
}

/** The next find that is open, or the one before; from the other end where there is none on this side. A place that was only selected counts while it is current. */
export function nextOpen(finds: readonly BenchFind[], current: string | null, direction: 1 | -1): string | null {
  const at = finds.findIndex(({ key }) => key === current)
  const from = at === -1 ? (direction === 1 ? -1 : finds.length) : at
  for (let step = 1; step <= finds.length; step++) {
    const find = finds[(from + direction * step + finds.length * 2) % finds.length]
    if (find && find.state === 'open' && find.type !== 'selection' && find.key !== current) return find.key
  }
  return null
}

/** How far the work has come; words that were selected count once something became of them. */
export function progressOf(finds: readonly BenchFind[]): Progress {
  const counted = finds.filter(isCounted)
  const of = (state: BenchFind['state']) => counted.filter((find) => find.state === state).length
  const [saved, dismissed] = [of('done'), of('dismissed')]
  return { total: counted.length, handled: saved + dismissed, saved, dismissed }
}

/** The place of a find in the count, from 1; null where it is not counted. */
export function placeOf(finds: readonly BenchFind[], key: string): number | null {
  const place = finds.filter(isCounted).findIndex((find) => find.key === key)
  return place === -1 ? null : place + 1
}

const isCounted = (find: BenchFind) => find.type !== 'selection' || find.state !== 'open'
