import { DescriptionList } from '@/components/ui/description-list'
import { keptView } from '@/components/claims/kept-view'
import type { MetricRecord } from '@/lib/domain/register-records'
import { messages } from '@/lib/messages/messages'
import { metricPath } from '@/lib/paths'
import { metricTitle } from '@/lib/publish/metric-title'
import { edtfWords } from './edtf-words'

/** What a metric counts, how it moves, where it stands in the ledger, and what it is the sum of. */
export function MetricFacts({ metric, metrics }: { metric: MetricRecord; metrics: readonly MetricRecord[] }) {
  const words = messages.metric
  const wholes = metrics.filter((other) => other.sumOf.includes(metric.slug)).map(({ slug }) => slug)
  return (
    <DescriptionList
      items={[
        { term: words.unit, details: metric.unit },
        { term: words.behaviour, details: messages.behaviours[metric.behaviour] },
        { term: words.population, details: metric.population ?? words.everyone },
        { term: words.place, details: metric.place },
        { term: words.window, details: edtfWords(metric.windowFrom) },
        { term: words.family, details: messages.families[metric.family] ?? metric.family },
        { term: words.ledger, details: metric.ledger && words.ledgerLines[metric.ledger] },
        { term: words.sumOf, details: <MetricLinks slugs={metric.sumOf} metrics={metrics} /> },
        { term: words.partOf, details: <MetricLinks slugs={wholes} metrics={metrics} /> },
      ].filter(({ term }) => (term !== words.sumOf || metric.sumOf.length > 0) && (term !== words.partOf || wholes.length > 0))}
    />
  )
}

function MetricLinks({ slugs, metrics }: { slugs: readonly string[]; metrics: readonly MetricRecord[] }) {
  return slugs.map((slug, index) => {
    const metric = metrics.find((one) => one.slug === slug)
    return <span key={slug}>{index > 0 ? '; ' : null}{metric ? <a href={metricPath(metric.conflict, slug, keptView())}>{metricTitle(metric)}</a> : slug}</span>
  })
}
