'use client'

import { messages } from '@/lib/messages/messages'
import { useCurrent, useFinds, useWork } from './work-context'
import { placeOf, progressOf } from './work-store'

const MOST_PARTS = 40

/** How many finds are handled, in words and as a bar of parts. */
export function WorkProgress() {
  const { store } = useWork()
  const [finds, current] = [useFinds(store), useCurrent(store)]
  const { total, handled, saved, dismissed } = progressOf(finds)
  const t = messages.workbench
  const place = current === null ? null : placeOf(finds, current)
  const parts = Math.min(total, MOST_PARTS)
  // The bar fills from its beginning: what matters is how much is left.
  const full = total === 0 ? 0 : Math.floor((handled / total) * parts)
  const now = place === null ? null : Math.max(full, Math.floor(((place - 1) / total) * parts))
  return (
    <div className="work__count">
      <p><b>{t.handled(handled, total)}</b>{t.counts(saved, dismissed)}</p>
      <div className="progress" aria-hidden="true">{Array.from({ length: parts }, (_, at) => <i key={at} className={at < full ? 'on' : at === now ? 'now' : undefined} />)}</div>
    </div>
  )
}
