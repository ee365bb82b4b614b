// Owns the reference of a view: its name, all three clocks, the data revision, and the address that shows the same for ever.
import type { KeptRecord } from '@/components/claims/kept-view'
import { formatClock, makeClock } from '@/lib/domain/clock'
import { messages } from '@/lib/messages/messages'
import { withQuery } from '@/lib/paths'

/** "Ceasefire Ledger, Gaza, timeline, figures as of …, as known on …, as recorded by … (data revision 7), https://…". */
export function referenceWords({ subject, path, query, origin, pin }: KeptRecord): string {
  const params = new URLSearchParams(query)
  // An instant still to come would pin nothing.
  const asked = params.get('recordedBy')
  params.set('recordedBy', asked && asked < pin.recordedBy ? asked : pin.recordedBy)
  const day = (text: string | null) => text && dayWords(text)
  return messages.replay.reference.text({
    subject, asOf: day(params.get('asOf')), knownOn: day(params.get('knownOn')), recordedBy: instantWords(params.get('recordedBy')!),
    dataRevision: pin.dataRevision, address: origin + withQuery(path, params),
  })
}

/** An instant in UTC, as readers say it; the end of a day is called so. */
export function instantWords(instant: string): string {
  const { reference } = messages.replay
  const [day, time] = instant.split('T') as [string, string]
  return time === '23:59:59.999Z' ? reference.endOfDay(dayWords(day)) : reference.instant(dayWords(day), time.replace(/(\.000)?Z$/, ''))
}

const dayWords = (day: string) => formatClock(makeClock(day, 'stated'))
