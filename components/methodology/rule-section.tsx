import type { ReactNode } from 'react'

interface RuleSectionProps {
  id: string
  title: string
  text: readonly string[]
  /** What stands beside the text goes below it instead, over the whole width. */
  wide?: boolean
  children?: ReactNode
}

/** One group of coding rules: plain sentences, and beside them the closed list that they speak of. */
export function RuleSection({ id, title, text, wide = false, children }: RuleSectionProps) {
  return (
    <section id={id} className={wide ? 'section rule rule--wide' : 'section rule'} aria-labelledby={`${id}-title`}>
      <div className="rule__text">
        <h2 id={`${id}-title`}>{title}</h2>
        {text.map((sentence) => <p key={sentence}>{sentence}</p>)}
      </div>
      {children ? <div className="rule__tables stack-6">{children}</div> : null}
    </section>
  )
}
