import { HedgeList } from '@/components/origins/hedge-list'
import { OriginList } from '@/components/origins/origin-list'
import { QuestionList } from '@/components/origins/question-list'
import { Section } from '@/components/ui/section'
import { getOrigins, listMetricQuestions } from '@/lib/data/origin-queries'
import { listMetrics } from '@/lib/data/register-queries'
import type { ClaimFilter } from '@/lib/domain/filter'
import type { MetricRecord } from '@/lib/domain/register-records'
import { changedQuery } from '@/lib/domain/view-address'
import { messages } from '@/lib/messages/messages'
import { apiPath } from '@/lib/paths'

/** Who spoke first and how hedges travelled among a filter's claims; with a metric, the questions that its figures raise. Empty parts are absent. */
export async function OriginSections({ filter, metric = null }: { filter: ClaimFilter; metric?: MetricRecord | null }) {
  const [{ hedges, ...graph }, questions, metrics] = await Promise.all([
    getOrigins(filter), metric ? listMetricQuestions(metric, filter) : [], metric ? listMetrics(metric.conflict) : [],
  ])
  if (graph.claims === 0) return null
  const query = changedQuery(filter, { by: null, view: 'chart', sort: '-asOf', cursor: null })
  if (filter.conflict !== null) query.set('conflict', filter.conflict)
  return (
    <>
      <Section id="origins" title={messages.origins.title} aside={<a href={apiPath(['origins'], query)}>{messages.origins.json}</a>}><OriginList graph={graph} /></Section>
      {hedges.statements > 0 ? <Section id="hedges" title={messages.hedges.title}><HedgeList hedges={hedges} /></Section> : null}
      {questions.length > 0 ? <Section id="questions" title={messages.checks.title}><QuestionList questions={questions} metrics={metrics} /></Section> : null}
    </>
  )
}
