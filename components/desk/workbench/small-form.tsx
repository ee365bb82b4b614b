'use client'

import { useActionState, useMemo, type FormEvent } from 'react'
import type { FormAction } from '@/components/forms/form-state'
import { keeping } from '@/components/forms/keeping'

interface SmallFormProps { action: FormAction; boxes: Readonly<Record<string, string>>; label: string; /** By script it is done here and not sent. */ onPress?: () => void; weight?: 'normal' | 'plain' }

/** One button with what it is about: sent as a form without script, done at once with it. */
export function SmallForm({ action, boxes, label, onPress, weight = 'plain' }: SmallFormProps) {
  const [state, send] = useActionState(useMemo(() => keeping(action), [action]), null)
  const press = (event: FormEvent) => {
    if (!onPress) return
    event.preventDefault()
    onPress()
  }
  const wrong = Object.values(state?.error ?? {}).flatMap((list) => list ?? [])
  return (
    <form action={send} onSubmit={press} className="work__small">
      {Object.entries(boxes).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <button className={weight === 'plain' ? 'btn btn--plain' : 'btn'} type="submit">{label}</button>
      {wrong.length > 0 ? <p className="err" role="alert">{wrong.join(' ')}</p> : null}
    </form>
  )
}
