// Owns what a metric is called where it stands alone: its label, under the name of its family where the label does not say it.
import { messages as english, type Messages } from '@/lib/messages/messages'

/** "Killed in Gaza", "Hostages: held alive", "Projectiles: intercepted". */
export function metricTitle(metric: { label: string; family: string }, messages: Messages = english): string {
  const label = messages.sentences.upperFirst(metric.label)
  const family = messages.families[metric.family]
  if (!family) return label
  const isNamed = metric.label.toLowerCase().split(/\W+/).includes(family.toLowerCase().split(/\W+/)[0]!)
  return isNamed ? label : `${family}: ${metric.label}`
}
