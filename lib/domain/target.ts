// Owns how the target of a position or dispute is written: `actor:hamas`, `claim:7K3M9Q2X`, `metric:killed-gaza`, `proposal:x`, `topic:x`.
import { TARGET_TYPES, type TargetType } from './vocabulary'

/** `ref` is a slug, or a claim's id or external id. */
export type TargetInput = { type: TargetType; ref: string }

/** A target text that cannot be read. */
export class TargetError extends Error {
  override name = 'TargetError'
}

/** Reads `type:ref`. Throws a TargetError. */
export function parseTarget(text: string): TargetInput {
  const colon = text.indexOf(':')
  const [type, ref] = [text.slice(0, Math.max(colon, 0)).trim(), text.slice(colon + 1).trim()]
  if (!isTargetType(type)) throw new TargetError(`"${text}" must begin with one of ${TARGET_TYPES.join(', ')} and a colon`)
  if (ref === '') throw new TargetError(`"${text}" does not say which ${type}`)
  return { type, ref }
}

/** The inverse of `parseTarget`. */
export function formatTarget({ type, ref }: TargetInput): string {
  return `${type}:${ref}`
}

function isTargetType(text: string): text is TargetType {
  return (TARGET_TYPES as readonly string[]).includes(text)
}
