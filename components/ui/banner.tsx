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
