// Owns what the actions and things of the audit chain are called, and where the desk shows them.
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'

const plain = (word: string) => word.replaceAll('_', ' ')

/** An action in the past tense; one without words of its own is shown by its name. */
export const actionWords = (action: string): string => (Object.hasOwn(messages.audit.actions, action) ? messages.audit.actions[action]! : plain(action))

/** A kind of thing. */
export const typeWords = (type: string): string => (Object.hasOwn(messages.audit.types, type) ? messages.audit.types[type]! : plain(type))

/** The name of a field as it is stored, as words: `publishedOn` → "Published on". */
export function fieldWords(name: string): string {
  const words = plain(name.replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`))
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const REGISTERS: Readonly<Record<string, string>> = { conflict: 'conflicts', metric: 'metrics', outlet: 'outlets', actor: 'actors', proposal: 'proposals', topic: 'topics' }

/** The desk's page of a thing; null where it has none. */
export function subjectHref(type: string, subject: string): string | null {
  if (type === 'claim') return deskPath(['claims', subject])
  if (type === 'article') return deskPath(['articles', subject])
  if (type === 'account') return deskPath(['people'])
  return Object.hasOwn(REGISTERS, type) ? deskPath(['registers', REGISTERS[type]!, subject]) : null
}
