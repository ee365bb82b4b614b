export interface Crumb { label: string; href?: string }

/** The path to this page; the last crumb is the page itself and is no link. */
export function Breadcrumbs({ label, items }: { label: string; items: readonly Crumb[] }) {
  return (
    <nav aria-label={label}>
      <ol className="crumbs">
        {items.map((item, index) => (
          <li key={`${index}-${item.label}`} aria-current={index === items.length - 1 ? 'page' : undefined}>
            {item.href ? <a href={item.href}>{item.label}</a> : item.label}
          </li>
        ))}
      </ol>
    </nav>
  )
}
