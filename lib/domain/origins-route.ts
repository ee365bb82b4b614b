// Owns one claim's way from claimant to page as places in the graph: who spoke first, through whom, who printed it.
import { originOf } from './attribution'
import type { AttributionStep } from './claim'
import type { Report } from './origins-report'

export interface RouteStep { id: string; type: 'actor' | 'outlet' | 'unnamed'; slug: string | null }

export interface Route {
  /** At least one; the last one printed it. Nobody follows themselves. */
  steps: RouteStep[]
  /** Whether the first to speak is named, is somebody not named, or is only an outlet in its own voice, which is no origin. */
  origin: 'named' | 'unnamed' | 'own_voice'
  /** Places of those who spoke first, together where several did; empty unless they are named. */
  speakers: string[]
}

/** The route of a claim. A step that names nobody stands between its named neighbours, and for no one person. */
export function routeOf(report: Report): Route {
  const attribution = report.attribution.length > 0 ? report.attribution : [printing(report)]
  const named = attribution.map((step, place) => (place === attribution.length - 1 ? printer(step, report) : namedStep(step)))
  const steps = named.map((step, place) => step ?? unnamedStep(named, place)).filter((step, place, all) => step.id !== all[place - 1]?.id)
  const origin = originOf(attribution)
  if (origin === null) return { steps, origin: 'own_voice', speakers: [] }
  if (origin.actor === null) return { steps, origin: 'unnamed', speakers: [] }
  const together = report.claimant?.slug === origin.actor ? report.coClaimants.map(({ slug }) => `actor:${slug}`) : []
  return { steps, origin: 'named', speakers: [...new Set([`actor:${origin.actor}`, ...together])] }
}

const printing = ({ article }: Report): AttributionStep => ({ step: 'reported', actor: null, outlet: article.outlet?.slug ?? null })

function namedStep({ actor, outlet }: AttributionStep): RouteStep | null {
  if (actor !== null) return { id: `actor:${actor}`, type: 'actor', slug: actor }
  return outlet === null ? null : { id: `outlet:${outlet}`, type: 'outlet', slug: outlet }
}

/** An outlet that nobody names is never the same as another one. */
function printer(step: AttributionStep, { article }: Report): RouteStep {
  const outlet = article.outlet?.slug ?? step.outlet
  return outlet === null ? { id: `article:${article.id}`, type: 'outlet', slug: null } : { id: `outlet:${outlet}`, type: 'outlet', slug: outlet }
}

function unnamedStep(named: readonly (RouteStep | null)[], place: number): RouteStep {
  const left = named.slice(0, place).findLastIndex((step) => step !== null)
  const right = named.slice(place).find((step) => step !== null)
  return { id: `unnamed:${named[left]?.id ?? ''}>${right?.id ?? ''}#${place - left}`, type: 'unnamed', slug: null }
}
