import { ImportSteps } from '@/components/desk/import/import-steps'
import { RunClaims } from '@/components/desk/import/run-claims'
import { ActionForm } from '@/components/forms/action-form'
import { Moment } from '@/components/desk/moment'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/buttons'
import { Section } from '@/components/ui/section'
import { may, type Person } from '@/lib/auth/person'
import { listRunClaims, type ImportRun } from '@/lib/data/import-runs'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { lastUndo } from '../import-work'
import { takeBack } from './actions'

const words = messages.importing
const A_PAGE = 100

/** What an import did, its claims, and the way to take it back. */
export async function ResultView({ run, person, from }: { run: ImportRun; person: Person; from: number }) {
  const { created, unchanged, outlets, actors, articles, left = 0, reason } = run.report
  const claims = await listRunClaims(run.id, from, A_PAGE)
  const isUndone = run.stage === 'undone'
  return (
    <>
      <ImportSteps at={2} />
      <div className="stack-2">
        <p className={isUndone ? undefined : 'importdone'}>{words.result.committed(created, unchanged)} {words.result.made(outlets, actors, articles)}</p>
        <p className="note">{run.conflict.name} · {words.result.by} {run.author}, <Moment at={run.committedAt} /> · <a href={deskPath(['audit'], { subject: run.id })}>{words.result.audit}</a></p>
        {run.status === 'draft' && !isUndone ? <p>{words.result.drafts}</p> : null}
      </div>
      {isUndone ? (
        <Banner tone="past" title={words.result.undone(created - left)}>
          {left > 0 ? words.result.left(left) : null} {words.result.undoneBy} {run.undoneBy}, <Moment at={run.undoneAt!} />. {reason ? words.result.reason(reason) : null}
        </Banner>
      ) : null}
      {created > 0 ? <Section id="claims" title={words.result.claims}><RunClaims id={run.id} claims={claims} from={from} all={created} aPage={A_PAGE} /></Section> : null}
      {!isUndone || left > 0 ? <Section id="undo" title={words.undo.title}><Undo run={run} person={person} /></Section> : null}
      <p className="btns"><ButtonLink href={deskPath(['import'])}>{words.result.another}</ButtonLink></p>
    </>
  )
}

function Undo({ run, person }: { run: ImportRun; person: Person }) {
  if (run.author !== person.email && !may(person, 'admin')) return <p>{words.undo.notYours(run.author)}</p>
  const last = lastUndo(run.id)
  const touched = last && 'touched' in last ? last.touched : []
  return (
    <div className="stack-4">
      <p>{words.undo.lead}</p>
      {last && 'failed' in last ? <div className="errors" role="alert"><ul>{last.failed.map((message) => <li key={message}>{message}</li>)}</ul></div> : null}
      {touched.length > 0 ? (
        <div className="errors" role="alert" id="touched">
          <h3 className="errors__title">{words.undo.touched(touched.length)}</h3>
          <p>{words.undo.touchedList}:</p>
          <ul>{touched.slice(0, A_PAGE).map(({ id, statement, why }) => <li key={id}><a href={deskPath(['claims', id])}><bdi>{statement || id}</bdi></a>: {why.map((one) => words.undo.why[one]).join(', ')}</li>)}</ul>
        </div>
      ) : null}
      <ActionForm
        id="undo-form" label={words.undo.title} action={takeBack} values={{ id: run.id, reason: last?.reason ?? '' }}
        fields={[{ type: 'hidden', name: 'id' }, { type: 'area', name: 'reason', label: words.undo.reason, hint: words.undo.reasonHint, rows: 2, maxLength: 1000, plain: true }]}
        submits={[...(touched.length > 0 ? [{ label: words.undo.rest, value: 'rest', weight: 'normal' } as const] : []), { label: words.undo.go, value: 'all', weight: 'normal' as const }]}
      />
    </div>
  )
}
