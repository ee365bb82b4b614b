import type { ReactNode } from 'react'

const CLASSES = { plain: 'banner', past: 'banner banner--past', retracted: 'banner banner--retracted' } as const

interface BannerProps {
  tone?: keyof typeof CLASSES
  title: ReactNode
  children?: ReactNode
  /** Links that lead on. */
  links?: ReactNode
}

/** What a reader must know before reading on: the past is shown, or the record was withdrawn. The words carry the meaning. */
export function Banner({ tone = 'plain', title, children, links }: BannerProps) {
  return (
    <div className={CLASSES[tone]} role="note">
      <p><b>{title}</b>{children ? <> {children}</> : null}</p>
      {links ? <p className="small">{links}</p> : null}
    </div>
  )
}

interface ProblemsProps { title: string; items: readonly { message: string; href?: string }[] }

/** Values that could not be used, said in one place; each leads to its field where there is one. */
export function Problems({ title, items }: ProblemsProps) {
  if (items.length === 0) return null
  return (
    <div className="errors" role="alert">
      <h2>{title}</h2>
      <ul className="small">
        {items.map((item) => <li key={item.message}>{item.href ? <a href={item.href}>{item.message}</a> : item.message}</li>)}
      </ul>
    </div>
  )
}
