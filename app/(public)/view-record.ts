// Owns what a view is read from: the days of the record that its slider goes through, the pin of its reference, and what the page is called there.
import type { KeptRecord } from '@/components/claims/kept-view'
import { packDays } from '@/components/replay/day-run'
import { listArticles } from '@/lib/data/article-queries'
import { cached } from '@/lib/data/cache'
import { recordPin } from '@/lib/data/record-pin'
import { getActor, getConflict, getMetric, getOutlet, getProposal } from '@/lib/data/register-queries'
import { filterToSearchParams, type ClaimFilter } from '@/lib/domain/filter'
import { messages } from '@/lib/messages/messages'
import { metricTitle } from '@/lib/publish/metric-title'
import { siteOrigin } from './site-origin'

/** The record behind the view of the page at `path`. */
export async function readRecord(path: string, filter: ClaimFilter): Promise<KeptRecord> {
  const segments = path.split('/').slice(1).map(decodeURIComponent)
  const conflict = await getConflict(segments[0] ?? '')
  const { recordedBy } = filter
  const [days, pin, origin, subject] = await Promise.all([
    publicationDays(conflict?.slug ?? null, recordedBy), recordPin(), siteOrigin(), conflict ? conflictSubject(conflict.name, segments) : sharedSubject(segments),
  ])
  return { subject, path, query: filterToSearchParams(filter).toString(), origin, days, pin }
}

/** Days of the articles with claims in this conflict, of all where there is none, as the record had them. */
function publicationDays(conflict: string | null, recordedBy: string | null): Promise<string> {
  return cached(`days ${conflict} ${recordedBy}`, async () => {
    const articles = await listArticles({ conflict }, { knownOn: null, recordedBy })
    return packDays(articles.flatMap(({ publishedOn }) => publishedOn?.latest ?? []))
  })
}

async function conflictSubject(name: string, [, place, thing]: readonly string[]): Promise<string> {
  if (!place) return name
  const metric = place === 'metrics' && thing ? await getMetric(thing) : null
  const proposal = place === 'proposals' && thing ? await getProposal(thing) : null
  const places: Record<string, string> = messages.nav
  const what = metric ? metricTitle(metric) : proposal ? proposal.name : places[place] ?? place
  return `${name}, ${what}`
}

async function sharedSubject([place, thing = '']: readonly string[]): Promise<string> {
  switch (place) {
    case '': return messages.replay.reference.home
    case 'claims': return messages.claim.number(thing)
    case 'actors': return (await getActor(thing))?.name ?? thing
    case 'outlets': return (await getOutlet(thing))?.name ?? thing
    case 'articles': return `${messages.sources.article} ${thing}`
    default: return (messages.nav as Record<string, string>)[place ?? ''] ?? [place, thing].filter(Boolean).join(' ')
  }
}
