import type { ReactNode } from 'react'

/** Nothing to show, and what to do next. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <p>{title}</p>
      {children ? <div className="note">{children}</div> : null}
      {action}
    </div>
  )
}
