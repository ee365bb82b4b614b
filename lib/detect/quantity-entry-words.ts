// Owns the short forms of the quantity box that hold no number, and the words for what cannot be read there.
import type { QuantityColumns } from '@/lib/domain/quantity-rules'

export const ENTRY_LIMIT = 200
/** The largest number that a claim's columns take. */
export const ENTRY_MOST = 1e15

export const entryProblem = {
  tooLong: `must be at most ${ENTRY_LIMIT} characters`,
  tooLarge: 'is larger than any number that can be recorded',
  noNumber: 'holds no number that can be read; write one, or choose under “read differently” how it is meant',
  secondNumber: 'holds more than one number; keep the words of one, or choose under “read differently” how it is meant',
  notUnderstood: (words: string) => `“${words}” cannot be read here; choose under “read differently” how it is meant`,
}

const all: Partial<QuantityColumns> = { operator: 'exactly', low: 1, high: 1, best: 1, unit: 'share', measure: 'share' }
const most: Partial<QuantityColumns> = { operator: 'more_than', low: 0.5, unit: 'share', measure: 'share' }
const none: Partial<QuantityColumns> = { operator: 'exactly', low: 0, high: 0, best: 0 }
const unknown: Partial<QuantityColumns> = { operator: 'unknown' }
const times = (count: number): Partial<QuantityColumns> => ({ operator: 'exactly', low: count, high: count, best: count, unit: 'times' })

// A base is what stands after "of"; nothing else may stand behind these words.
const FORMS: readonly [RegExp, Partial<QuantityColumns>][] = [
  [/^(?:the )?(?:vast |great |large |overwhelming |by far )?(?:most|mostly|majority|more than half)(?: of (?:the )?(\P{Nd}+))?$/iu, most],
  [/^(?:all|every|everyone|everybody)(?: of (?:the )?(\P{Nd}+))?$/iu, all],
  [/^(?:none|no one|nobody|no|nil)(?: of (?:the )?\P{Nd}+)?$/iu, none],
  [/^(?:not given|unknown|no number|number not given|unspecified)$/iu, unknown],
  [/^once$/iu, times(1)],
  [/^twice$/iu, times(2)],
  [/^thrice$/iu, times(3)],
]

/** "most", "all", "none", "not given", "twice": the reading of a text without a number, or null. */
export function readWithoutNumber(text: string): Partial<QuantityColumns> | null {
  for (const [form, quantity] of FORMS) {
    const match = form.exec(text)
    if (match) return { ...quantity, ...(match[1] ? { base: match[1] } : {}) }
  }
  return null
}

const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g

/** The text with digits of other scripts as 0–9, ">=" as "≥", "5m" as five million, and without quotation marks around it. */
export function plainSpelling(text: string, unit: string | null): string {
  const latin = text.replace(DIGITS, (digit) => String((digit.charCodeAt(0) - 0x660) % 0x90 % 10)).replace(/(?<=\d)\u066c(?=\d)/g, ',').replace(/(?<=\d)\u066b(?=\d)/g, '.')
  const bare = latin.replace(/>\s?=/g, '≥').replace(/<\s?=/g, '≤').replace(/^[“”"'‘’]+|[“”"'‘’.,;:]+$/g, '').trim()
  return unit === 'metres' ? bare : bare.replace(/(?<=\d)m(?=$|\s)/g, ' million')
}

/** A plus before the number (which `parseQuantityText` does not tell from none) and a percent sign behind it, taken off the text. */
export function signOf(text: string): { sign: '+' | '-' | null; rest: string; percent: boolean } {
  const hyphenless = text.replace(/(^|\s)-(?=\d)/g, '$1−')
  const percent = /\s?(?:%|per cent|percent)$/i
  const sign = /(?:^|\s)([+−])\d/.exec(hyphenless)?.[1]
  return { sign: sign === undefined ? null : sign === '+' ? '+' : '-', rest: hyphenless.replace(percent, ''), percent: percent.test(hyphenless) }
}
