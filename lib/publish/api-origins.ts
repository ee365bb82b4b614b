// Owns hedges and questions as the API gives them: claims by their ids, and the words.
import type { CheckedMetric, Question } from '@/lib/domain/counter-checks'
import type { HedgeStep } from '@/lib/domain/hedge-loss'
import { questionWords } from './check-words'
import { hedgeWords } from './hedge-words'

/** One step; `from` and `to` are ids of claims, `printed` what softens or firms in the printed words. */
export function apiHedge(step: HedgeStep) {
  const { from, to, route, change, operator, modality, words } = step
  return { from: from.id, to: to.id, route, change, operator, modality, printed: words, words: hedgeWords(step).words }
}

/** One question; `examples` hold ids of claims in the order that its type says. */
export function apiQuestion(question: Question, metrics: readonly CheckedMetric[]) {
  const { type, source, metric, other, places, examples } = question
  return { type, source, metric, other, places, examples: examples.map((reports) => reports.map(({ id }) => id)), words: questionWords(question, metrics).words }
}
