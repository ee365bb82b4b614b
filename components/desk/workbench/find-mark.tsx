'use client'

import { useSyncExternalStore } from 'react'
import { messages } from '@/lib/messages/messages'
import { useWork } from './work-context'
import type { WorkStore } from './work-store'

interface FindMarkProps { find: string; start: number; text: string; /** The first piece of its find has its id. */ first: boolean }

const LOOKS = { open: 'find', done: 'find find--done', dismissed: 'find find--no' } as const

/** A find in the text. What became of it shows in its underline and stands in words for those who do not see it. */
export function FindMark({ find, start, text, first }: FindMarkProps) {
  const { store, hrefOf } = useWork()
  const look = () => lookOf(store, find)
  const [state, now] = useSyncExternalStore(store.subscribe, look, look).split(' ') as [keyof typeof LOOKS, string | undefined]
  const { states, current } = messages.workbench
  return (
    <a id={first ? `find-${find}` : undefined} className={now ? `${LOOKS[state]} find--now` : LOOKS[state]} href={hrefOf(find)} data-find={find} aria-current={now ? 'true' : undefined}>
      <span data-at={start}>{text}</span><span className="vh"> ({now ? `${current}, ${states[state]}` : states[state]})</span>
    </a>
  )
}

/** Words that name the speaker of finds: tinted while one of these is current. */
export function WhoMark({ of, start, text }: { of: readonly string[]; start: number; text: string }) {
  const { store } = useWork()
  const isNow = () => of.includes(store.current() ?? '')
  const now = useSyncExternalStore(store.subscribe, isNow, isNow)
  return <span className={now ? 'find-who' : undefined} data-at={start}>{text}</span>
}

// One text, so that the marks that did not change are not drawn again.
function lookOf(store: WorkStore, key: string): string {
  const state = store.find(key)?.state ?? 'open'
  return store.current() === key ? `${state} now` : state
}
