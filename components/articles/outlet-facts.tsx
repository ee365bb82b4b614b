import { keptView } from '@/components/claims/kept-view'
import { DescriptionList } from '@/components/ui/description-list'
import type { OutletRecord } from '@/lib/domain/register-records'
import { messages } from '@/lib/messages/messages'
import { actorPath } from '@/lib/paths'
import { isUnnamedOutlet } from '@/lib/publish/names'

/** The outlet's name; a stand-in for one that nobody names says so, and keeps what tells it apart. */
export function outletTitle(outlet: Pick<OutletRecord, 'slug' | 'name'>): string {
  return isUnnamedOutlet(outlet) ? messages.sentences.upperFirst(outlet.name) : outlet.name
}

/** What is known of an outlet. */
export function OutletFacts({ outlet }: { outlet: OutletRecord }) {
  const words = messages.outlet
  return (
    <DescriptionList
      items={[
        { term: words.kind, details: messages.outletKinds[outlet.kind] },
        { term: words.country, details: outlet.country },
        { term: words.homepage, details: outlet.homepage && <a href={outlet.homepage} rel="external noopener">{outlet.homepage}</a> },
        { term: words.alsoActor, details: outlet.actor && <a href={actorPath(outlet.actor.slug, keptView())}>{outlet.actor.name}</a> },
        { term: words.aliases, details: outlet.aliases.join(', ') },
        { term: words.articles, details: outlet.counts.articles.toLocaleString('en') },
        { term: messages.sources.claims, details: outlet.counts.claims.toLocaleString('en') },
      ]}
    />
  )
}
