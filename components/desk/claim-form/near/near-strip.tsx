'use client'

import { useEffect, useRef, useState } from 'react'
import { KeyName } from '@/components/desk/keys/key-list'
import { messages } from '@/lib/messages/messages'
import { goToNear, NEAR_ID } from './use-way-to-near'

interface NearStripProps { formId: string; count: number; isExact: boolean }

/** A line at the foot of the window while the form has a likely double that is out of sight; it lies over the page and moves nothing. */
export function NearStrip({ formId, count, isExact }: NearStripProps) {
  const [hidden, setHidden] = useState(true)
  const strip = useRef<HTMLParagraphElement>(null)
  const isShown = count > 0 && !hidden
  useEffect(() => {
    const panel = document.getElementById(NEAR_ID)
    if (!panel || count === 0) return
    const watch = new IntersectionObserver(([entry]) => setHidden(entry?.isIntersecting ?? true))
    watch.observe(panel)
    return () => watch.disconnect()
  }, [count])
  useEffect(() => {
    const bar = document.querySelector<HTMLElement>(`[id="${formId}"] .form__go`)
    if (!bar || !isShown || getComputedStyle(bar).position !== 'sticky') return
    // The buttons of the form lie at the foot of the window too: the line stands above them, however many rows they take.
    const watch = new ResizeObserver(() => { strip.current?.style.setProperty('inset-block-end', `${bar.offsetHeight}px`) })
    watch.observe(bar)
    return () => watch.disconnect()
  }, [formId, isShown])
  if (!isShown) return null
  const t = messages.claimsNear
  return (
    <p className="near__strip" ref={strip}>
      <span>{isExact ? t.exact : t.likely(count)}</span> <button type="button" className="btn btn--plain" onClick={goToNear}>{t.seeLikely(count)}</button> <span className="near__alt"><KeyName name="Alt+n" /></span>
    </p>
  )
}
