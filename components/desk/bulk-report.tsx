'use client'

import { useEffect, useRef } from 'react'
import type { BulkResult } from '@/lib/domain/desk-bulk'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'

/** What became of a step for many claims: how many were taken, and each that was left as it was, with why. Takes the focus. */
export function BulkReport({ done, results }: { done: string; results: readonly BulkResult[] }) {
  const words = messages.deskClaims
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [results])
  const left = results.filter(({ outcome }) => outcome !== 'done')
  return (
    <div className="notice" role="status" tabIndex={-1} ref={box}>
      <p>{done}</p>
      {left.length > 0 ? (
        <ul className="bulk__left">
          {left.map(({ id, statement, outcome, why }) => (
            <li key={id}><a href={deskPath(['claims', id])}><bdi>{statement ?? id}</bdi></a>: {outcome === 'stale' ? words.stale : why ?? words.failed}</li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
