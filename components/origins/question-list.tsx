import { Fragment } from 'react'
import type { CheckedMetric, Question } from '@/lib/domain/counter-checks'
import { messages } from '@/lib/messages/messages'
import { questionWords } from '@/lib/publish/check-words'
import { ClaimLink } from './hedge-list'

/** What the figures raise, as questions, each with the claims of its first example. */
export function QuestionList({ questions, metrics }: { questions: readonly Question[]; metrics: readonly CheckedMetric[] }) {
  const words = messages.checks
  return (
    <div className="stack-4">
      <p className="note">{words.lead}</p>
      <ol className="questions">
        {questions.map((question, place) => {
          const { headline, text } = questionWords(question, metrics)
          return (
            <li key={place}>
              <p><b>{headline}.</b> {text}</p>
              <p className="small">{words.figures}: {question.examples[0]!.map(({ id }, index) => <Fragment key={id}>{index > 0 ? ' · ' : null}<ClaimLink id={id} /></Fragment>)}</p>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
