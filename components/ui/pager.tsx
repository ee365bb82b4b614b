interface PagerProps {
  label: string
  /** What is shown of how much, in words. */
  says: string
  first?: { href: string; label: string }
  next?: { href: string; label: string }
}

/** On to the next part of a long list. Lists run on a cursor, so there is a way on and a way to the start, and no page numbers. */
export function Pager({ label, says, first, next }: PagerProps) {
  if (!first && !next) return <p className="note pager">{says}</p>
  return (
    <nav className="pager" aria-label={label}>
      <p className="note">{says}</p>
      <p className="btns">
        {first ? <a className="btn btn--plain" href={first.href}>{first.label}</a> : null}
        {next ? <a className="btn" href={next.href} rel="next">{next.label}</a> : null}
      </p>
    </nav>
  )
}
