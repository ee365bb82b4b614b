// Owns what is said below a metric's title: its unit, and since when it is counted.
import { formatClock, makeClock } from '@/lib/domain/clock'
import type { ComparedMetric } from '@/lib/domain/comparison-metric'
import { messages } from '@/lib/messages/messages'

/** "persons, counted since 7 October 2023" */
export function metricCounted(metric: Pick<ComparedMetric, 'unit' | 'behaviour' | 'windowFrom'>): string {
  const since = metric.behaviour === 'cumulative' && metric.windowFrom ? messages.board.countedSince(formatClock(makeClock(metric.windowFrom, 'stated'))) : null
  return [metric.unit, since].filter(Boolean).join(', ')
}
