// Owns the columns of a claim as an editor, a file or a script gives them: one schema part for each, before any kind chooses among them.
import { z } from 'zod'
import { flag, optionalChoice, optionalDay, optionalEdtf, optionalText, optionalUrl, requiredText, textList } from './input-fields'
import { quantityColumns } from './quantity'
import { countWords, MAX_QUOTE_WORDS } from './quote-words'
import { DATE_BASES, FIGURE_BASES, STANCES, type Kind, type Modality } from './vocabulary'

const fragment = () => optionalText(160).refine((text) => text === null || countWords(text) <= MAX_QUOTE_WORDS, {
  error: (issue) => `must be at most ${MAX_QUOTE_WORDS} words (this one has ${countWords(String(issue.input))})`,
})

/** What every kind has: the article, who says it, the words, the dates, the scope and the relations. `kind` and `modality` are each kind's own. */
export const commonColumns = {
  externalId: optionalText(200),
  outlet: optionalText(200),
  articleKey: optionalText(200),
  articleUrl: optionalUrl(),
  articleHeadline: optionalText(400),
  publishedOn: optionalEdtf(),
  publishedOnBasis: optionalChoice(DATE_BASES),
  language: optionalText(35).refine((text) => text === null || /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(text), {
    error: 'must be a language tag, such as en, ar or zh-Hant',
  }),
  claimant: optionalText(200),
  coClaimants: textList(200),
  descriptor: optionalText(300),
  anonymous: flag(),
  via: optionalText(1000),
  statement: requiredText(1000),
  note: optionalText(4000),
  quote: fragment(),
  quotePrefix: fragment(),
  quoteSuffix: fragment(),
  population: optionalText(120),
  place: optionalText(120),
  scope: optionalText(400),
  asOf: optionalEdtf(),
  asOfBasis: optionalChoice(DATE_BASES),
  windowFrom: optionalDay(),
  statedOn: optionalEdtf(),
  statedOnBasis: optionalChoice(DATE_BASES),
  proposal: optionalText(200),
  topic: optionalText(200),
  phase: optionalText(80),
  anchor: optionalText(200),
  relations: textList(400),
}

/** What only some kinds have. */
export const kindColumns = {
  ...quantityColumns,
  metric: optionalText(200),
  basis: optionalChoice(FIGURE_BASES),
  condition: optionalText(400),
  actor: optionalText(200),
  stance: optionalChoice(STANCES),
  target: optionalText(200),
  occurrence: optionalText(200),
  occurrenceType: optionalText(80),
  participants: textList(300),
}

/** A claim as it comes in, whatever the door: every column present, blanks null, lists empty. References are slugs, names or aliases. */
export type ClaimInput =
  & { kind: Kind; modality: Modality | null }
  & { [Column in keyof typeof commonColumns]: z.output<(typeof commonColumns)[Column]> }
  & { [Column in keyof typeof kindColumns]: z.output<(typeof kindColumns)[Column]> }

/** The value of every column that a kind does not use. */
export function emptyKindColumns(): { [Column in keyof typeof kindColumns]: ClaimInput[Column] } {
  return {
    operator: null, low: null, high: null, best: null, unit: null, measure: null, per: null, base: null, asWritten: null,
    metric: null, basis: null, condition: null, actor: null, stance: null, target: null, occurrence: null, occurrenceType: null,
    participants: [],
  }
}
