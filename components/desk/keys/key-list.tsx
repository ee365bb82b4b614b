import { Fragment } from 'react'
import { messages } from '@/lib/messages/messages'
import type { ListedKey } from './listed-keys'

/** A key, or keys held together, as they stand on the keyboard. */
export function KeyName({ name }: { name: string }) {
  const { names } = messages.keys
  const parts = name.length === 1 ? [name] : name.split('+')
  return parts.map((part, place) => <Fragment key={part}>{place > 0 ? ' + ' : null}<kbd>{names[part as keyof typeof names] ?? (part.length === 1 ? part.toUpperCase() : part)}</kbd></Fragment>)
}

/** Keys on one line above the work. */
export function KeyLine({ keys }: { keys: readonly ListedKey[] }) {
  return keys.map(({ key, label }) => <span key={`${key} ${label}`}><KeyName name={key} /> {label}</span>)
}
