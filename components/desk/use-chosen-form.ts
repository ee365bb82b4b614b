// Owns how a form over a list of boxes is sent and how all of its boxes are turned at once, the same for every such list.
import { startTransition, type FormEvent, type RefObject } from 'react'
import { isEnterStopped } from '@/components/forms/enter-stopper'

/** `onSubmit` sends the form once at a time and leaves its boxes as they are; `turnAll` ticks every claim's box, or none where all are ticked. */
export function useChosenForm(form: RefObject<HTMLFormElement | null>, send: (content: FormData) => void, pending: boolean) {
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    // React empties a form that it sends by itself; sent by hand the boxes stay as they are.
    event.preventDefault()
    if (pending || isEnterStopped(event)) return
    const content = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
    startTransition(() => { send(content) })
  }
  const turnAll = () => {
    const boxes = [...form.current?.querySelectorAll<HTMLInputElement>('input[type=checkbox][name=claim]') ?? []]
    const chosen = boxes.every(({ checked }) => checked)
    for (const box of boxes) box.checked = !chosen
  }
  return { onSubmit, turnAll }
}
