import { keptView } from '@/components/claims/kept-view'
import type { Claim } from '@/lib/domain/claim'
import { messages } from '@/lib/messages/messages'
import { actorPath } from '@/lib/paths'

/** Who speaks, by alphabet, with the number of claims; the outlet's own voice last. */
export function Speakers({ claims }: { claims: readonly Claim[] }) {
  const counts = new Map<string, { name: string; count: number }>()
  for (const { claimant } of claims) {
    if (!claimant) continue
    counts.set(claimant.slug, { name: claimant.name, count: (counts.get(claimant.slug)?.count ?? 0) + 1 })
  }
  const own = claims.filter(({ claimant }) => claimant === null).length
  const speakers = [...counts].sort(([, a], [, b]) => a.name.localeCompare(b.name, 'en'))
  const words = messages.article
  return (
    <ul className="counted">
      {speakers.map(([slug, { name, count }]) => <li key={slug}><a href={actorPath(slug, keptView())}>{name}</a><span>{count.toLocaleString('en')}</span></li>)}
      {own > 0 ? <li><span>{words.ownVoice}</span><span>{own.toLocaleString('en')}</span></li> : null}
    </ul>
  )
}
