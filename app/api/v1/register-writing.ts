// Owns how the write API makes an entry of a register, and where that entry stands afterwards.
import { registerAnswer, type RegisterName } from '@/lib/data/api-answers'
import { createEntry } from '@/lib/data/register-change'
import { actorPath, apiPath, conflictPath, outletPath } from '@/lib/paths'
import type { Writing } from './respond'
import { writing } from './write'

/** POST of a register: answers with the entry that was made. */
export function registerWriting(register: RegisterName): Writing {
  const locate = LOCATIONS[register]
  return writing(async (tx, { body }) => {
    const slug = await createEntry(tx, register, body)
    return { data: await registerAnswer(tx.db, register, slug), location: locate(slug) }
  }, { locate })
}

// The API has an address for each proposal; other entries stand in a list there, and most have a page.
const LOCATIONS: Record<RegisterName, (slug: string) => string> = {
  conflicts: (slug) => conflictPath(slug),
  metrics: (slug) => apiPath(['metrics'], { metric: slug }),
  outlets: (slug) => outletPath(slug),
  actors: (slug) => actorPath(slug),
  topics: () => apiPath(['topics']),
  proposals: (slug) => apiPath(['proposals', slug]),
}
