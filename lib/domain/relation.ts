// Owns how a relation between claims is written: `disputes:ID`, `part_of:ID:SPLIT`, `part_of:ID:SPLIT:overlapping`.
import { RELATION_TYPES, type RelationType } from './vocabulary'

/** A relation as the claim that makes it tells it. `claim` is an id or an external id; `split` and `exclusive` belong to `part_of` only. */
export type RelationInput = { type: RelationType; claim: string; split: string | null; exclusive: boolean | null }

/** A relation text that cannot be read. */
export class RelationError extends Error {
  override name = 'RelationError'
}

/**
 * Reads one relation. External ids may hold colons (`part_of:a:b:by sex` is part of `a:b`); `%3A`, `%3B` and `%25` stand for `:`, `;` and `%`
 * where they would be misread. Throws a RelationError.
 */
export function parseRelation(text: string): RelationInput {
  const colon = text.indexOf(':')
  const type = (colon < 0 ? text : text.slice(0, colon)).trim()
  if (!isRelationType(type)) throw new RelationError(`"${text}" must begin with one of ${RELATION_TYPES.join(', ')} and a colon`)
  const rest = colon < 0 ? '' : text.slice(colon + 1).trim()
  if (rest === '') throw new RelationError(`"${text}" does not say which claim`)
  if (type !== 'part_of') return { type, claim: decode(rest), split: null, exclusive: null }
  const parts = rest.split(':')
  const overlapping = parts.length > 2 && parts[parts.length - 1]!.trim() === 'overlapping'
  if (overlapping) parts.pop()
  const split = decode(parts.length > 1 ? parts.pop()! : '').trim()
  const claim = decode(parts.join(':')).trim()
  if (split === '' || claim === '') throw new RelationError(`"${text}" must be part_of:ID:SPLIT, where SPLIT names how the total is divided`)
  return { type, claim, split, exclusive: !overlapping }
}

/** The inverse of `parseRelation`. */
export function formatRelation({ type, claim, split, exclusive }: RelationInput): string {
  if (type !== 'part_of') return `${type}:${encode(claim)}`
  return `${type}:${encode(claim)}:${encode(split ?? '')}${exclusive === false ? ':overlapping' : ''}`
}

function encode(text: string): string {
  return text.replace(/%(?=25|3a|3b)|[:;]/gi, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
}

function decode(text: string): string {
  return text.replace(/%(25|3a|3b)/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}

function isRelationType(text: string): text is RelationType {
  return (RELATION_TYPES as readonly string[]).includes(text)
}
