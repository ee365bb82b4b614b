import { getOrigins, listMetricQuestions } from '@/lib/data/origin-queries'
import { getMetric, listMetrics } from '@/lib/data/register-queries'
import { apiHedge, apiQuestion } from '@/lib/publish/api-origins'
import { originWords } from '@/lib/publish/origin-words'
import { presentConflict, readQuery } from '../query'
import { readOnly } from '../respond'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async ({ query }) => {
  const isNamed = ['metric', 'proposal'].some((key) => query.getAll(key).some((slug) => slug.trim() !== ''))
  const { filter, limit } = readQuery(query, isNamed ? [] : [{ path: 'metric', message: 'a metric or a proposal must be named' }])
  const [{ hedges, ...graph }, conflict] = await Promise.all([getOrigins(filter), presentConflict(filter.conflict)])
  const metric = filter.metric.length === 1 && filter.proposal.length === 0 ? await getMetric(filter.metric[0]!, filter) : null
  const isAsked = metric !== null && (conflict === null || metric.conflict === conflict)
  const [questions, metrics] = isAsked ? await Promise.all([listMetricQuestions(metric, filter), listMetrics(metric.conflict)]) : [[], []]
  return {
    data: {
      ...graph, words: originWords(graph).words,
      statements: hedges.statements, hedgesTotal: hedges.steps.length, hedges: hedges.steps.slice(0, limit).map(apiHedge),
      questions: questions.map((question) => apiQuestion(question, metrics)),
    },
  }
})
