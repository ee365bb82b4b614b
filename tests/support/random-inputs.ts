// Owns random valid inputs of every kind of claim for property tests: every column is met, also the rare ones.
import fc from 'fast-check'
import { readQuantityEntry } from '@/lib/detect/quantity-entry'
import { parseClaimInput, type ClaimInput } from '@/lib/domain/claim-input'
import { claimKind } from '@/lib/domain/kinds/claim-kinds'
import { IMPORT_COLUMNS } from '@/lib/domain/import-columns'
import {
  ASSERTION_MODALITIES, ATTRIBUTION_STEPS, DATE_BASES, FIGURE_BASES, KINDS, MEASURES, OPERATORS, RELATION_TYPES, STANCES, TARGET_TYPES, TERM_MODALITIES,
} from '@/lib/domain/vocabulary'
import { rarely } from './random-claims'

const pick = <Value>(...values: Value[]) => fc.constantFrom(...values)
const words = fc.array(pick('Ruritania', 'said', 'وزارة', 'a:b', '5', 'bridge;', '<b>', '100 %', '“at', 'n\nl'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))
const name = pick('lakes-commission', 'Relief Office', 'ostmark', 'بيت', 'x: y')
const slug = pick('alpha', 'beta', 'gamma')
const date = pick('2024-04-14', '2024-04', '2024', '2024-04-14~', '../2024-04-13', '2024-04-13/..', '2024-04-01/2024-04-14', '[2024-03-10,2024-03-11]', '2023-11~/2023-12', '202X', '2024-04-14?')
const number = fc.oneof(fc.integer({ min: 0, max: 40000 }), pick(0.5, 12.25, 1e-7, -4, 1e15))
const via = fc.array(fc.tuple(pick(...ATTRIBUTION_STEPS), pick('?', 'alpha', 'Relief Office')), { minLength: 1, maxLength: 3 }).map((steps) => steps.map((step) => step.join(':')).join('>'))
const relation = fc.oneof(
  fc.tuple(pick(...RELATION_TYPES.filter((type) => type !== 'part_of')), pick('7K3M9Q2X', 'may-01')).map((parts) => parts.join(':')),
  pick('part_of:may-02:by sex', 'part_of:may-02:by place:overlapping'),
)
const printed = pick('at least 120', '133', 'about 40 hostages', 'six weeks', 'dozens', 'most of the dead', '75%', 'some', '10 per day', 'x  y', 'between 3 and 5', 'the last two')

/** Any value for every column of the import file; what a kind has no use for is left out. */
const columns: Record<string, fc.Arbitrary<unknown>> = {
  ...Object.fromEntries(IMPORT_COLUMNS.map(({ field }) => [field, rarely(slug)])),
  statement: words, articleKey: slug, note: rarely(words), scope: rarely(words), condition: rarely(words), quote: rarely(pick('at least 120', 'שלום')), quotePrefix: rarely(pick('said that')),
  articleUrl: rarely(pick('https://daily.example/a?b=c#d')), language: rarely(pick('en', 'ar')), claimant: rarely(name), descriptor: rarely(words), anonymous: fc.boolean(), via: rarely(via),
  publishedOn: rarely(date), asOf: rarely(date), statedOn: rarely(date), publishedOnBasis: rarely(pick(...DATE_BASES)), asOfBasis: rarely(pick(...DATE_BASES)), statedOnBasis: rarely(pick(...DATE_BASES)),
  windowFrom: rarely(pick('2023-10-07', '2024-02-29')), coClaimants: fc.oneof(fc.constant([]), fc.array(name, { maxLength: 3 })), participants: fc.oneof(fc.constant([]), fc.array(pick('alpha:host', 'beta', 'x:y:'), { maxLength: 3 })),
  relations: fc.oneof(fc.constant([]), fc.array(relation, { maxLength: 3 })), target: rarely(fc.tuple(pick(...TARGET_TYPES), slug).map((parts) => parts.join(':'))),
  stance: pick(...STANCES), basis: rarely(pick(...FIGURE_BASES)), unit: rarely(pick('persons', 'weeks', 'days', 'percent')), measure: rarely(pick(...MEASURES)),
  per: rarely(pick('day', 'hostage')), base: rarely(pick('the dead')), asWritten: rarely(printed),
}
const BOUNDS: Record<string, (a: number, b: number) => object> = {
  exactly: (a) => ({ best: a }), about: (a) => ({ best: a }), at_least: (a) => ({ low: a }), more_than: (a) => ({ low: a }), at_most: (a) => ({ high: a }), less_than: (a) => ({ high: a }),
  between: (a, b) => ({ low: Math.min(a, b), high: Math.max(a, b) }), vague: () => ({ asWritten: 'hundreds' }), unknown: () => ({}),
}
const needed: Record<string, fc.Arbitrary<unknown>> = {
  figure: fc.record({ metric: slug }), term: fc.record({ topic: slug, modality: pick(...TERM_MODALITIES) }), position: fc.record({ actor: slug, topic: slug }), event: fc.record({ occurrence: words }), assessment: fc.constant({}),
}

/** A checked input of a kind chosen at random. */
export const claimInputs: fc.Arbitrary<ClaimInput> = pick(...KINDS).chain((kind) => {
  const own = new Set(claimKind(kind).columns)
  const shape = Object.fromEntries(IMPORT_COLUMNS.filter(({ column, field }) => own.has(column) && field in columns).map(({ field }) => [field, columns[field]!]))
  const operator = kind === 'figure' ? pick(...OPERATORS) : rarely(pick(...OPERATORS))
  return fc.tuple(fc.record({ ...shape, modality: pick(...ASSERTION_MODALITIES) }), needed[kind]!, operator, number, number, rarely(printed)).map(([values, must, how, a, b, said]) => {
    // Some quantities are just what their words say.
    const bounds = how && own.has('operator') ? (said && readQuantityEntry(said).quantity) ?? { ...BOUNDS[how]!(a, b), operator: how } : { measure: null, per: null, base: null, asWritten: null }
    return parseClaimInput({ ...values, low: null, high: null, best: null, operator: null, ...(must as object), ...(own.has('operator') ? bounds : {}), kind })
  })
}).filter((result) => result.success).map((result) => result.data)
