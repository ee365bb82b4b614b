'use client'

import { startTransition, useActionState, useEffect, useMemo, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { FormProvider, parse, useForm } from '@conform-to/react'
import { Banner } from '@/components/ui/banner'
import { messages } from '@/lib/messages/messages'
import { ErrorSummary } from './error-summary'
import type { FieldSpec, FormValues } from './field-spec'
import { FRAME, type FormAction, type FormState } from './form-state'
import { keeping } from './keeping'
import { SpecFields } from './spec-field'
import { troublesOf } from './troubles'
import { useDraft } from './use-draft'

/** A way to send the form; `value` reaches the action as `_do`. */
export type SubmitSpec = { label: string; value?: string; weight?: 'main' | 'normal' | 'plain' }

interface ActionFormProps {
  /** Unique on the page; ids of the fields begin with it. */
  id: string
  action: FormAction
  /** The boxes, or how they follow from the newest answer. */
  fields: readonly FieldSpec[] | ((state: FormState) => readonly FieldSpec[])
  values?: FormValues
  submits?: readonly SubmitSpec[]
  /** Name of the draft that this device keeps until the form was saved; none for short forms. */
  draftKey?: string
  /** A mark of this copy of the form, made by the server for forms that create something: sent twice, it saves once. */
  once?: string
  /** What the form is called by those who cannot see where it stands. */
  label?: string
  /** Drawn instead of the fields, which then only give order and labels to the error summary. */
  children?: ReactNode | ((state: FormState) => ReactNode)
  /** Drawn between the fields and the buttons. */
  after?: (state: FormState) => ReactNode
  /** Drawn below the buttons, where it may grow without moving anything. */
  below?: (state: FormState) => ReactNode
  /** Drawn above the form, given the newest answer. */
  before?: (state: FormState) => ReactNode
  cancel?: { href: string; label?: string }
}

/** A form over a server action: works without script, shows all errors at once, and loses nothing that was typed. */
export function ActionForm(props: ActionFormProps) {
  const action = useMemo(() => keeping(props.action), [props.action])
  const [state, send, pending] = useActionState(action, null)
  const kept = useDraft(props.draftKey)
  const [fresh, setFresh] = useState(0)
  const { draft } = kept
  const afresh = () => { kept.dropDraft(); setFresh(fresh + 1) }
  return (
    <div className="actionform">
      {draft && !state ? (
        <Banner title={messages.forms.draft(timeOf(draft.at))}><button type="button" className="btn btn--plain" onClick={afresh}>{messages.forms.startAfresh}</button></Banner>
      ) : null}
      {props.before?.(state)}
      {/* Another set of first values is another form. */}
      <FormFrame key={`${draft?.at ?? ''}/${fresh}`} {...props} values={draft?.values ?? props.values} state={state} send={send} pending={pending} kept={kept} />
    </div>
  )
}

type FrameProps = ActionFormProps & { state: FormState; send: (form: FormData) => void; pending: boolean; kept: ReturnType<typeof useDraft> }

function FormFrame({ id, fields: given, values, submits = [{ label: messages.forms.save }], once, label, children, after, below, cancel, state, send, pending, kept }: FrameProps) {
  const [form] = useForm({
    id, lastResult: state, defaultValue: values, shouldValidate: 'onSubmit',
    // Rows are added here at once; what is right or wrong is for the server to say.
    onValidate: ({ formData }) => parse<object, string[]>(formData, { resolve: (value) => ({ value }) }),
  })
  const fields = typeof given === 'function' ? given(state) : given
  const troubles = troublesOf(id, fields, form.allErrors)
  const isSent = useRef(false)
  const { setLeaving } = kept
  useEffect(() => {
    isSent.current = pending
    setLeaving(pending)
  }, [pending, setLeaving])
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    // A second click while the first is on its way must not save twice.
    if (isSent.current) return event.preventDefault()
    form.onSubmit(event)
    if (event.defaultPrevented) return
    // React empties a form that it sends by itself; sent by hand it stays as it was typed.
    event.preventDefault()
    isSent.current = true
    const content = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
    startTransition(() => { send(content) })
  }
  return (
    <FormProvider context={form.context}>
      <form className="form" id={id} action={send} onSubmit={onSubmit} onInput={(event) => kept.note(event.currentTarget)} noValidate aria-label={label} aria-busy={pending || undefined}>
        <ErrorSummary troubles={troubles} answer={state} links={state?.status === 'error' ? state.links : undefined} />
        {state?.done ? <p className="notice" role="status">{state.done}</p> : null}
        {once ? <input type="hidden" name={FRAME.once} value={state?.once ?? once} /> : null}
        {(typeof children === 'function' ? children(state) : children) ?? <SpecFields formId={id} fields={fields} />}
        {after?.(state)}
        <div className="btns form__go">
          {submits.map(({ label: text, value, weight }, place) => (
            <button key={text} className={(weight ?? (place === 0 ? 'main' : 'normal')) === 'main' ? 'btn btn--main' : weight === 'plain' ? 'btn btn--plain' : 'btn'} type="submit" name={value === undefined ? undefined : FRAME.do} value={value} aria-disabled={pending || undefined}>
              {pending && place === 0 ? messages.forms.saving : text}
            </button>
          ))}
          {cancel ? <a className="btn btn--plain" href={cancel.href}>{cancel.label ?? messages.forms.cancel}</a> : null}
        </div>
        {below?.(state)}
      </form>
    </FormProvider>
  )
}

function timeOf(instant: string): string {
  return new Date(instant).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
}
