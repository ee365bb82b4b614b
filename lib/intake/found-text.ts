// Owns the running of the detector over an article's text, once for each text and day of publication.
import { detect, type Find } from '@/lib/detect/detect'

const MOST_LETTERS = 4_000_000
const MOST_TEXTS = 30
const held = new Map<string, { finds: readonly Find[]; letters: number }>()

/** What the detector finds; `hash` names the text. The few texts that are being worked on are kept, the longest unused goes first. */
export function findsOf(text: string, hash: string, publishedOn: string | null): readonly Find[] {
  const key = `${hash} ${publishedOn}`
  const known = held.get(key) ?? { finds: detect(text, { publishedOn }), letters: text.length }
  held.delete(key)
  held.set(key, known)
  let letters = 0
  for (const one of held.values()) letters += one.letters
  for (const [name, one] of held) {
    if (held.size <= MOST_TEXTS && letters <= MOST_LETTERS) break
    if (name === key) continue
    held.delete(name)
    letters -= one.letters
  }
  return known.finds
}
