// Owns the way from claimant to page: who said, told, released, cited and reported, in order, as text and as steps.
import type { AttributionStep } from './claim'
import { ATTRIBUTION_STEPS, type AttributionStepName } from './vocabulary'

/** One step as typed in: `who` is a slug, name or alias, or null where it is unknown (`?`). */
export type ViaStep = { step: AttributionStepName; who: string | null }

/** A `via` text that cannot be read; the message names the step. */
export class ViaError extends Error {
  override name = 'ViaError'
}

/** Reads `released:israel-pm-office>reported:afp`; `?` is unknown, an empty text is no step. Throws a ViaError. */
export function parseVia(text: string): ViaStep[] {
  if (text.trim() === '') return []
  return text.split('>').map((part) => {
    const colon = part.indexOf(':')
    const [step, who] = colon < 0 ? [part.trim(), ''] : [part.slice(0, colon).trim(), part.slice(colon + 1).trim()]
    if (!isStepName(step)) throw new ViaError(`"${part.trim()}" must begin with one of ${ATTRIBUTION_STEPS.join(', ')} and a colon`)
    if (who === '') throw new ViaError(`"${part.trim()}" does not say who; write ${step}:? where it is unknown`)
    return { step, who: who === '?' ? null : who }
  })
}

/** The inverse of `parseVia`; null where there is no step. */
export function formatVia(steps: readonly ViaStep[]): string | null {
  return steps.length === 0 ? null : steps.map(({ step, who }) => `${step}:${who ?? '?'}`).join('>')
}

/** Where a step's name is looked up first: media report and cite, actors say, tell and release. */
export function preferredRegister(step: AttributionStepName): 'actor' | 'outlet' {
  return step === 'reported' || step === 'cited' ? 'outlet' : 'actor'
}

/**
 * The whole attribution of a claim: said by the claimant (unless there is none, or the first `via` step is the claimant's own), the
 * `via` steps, and reported by the article's outlet (unless the last `via` step says so already). Arguments are slugs.
 */
export function buildAttribution({ claimant, via, outlet }: {
  claimant: string | null
  via: readonly AttributionStep[]
  outlet: string | null
}): AttributionStep[] {
  const steps = [...via]
  if (claimant !== null && steps[0]?.actor !== claimant) steps.unshift({ step: 'said', actor: claimant, outlet: null })
  if (!isReportedBy(steps[steps.length - 1], outlet)) steps.push({ step: 'reported', actor: null, outlet })
  return steps
}

/** The `via` steps that `buildAttribution` makes this attribution from; its inverse. */
export function viaOf(attribution: readonly AttributionStep[], claimant: string | null, outlet: string | null): AttributionStep[] {
  const steps = [...attribution]
  const last = steps[steps.length - 1]
  const addsLast = last && last.step === 'reported' && last.actor === null && last.outlet === outlet
  if (addsLast && !isReportedBy(steps[steps.length - 2], outlet)) steps.pop()
  const [first, second] = steps
  const addsFirst = first && claimant !== null && first.step === 'said' && first.actor === claimant && first.outlet === null
  if (addsFirst && second?.actor !== claimant) steps.shift()
  return steps
}

/** Writes steps as `via` text with slugs. */
export function viaText(steps: readonly AttributionStep[]): string | null {
  return formatVia(steps.map(({ step, actor, outlet }) => ({ step, who: actor ?? outlet })))
}

/**
 * Who spoke first: `{actor}` with the actor's slug, `{actor: null}` for somebody unknown, or null where no one but media speak (an
 * outlet's own voice is no origin).
 */
export function originOf(attribution: readonly AttributionStep[]): { actor: string | null } | null {
  const first = attribution[0]
  if (!first) return null
  if (first.actor !== null) return { actor: first.actor }
  return first.outlet === null && preferredRegister(first.step) === 'actor' ? { actor: null } : null
}

// An unknown outlet is never the same as another unknown one.
function isReportedBy(step: AttributionStep | undefined, outlet: string | null): boolean {
  return step !== undefined && outlet !== null && step.step === 'reported' && step.outlet === outlet
}

function isStepName(text: string): text is AttributionStepName {
  return (ATTRIBUTION_STEPS as readonly string[]).includes(text)
}
