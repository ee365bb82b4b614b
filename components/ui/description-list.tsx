import type { ReactNode } from 'react'

export interface Fact { term: string; details: ReactNode }

/** Terms and their details, hairlines between them. Facts without details are left out. */
export function DescriptionList({ items }: { items: readonly Fact[] }) {
  const given = items.filter((item) => item.details !== null && item.details !== undefined && item.details !== '')
  return (
    <dl className="facts">
      {given.map((item) => (
        <div key={item.term}>
          <dt>{item.term}</dt>
          <dd>{item.details}</dd>
        </div>
      ))}
    </dl>
  )
}
