'use client'

import { useEffect, useState } from 'react'
import { KeyName } from '@/components/desk/keys/key-list'
import { messages } from '@/lib/messages/messages'
import { goToNear, NEAR_ID } from './use-way-to-near'

/** A line at the foot of the window while the form has a likely double that is out of sight; it lies over the page and moves nothing. */
export function NearStrip({ count, isExact }: { count: number; isExact: boolean }) {
  const [hidden, setHidden] = useState(true)
  useEffect(() => {
    const panel = document.getElementById(NEAR_ID)
    if (!panel || count === 0) return
    const watch = new IntersectionObserver(([entry]) => setHidden(entry?.isIntersecting ?? true))
    watch.observe(panel)
    return () => watch.disconnect()
  }, [count])
  if (count === 0 || hidden) return null
  const t = messages.claimsNear
  return <p className="near__strip"><span>{isExact ? t.exact : t.likely(count)}</span> <button type="button" className="btn btn--plain" onClick={goToNear}>{t.seeLikely(count)}</button> <span className="near__alt"><KeyName name="Alt+n" /></span></p>
}
