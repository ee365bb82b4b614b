// Owns how a participant of an occurrence is written: `actor:role`, the role left out where nothing is known of it.

/** `actor` is a slug, name or alias. */
export type ParticipantInput = { actor: string; role: string | null }

/** Reads `hamas:host` or `hamas`; the part behind the last colon is the role. */
export function parseParticipant(text: string): ParticipantInput {
  const colon = text.lastIndexOf(':')
  if (colon < 0) return { actor: text.trim(), role: null }
  return { actor: text.slice(0, colon).trim(), role: text.slice(colon + 1).trim() || null }
}

/** The inverse of `parseParticipant`. */
export function formatParticipant({ actor, role }: ParticipantInput): string {
  return role === null && !actor.includes(':') ? actor : `${actor}:${role ?? ''}`
}
