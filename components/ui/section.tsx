import type { ReactNode } from 'react'

interface SectionProps {
  id: string
  title: ReactNode
  /** Links or a remark at the end of the head line. */
  aside?: ReactNode
  children: ReactNode
}

/** A part of a page under an ink line, named by its own heading. */
export function Section({ id, title, aside, children }: SectionProps) {
  const heading = `${id}-title`
  return (
    <section id={id} className="section" aria-labelledby={heading}>
      <div className="section__head">
        <h2 id={heading}>{title}</h2>
        {aside ? <p>{aside}</p> : null}
      </div>
      {children}
    </section>
  )
}

interface SplitSectionProps {
  id: string
  title: ReactNode
  /** What stands under the heading, in the wider column. */
  main: ReactNode
  /** The narrower column; below the wider one on a small screen. */
  side: ReactNode
}

/** A section of two columns of unlike weight, the heading over the wider one. */
export function SplitSection({ id, title, main, side }: SplitSectionProps) {
  const heading = `${id}-title`
  return (
    <section id={id} className="section split" aria-labelledby={heading}>
      <div className="stack-3">
        <h2 id={heading}>{title}</h2>
        {main}
      </div>
      <div>{side}</div>
    </section>
  )
}
