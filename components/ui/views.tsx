export interface View { label: string; href: string; current: boolean }

/** The same things in another shape: chart, list, table. Each is an address of its own. */
export function Views({ label, items }: { label: string; items: readonly View[] }) {
  return (
    <nav className="views" aria-label={label}>
      {items.map((item) => <a key={item.label} href={item.href} aria-current={item.current ? 'true' : undefined}>{item.label}</a>)}
    </nav>
  )
}
