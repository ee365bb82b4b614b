'use client'

import { useEffect, useState } from 'react'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'

interface ProgressProps { id: string; title: string; note: string; words: string; done: number; total: number | null }
type State = Pick<ProgressProps, 'words' | 'done' | 'total'>

const EVERY = 1_000

/** How far the work on an import is; with script it keeps itself up to date and shows what came of it, without it a link looks again. */
export function Progress({ id, title, note, ...first }: ProgressProps) {
  const [{ words, done, total }, setState] = useState<State>(first)
  const { running } = messages.importing
  const path = deskPath(['import', id])
  useEffect(() => {
    const timer = setInterval(() => {
      void fetch(deskPath(['import', id, 'progress']), { cache: 'no-store' }).then(async (answer) => {
        const { data } = await answer.json() as { data: ({ running: true } & State) | { running: false } }
        if (data.running) setState(data)
        else window.location.replace(path)
      }).catch(() => undefined)
    }, EVERY)
    return () => clearInterval(timer)
  }, [id, path])
  return (
    <div className="importrun stack-3">
      <h2 id="progress-title">{title}</h2>
      <progress className="importrun__bar" aria-labelledby="progress-title" max={total ?? undefined} value={total === null ? undefined : done} />
      <p role="status">{words}</p>
      <p className="note">{running.leave} {note}</p>
      <p className="btns"><a className="btn" href={path}>{running.look}</a></p>
    </div>
  )
}
