// Owns the printed words that soften or firm a statement beside its operator, per language; "at least" and the like are operators.

interface HedgeWords { softening: RegExp; firming: RegExp; denying: RegExp }

// What is "not confirmed" is soft, so a denial is read before the word that it denies.
const ENGLISH: HedgeWords = {
  denying: /\b(?:not|never|yet to be|cannot be|could not be|without being)\s+(?:(?:yet|been|be|independently|officially)\s+)*(?:confirmed|verified|established|certain|known)\b/g,
  softening: /\b(?:believed|thought|feared|presumed|suspected|reportedly|allegedly|alleged|apparently|possibly|probably|perhaps|may|might|could|unconfirmed|unverified|estimated|preliminary|provisional|likely)\b/g,
  firming: /\b(?:confirmed|verified|exactly|precisely|definitely|officially|certainly|established)\b/g,
}

/** The words of each sort in a printed text, lower case, each once, in alphabetical order. */
export function hedgeWords(text: string): { softening: string[]; firming: string[] } {
  const lower = text.toLowerCase()
  const denied = lower.match(ENGLISH.denying) ?? []
  const rest = lower.replace(ENGLISH.denying, ' ')
  const distinct = (words: readonly string[]) => [...new Set(words)].sort()
  return { softening: distinct([...denied, ...rest.match(ENGLISH.softening) ?? []]), firming: distinct(rest.match(ENGLISH.firming) ?? []) }
}
