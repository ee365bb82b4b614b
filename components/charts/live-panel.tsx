'use client'

import { memo, useCallback, useEffect, useId, useMemo, useState } from 'react'
import type { ChartPanel } from './chart-panel'
import { panelGeometry, type Geometry, type VariantName } from './geometry'
import type { LiveWords } from './live-chart'
import { LiveLanes } from './live-lanes'
import { LiveSeries } from './live-series'
import type { Stop } from './live-targets'
import { usePins } from './pins'
import { LiveTip } from './live-tip'

interface LivePanelProps { panel: ChartPanel; variant: VariantName; words: LiveWords }

/** What a surface draws, and what its targets report. */
export interface SurfaceProps {
  panel: ChartPanel
  geometry: Geometry
  label: string
  tip: string
  onActive: (stop: Stop | null) => void
  pinned: ReadonlySet<string>
  onPin: (stop: Stop) => void
}

// Drawn once and not again for each mark that is pointed at, of which there may be a thousand.
const Lanes = memo(LiveLanes)
const Series = memo(LiveSeries)

/** The live panel: what the picture shows, plus a target for pointer and keyboard on each mark, and the details of the active one. */
export function LivePanel({ panel, variant, words }: LivePanelProps) {
  const geometry = useMemo(() => panelGeometry(panel, variant), [panel, variant])
  const [active, setActive] = useState<Stop | null>(null)
  const tip = useId()
  const { pins, toggle } = usePins()
  const pinned = useMemo(() => new Set(pins.map(({ mark }) => mark.id)), [pins])
  const onPin = useCallback(({ mark, name }: Stop) => toggle({ mark, name, metric: panel.metric }), [toggle, panel])
  // On the document: a tip that the pointer opened must go at Escape wherever the focus is.
  useEffect(() => {
    if (!active) return
    const dismiss = (event: KeyboardEvent) => { if (event.key === 'Escape') setActive(null) }
    document.addEventListener('keydown', dismiss)
    return () => document.removeEventListener('keydown', dismiss)
  }, [active])
  const Surface = panel.kind === 'lanes' ? Lanes : Series
  return (
    <div
      className="live__panel"
      onMouseLeave={() => setActive(null)}
      onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) setActive(null) }}
    >
      <Surface panel={panel} geometry={geometry} label={`${panel.title}: ${words.figures}`} tip={tip} onActive={setActive} pinned={pinned} onPin={onPin} />
      {active ? <LiveTip id={tip} active={active} at={tipPlace(active, geometry)} words={words} isPinned={pinned.has(active.mark.id)} onPin={() => onPin(active)} /> : null}
    </div>
  )
}

/** In per cent of the box, so that the tip stays at its mark whatever the picture's scale. */
function tipPlace({ x, y }: Stop, { width, height }: Geometry) {
  return { x: (x / width) * 100, y: (y / height) * 100 }
}
