// Owns how an address that names slugs of before is read: each stands for what it leads to today.
import type { SlugType } from '@/lib/domain/slug-moves'
import { registerSnapshot } from './register-snapshot'

/** Key of an address → the register that its values are slugs of. */
const KEYS: Readonly<Record<string, SlugType>> = {
  conflict: 'conflict', metric: 'metric', outlet: 'outlet', claimant: 'actor', actor: 'actor', proposal: 'proposal', topic: 'topic', a: 'proposal', b: 'proposal',
}

/** The query with present slugs; the same object where no slug of it was renamed or merged. */
export async function presentQuery(query: URLSearchParams): Promise<URLSearchParams> {
  const { moves } = await registerSnapshot()
  const now = (key: string, value: string) => (key in KEYS ? moves[KEYS[key]!].get(value.trim()) : undefined)
  if (![...query].some(([key, value]) => now(key, value) !== undefined)) return query
  return new URLSearchParams([...query].map(([key, value]) => [key, now(key, value) ?? value]))
}
