'use client'

import { useSyncExternalStore } from 'react'
import { deviceChoice } from '@/components/ui/device-choice'
import { messages } from '@/lib/messages/messages'
import { ENTER_DOES, type EnterDoes } from './work-types'

/** What Enter in the form does; a draft until somebody chooses otherwise. */
export const enterDoes = deviceChoice<EnterDoes>('workbench-enter', ENTER_DOES)

/** The choice as it stands; on the server always a draft. */
export function useEnterDoes(): EnterDoes {
  return useSyncExternalStore(enterDoes.subscribe, enterDoes.read, () => 'draft')
}

/** Chooses what Enter in the form does; this browser remembers it. Without script each way has its button. */
export function EnterChoice() {
  const t = messages.workbench
  const chosen = useSyncExternalStore<EnterDoes | null>(enterDoes.subscribe, enterDoes.read, () => null)
  if (chosen === null) return null
  return (
    <label className="work__enter">
      <span>{t.enter}</span>
      <span className="selectbox">
        <select className="select" value={chosen} onChange={(event) => enterDoes.choose(event.target.value as EnterDoes)}>
          {ENTER_DOES.map((does) => <option key={does} value={does}>{t.enterDoes[does]}</option>)}
        </select>
      </span>
    </label>
  )
}
