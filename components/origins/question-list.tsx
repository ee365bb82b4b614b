import { Fragment } from 'react'
import type { CheckedMetric, Question } from '@/lib/domain/counter-checks'
import { messages } from '@/lib/messages/messages'
import { questionWords } from '@/lib/publish/check-words'
import { ClaimLink } from './hedge-list'

const MOST_OPEN = 4

interface Props { questions: readonly Question[]; metrics: readonly CheckedMetric[] }

/** What the figures raise, as questions, each with the claims of its first example; the first few open, the rest folded. */
export function QuestionList({ questions, metrics }: Props) {
  const words = messages.checks
  const rest = questions.slice(MOST_OPEN)
  return (
    <div className="stack-4">
      <p className="note">{words.lead}</p>
      <Questions questions={questions.slice(0, MOST_OPEN)} metrics={metrics} start={1} />
      {rest.length > 0 ? <details><summary>{words.rest(rest.length)}</summary><Questions questions={rest} metrics={metrics} start={MOST_OPEN + 1} /></details> : null}
    </div>
  )
}

function Questions({ questions, metrics, start }: Props & { start: number }) {
  return (
    <ol className="questions" start={start}>
      {questions.map((question, place) => {
        const { headline, text } = questionWords(question, metrics)
        return (
          <li key={place}>
            <p><b>{headline}.</b> {text}</p>
            <p className="small">{messages.checks.figures}: {question.examples[0]!.map(({ id }, index) => <Fragment key={id}>{index > 0 ? ' · ' : null}<ClaimLink id={id} /></Fragment>)}</p>
          </li>
        )
      })}
    </ol>
  )
}
