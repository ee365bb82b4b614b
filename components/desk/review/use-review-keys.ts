'use client'

import { useEffect, useRef, type RefObject } from 'react'
import { useKeys } from '@/components/desk/keys/use-keys'
import { messages } from '@/lib/messages/messages'

/**
 * The keys of the queue: on to the next claim and back, and what can be decided of the one that has the focus (the first where none has).
 * After an answer the focus is on the claim that took the place of the one dealt with.
 */
export function useReviewKeys(form: RefObject<HTMLFormElement | null>, answer: { status?: string } | null): void {
  const { keys } = messages.review
  const place = useRef<number | null>(null)
  const cards = () => [...form.current?.querySelectorAll<HTMLElement>('[data-review]') ?? []]
  const placeNow = () => cards().findIndex((card) => card.contains(document.activeElement))
  const go = (to: number) => {
    const all = cards()
    const card = all[Math.max(0, Math.min(to, all.length - 1))]
    card?.focus({ preventScroll: true })
    card?.scrollIntoView({ block: 'start' })
  }
  const press = (step: string) => {
    const at = Math.max(0, placeNow())
    const card = cards()[at]
    const comment = card?.querySelector<HTMLTextAreaElement>('textarea[name^="comment."]')
    // It goes back with a word to its author.
    if (step === 'back' && comment?.value.trim() === '') return comment.focus()
    card?.querySelector<HTMLButtonElement>(`button[data-step="${step}"]`)?.click()
  }
  useKeys([
    { key: 'j', label: keys.next, held: true, run: () => go(placeNow() + 1) },
    { key: 'k', label: keys.previous, held: true, run: () => go(placeNow() - 1) },
    { key: 'p', label: keys.publish, run: () => press('publish') },
    { key: 'b', label: keys.back, run: () => press('back') },
    { key: 'a', label: keys.mine, run: () => press('mine') },
  ])
  useEffect(() => {
    const { current } = form
    const note = () => { place.current = placeNow() }
    current?.addEventListener('submit', note)
    return () => current?.removeEventListener('submit', note)
  })
  useEffect(() => {
    if (answer?.status !== 'success' || place.current === null || place.current < 0) return
    const at = place.current
    place.current = null
    // The page is drawn anew after the answer; what still has the focus keeps it.
    const timer = setTimeout(() => { if (placeNow() < 0 && (document.activeElement === document.body || document.activeElement === null)) go(at) }, 150)
    return () => clearTimeout(timer)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a new answer moves the focus
  }, [answer])
}
