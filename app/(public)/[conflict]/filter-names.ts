// Owns what the values of a filter are called, for its chips and fields: names from the registers, the value itself where nothing has it.
import { listArticles } from '@/lib/data/article-queries'
import { listActors, listMetrics, listOutlets, listProposals, listTopics } from '@/lib/data/register-queries'
import type { FilterNames } from '@/components/timeline/filter-chips'
import type { ClaimFilter } from '@/lib/domain/filter'
import { messages } from '@/lib/messages/messages'
import { metricTitle } from '@/lib/publish/metric-title'

/** Names by key and value, for the keys that the filter uses. */
export async function readFilterNames(filter: ClaimFilter): Promise<FilterNames> {
  const names = new Map<string, Map<string, string>>()
  const read = async (key: 'metric' | 'outlet' | 'claimant' | 'actor' | 'proposal' | 'topic' | 'article', list: () => Promise<[string, string][]>) => {
    if (filter[key].length > 0) names.set(key, new Map(await list()))
  }
  const actors = async () => (await listActors()).map(({ slug, name }): [string, string] => [slug, name])
  await Promise.all([
    read('metric', async () => (await listMetrics()).map((metric) => [metric.slug, metricTitle(metric)])),
    read('outlet', async () => (await listOutlets()).map(({ slug, name }) => [slug, name])),
    read('claimant', actors),
    read('actor', actors),
    read('proposal', async () => (await listProposals()).map(({ slug, name }) => [slug, name])),
    read('topic', async () => (await listTopics()).map(({ slug, name }) => [slug, name])),
    read('article', async () => (await listArticles()).map(({ id, outlet, publishedOn }) => [id, [outlet?.name ?? messages.article.outletUnknown, publishedOn?.edtf].filter(Boolean).join(', ')])),
  ])
  return (key, value) => names.get(key)?.get(value) ?? value
}
