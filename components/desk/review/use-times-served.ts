import { useState } from 'react'
import type { FormState } from '@/components/forms/form-state'

/** How many answers said that the comment of this box was taken along: a key by which the box is drawn anew, empty, for the next one. */
export function useTimesServed(state: FormState, box: string): number {
  const [seen, setSeen] = useState({ state, times: 0 })
  if (seen.state === state) return seen.times
  const served = (state?.extra as { served?: readonly string[] } | undefined)?.served ?? []
  const times = seen.times + (served.includes(box) ? 1 : 0)
  setSeen({ state, times })
  return times
}
