// Owns how a metric is titled and what is said below its title, on boards, charts and its own page.
import { formatClock, makeClock } from '@/lib/domain/clock'
import type { ComparedMetric } from '@/lib/domain/comparison-metric'
import { messages } from '@/lib/messages/messages'

const upperFirst = (text: string) => text.charAt(0).toLocaleUpperCase('en') + text.slice(1)

/** Families whose name a label needs to be understood alone: "Hostages: taken". */
const NAMED_FAMILIES = ['custody', 'prisoners', 'projectiles']

/** "Killed in Gaza", "Hostages: taken". */
export function metricTitle(metric: Pick<ComparedMetric, 'label' | 'family'>): string {
  const family = messages.families[metric.family]
  if (!NAMED_FAMILIES.includes(metric.family) || !family || metric.label.toLowerCase().startsWith(family.toLowerCase())) return upperFirst(metric.label)
  return `${family}: ${metric.label}`
}

/** "persons, counted since 7 October 2023" */
export function metricCounted(metric: Pick<ComparedMetric, 'unit' | 'behaviour' | 'windowFrom'>): string {
  const since = metric.behaviour === 'cumulative' && metric.windowFrom ? messages.board.countedSince(formatClock(makeClock(metric.windowFrom, 'stated'))) : null
  return [metric.unit, since].filter(Boolean).join(', ')
}
