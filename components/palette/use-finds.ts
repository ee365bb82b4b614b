// Owns asking the search while somebody types: not for every letter, and never showing an older answer over a newer question.
import { useEffect, useState } from 'react'
import { clocksOf, findClaims, type Place } from './palette-items'

const PAUSE = 180

export type Finds = { places: readonly Place[]; state: 'still' | 'looking' | 'failed' }
const NONE: Finds = { places: [], state: 'still' }

/** What the search finds for these words. */
export function useFinds(typed: string): Finds {
  const q = typed.trim()
  const [answer, setAnswer] = useState<{ q: string; finds: Finds }>({ q: '', finds: NONE })
  useEffect(() => {
    if (q === '') return
    const control = new AbortController()
    const timer = window.setTimeout(() => {
      findClaims(q, clocksOf(window.location.search), control.signal)
        .then((places) => setAnswer({ q, finds: { places, state: 'still' } }))
        .catch(() => { if (!control.signal.aborted) setAnswer({ q, finds: { places: [], state: 'failed' } }) })
    }, PAUSE)
    return () => {
      window.clearTimeout(timer)
      control.abort()
    }
  }, [q])
  if (q === '') return NONE
  return answer.q === q ? answer.finds : { places: [], state: 'looking' }
}
