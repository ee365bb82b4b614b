import type { ReactNode } from 'react'

/** The one h1 of a page and, below it, the sentence that says what stands here. */
export function PageHead({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="pagehead">
      <h1>{title}</h1>
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  )
}
