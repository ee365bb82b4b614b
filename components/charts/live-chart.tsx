'use client'

import dynamic from 'next/dynamic'
import { useEffect, useRef, useState } from 'react'
import type { ChartPanel } from './chart-panel'
import { VARIANT_FROM, VARIANT_NAMES, type VariantName } from './geometry'

export interface LiveWords { open: string; figures: string; pin: string; unpin: string }

// Recharts comes in a file of its own, so that a page without a chart never loads it.
const LivePanel = dynamic(() => import('./live-panel').then((module) => module.LivePanel), { ssr: false })

/** Lies over the picture and takes its place once it is ready. It has the picture's scales and height, so that nothing moves. */
export function LiveChart({ panel, words }: { panel: ChartPanel; words: LiveWords }) {
  const box = useRef<HTMLDivElement>(null)
  const [variant, setVariant] = useState<VariantName | null>(null)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0
      setVariant(VARIANT_NAMES.find((name) => width >= VARIANT_FROM[name]) ?? 'narrow')
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return <div className="live" ref={box}>{variant ? <LivePanel key={variant} panel={panel} variant={variant} words={words} /> : null}</div>
}
