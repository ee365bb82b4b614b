// Owns the choice of a language: pages and texts take their words from here and never from a language file.
import { en } from './en'

/** Every interface text, nested by feature. Another language is one more object of this type. */
export type Messages = typeof en

const catalogues: Record<string, Messages> = { en }

/**
 * The catalogue of a language.
 * @throws RangeError with the offending tag where no catalogue exists
 */
export function getMessages(language: string): Messages {
  const found = catalogues[language]
  if (!found) throw new RangeError(`No catalogue for the language "${language}"`)
  return found
}

/** The catalogue of the interface language, which is English for now. */
export const messages: Messages = getMessages('en')
