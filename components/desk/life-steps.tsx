import type { FieldSpec } from '@/components/forms/field-spec'
import type { FormAction } from '@/components/forms/form-state'
import type { SubmitSpec } from '@/components/forms/action-form'
import { ButtonLink, ButtonRow } from '@/components/ui/buttons'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { LifeForm } from './life-form'

interface LifeStepsProps {
  id: string; head: number; status: 'draft' | 'in_review' | 'published' | 'retracted'; article: string
  /** Whether the form for taking it back was asked for: it is rarely wanted, and never by accident. */
  isRetracting: boolean
  isPublic: boolean; isRetracted: boolean; mayEdit: boolean; mayPurge: boolean; purgeAsked: boolean
  action: FormAction
}

/** What can be done with a claim now, by this person: edit, hand on, publish, take back; the rare and final ones folded away. */
export function LifeSteps({ id, head, status, article, isPublic, isRetracted, isRetracting, mayEdit, mayPurge, purgeAsked, action }: LifeStepsProps) {
  const words = messages.claimLife
  const values = { id, head: String(head) }
  const mayRetract = isPublic && !isRetracted
  const submits = submitsOf(status, isPublic)
  return (
    <div className="lifesteps">
      {mayEdit ? <ButtonRow><ButtonLink weight={submits.length > 0 ? 'normal' : 'main'} href={deskPath(['claims', id, 'edit'])}>{words.edit}</ButtonLink></ButtonRow> : <p className="note">{words.viewerOnly}</p>}
      {mayEdit && submits.length > 0
        ? <LifeForm id="step" label={words.steps} action={action} values={values} fields={[reasonField(isPublic ? words.reason : words.reasonFirst, words.reasonHint)]} submits={submits} />
        : null}
      {mayEdit && mayRetract && isRetracting ? (
        <div id="retract" className="stack-3">
          <h3>{words.retractTitle}</h3>
          <p className="note">{words.retractNote}</p>
          <LifeForm
            id="taking-back" label={words.retractTitle} action={action} values={values} fields={[reasonField(words.reason, words.reasonHint)]}
            submits={[{ label: words.retract, value: 'retract', weight: 'normal' }]} cancel={{ href: deskPath(['claims', id]) }}
          />
        </div>
      ) : null}
      <ul className="ways">
        <li><a href={deskPath(['claims', id, 'history'])}>{words.history}</a></li>
        <li><a href={deskPath(['articles', article])}>{words.article}</a></li>
        {mayEdit ? <li><a href={deskPath(['claims', 'new'], { article })}>{words.addAnother}</a></li> : null}
        {mayEdit && mayRetract && !isRetracting ? <li><a href={`${deskPath(['claims', id], { step: 'retract' })}#retract`}>{words.retractLink}</a></li> : null}
        {mayEdit ? <li><a href={deskPath(['claims', id, 'merge'])}>{words.merge}</a></li> : null}
        {mayPurge ? <li><a href={deskPath(['claims', id, 'purge'])}>{words.purge}</a>{purgeAsked ? <> · <b>{words.purging.ask}</b></> : null}</li> : null}
        <li><a href={deskPath(['audit'], { subject: id })}>{words.audit}</a></li>
      </ul>
    </div>
  )
}

function reasonField(label: string, hint: string): FieldSpec {
  return { type: 'area', name: 'reason', label, hint, rows: 2, maxLength: 1000, plain: true }
}

function submitsOf(status: LifeStepsProps['status'], isPublic: boolean): SubmitSpec[] {
  const words = messages.claimLife
  const publish: SubmitSpec = { label: isPublic ? words.publishChange : words.publish, value: 'publish' }
  switch (status) {
    case 'draft': return [publish, { label: words.submit, value: 'submit' }]
    case 'in_review': return [publish, { label: words.back, value: 'back' }]
    case 'retracted': return [{ label: words.publish, value: 'publish', weight: 'normal' }]
    case 'published': return []
    default: throw new RangeError(`Unknown status "${String(status)}"`)
  }
}
