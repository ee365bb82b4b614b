export interface Chip { name: string; value: string; href: string }

/** The filters in force; each is a link that takes it away. `removeWords` completes the accessible name. */
export function Chips({ label, items, removeWords }: { label: string; items: readonly Chip[]; removeWords: string }) {
  if (items.length === 0) return null
  return (
    <ul className="chips" aria-label={label}>
      {items.map((chip) => (
        <li key={`${chip.name}-${chip.value}`}>
          <a className="chip" href={chip.href}>
            <span><span className="quiet">{chip.name}</span> {chip.value}</span>
            <span aria-hidden="true">×</span>
            <span className="vh">, {removeWords}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
