import type { ReactNode } from 'react'
import { Button } from '@/components/ui/buttons'
import { TextField } from '@/components/ui/fields'

interface SearchBarProps { path: string; label: string; find: string; q: string; /** How many are shown. */ says: string; children?: ReactNode }

/** One line that searches a list of the desk, and how many it shows. */
export function SearchBar({ path, label, find, q, says, children }: SearchBarProps) {
  return (
    <form className="searchbar" action={path} method="get" role="search" aria-label={label}>
      <TextField id="list-q" name="q" type="search" label={label} value={q} maxLength={200} />
      {children}
      <p className="btns"><Button>{find}</Button></p>
      <p className="note" role="status">{says}</p>
    </form>
  )
}
