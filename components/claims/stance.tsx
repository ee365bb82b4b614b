import type { ReactNode } from 'react'
import type { Stance as StanceName } from '@/lib/domain/vocabulary'
import { messages } from '@/lib/messages/messages'

/** The sign of a stance and always its word; one ink for all. `children` says who says so. */
export function Stance({ stance, quantity, children }: { stance: StanceName; quantity?: string | null; children?: ReactNode }) {
  const { sign, says } = messages.stances[stance]
  return (
    <div className="stance">
      <span aria-hidden="true">{sign ?? '·'}</span>
      <span>
        <b>{quantity ? `${says} ${quantity}` : says}</b>
        {children ? <><br /><span className="quiet2">{children}</span></> : null}
      </span>
    </div>
  )
}
