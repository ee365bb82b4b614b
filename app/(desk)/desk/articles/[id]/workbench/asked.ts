// Owns what every form of the workbench says: the article, the place, and whether a script asks.
import { WORK_BOXES } from '@/components/desk/workbench/work-types'
import type { Span } from '@/lib/domain/quote-text'
import { parseFindKey } from '@/lib/domain/work-find'

export type Asked = { article: string; conflict: string; /** As it was sent. */ find: string; place: Span | null; words: string; isLive: boolean }

export const textOf = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value : '')

/** Reads what a form says besides its own boxes. */
export function askedIn(form: FormData): Asked {
  const find = textOf(form.get(WORK_BOXES.find))
  // A form that is sent has another break between its lines than the text.
  const words = textOf(form.get(WORK_BOXES.words)).replace(/\r\n?/g, '\n')
  return { article: textOf(form.get('article')), conflict: textOf(form.get('conflict')), find, place: parseFindKey(find), words, isLive: form.get(WORK_BOXES.live) === 'yes' }
}
