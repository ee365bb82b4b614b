import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { claimInputSchema, claimInputUnion, parseClaimInput } from '@/lib/domain/claim-input'
import { columnOfField, IMPORT_COLUMNS } from '@/lib/domain/import-columns'
import { CLAIM_KINDS, claimKind, isClaimKind } from '@/lib/domain/kinds/claim-kinds'
import { KINDS } from '@/lib/domain/vocabulary'
import { makeClaim } from './claim-fixture'

const figure = { kind: 'figure', statement: 'X said 5.', articleKey: 'a', metric: 'm', operator: 'exactly', best: 5 }
const problems = (input: unknown) => {
  const result = parseClaimInput(input)
  return result.success ? [] : result.problems.map(({ path, message }) => `${path}: ${message}`)
}
const paths = (input: unknown) => problems(input).map((text) => text.slice(0, text.indexOf(':')))

test('the import columns are the contract\'s, in its order', () => {
  expect(IMPORT_COLUMNS.map(({ column }) => column).join(', ')).toBe('external_id, kind, outlet, article_key, article_url, article_headline, published_on, published_on_basis, language, claimant, co_claimants, descriptor, anonymous, via, statement, note, quote, quote_prefix, quote_suffix, metric, operator, low, high, best, unit, measure, per, base, as_written, population, place, scope, basis, as_of, as_of_basis, window_from, stated_on, stated_on_basis, proposal, topic, phase, modality, condition, anchor, actor, stance, target, occurrence, occurrence_type, participants, relations')
  for (const { column, field } of IMPORT_COLUMNS) expect(field).toBe(column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()))
  expect(columnOfField('asOfBasis')).toBe('as_of_basis')
})

test('an input has every column, blanks null and lists empty', () => {
  const input = claimInputSchema.parse(figure)
  expect(Object.keys(input).sort()).toEqual(IMPORT_COLUMNS.map(({ field }) => field).sort())
  expect(input).toMatchObject({ low: 5, high: 5, best: 5, measure: 'count', modality: 'asserted', claimant: null, coClaimants: [], anonymous: false, asOf: null })
})

test('blank cells of columns that a kind does not use are passed over, and filled ones are refused by name', () => {
  const blanks = Object.fromEntries(IMPORT_COLUMNS.map(({ field, type }) => [field, type === 'list' ? [] : '']))
  expect(problems({ ...blanks, ...figure })).toEqual([])
  expect(problems({ ...figure, stance: 'rejects', colour: 'red' })).toEqual(['stance: must be empty: a claim of the kind figure has no such column', 'colour: is no column of a claim'])
})

test('a list that is too long is one problem, whatever its entries are', () => {
  expect(problems({ ...figure, relations: Array.from({ length: 51 }, () => '\x01') })).toEqual(['relations: must be at most 50 entries'])
  expect(problems({ ...figure, coClaimants: [...Array.from({ length: 50 }, (_, n) => `Speaker ${n}`), '', ' '] }).filter((text) => text.includes('entries'))).toEqual([])
})

test('ten errors in one input are ten problems, each at its column', () => {
  expect(paths({
    kind: 'figure', articleUrl: 'ftp://x.example', publishedOn: '2024-02-31', asOf: '2024-01-01', asOfBasis: 'guessed', quote: 'one two three four five six seven eight nine',
    operator: 'between', low: 9, high: 3, best: 'much', via: 'whispered:x', relations: ['denies:x'], descriptor: 'an official', windowFrom: '2024-13-01', language: 'English!',
  }).sort()).toEqual([
    'articleUrl', 'asOfBasis', 'best', 'claimant', 'high', 'language', 'metric', 'publishedOn', 'quote', 'relations', 'statement', 'via', 'windowFrom',
  ])
})

test('an unknown kind does not hide what else is wrong', () => {
  expect(problems({ kind: 'tale', articleKey: 'a', quote: 'a', asOf: 'soon', colour: 1 })).toEqual([
    'kind: "tale" must be one of figure, term, position, event, assessment', expect.stringContaining('statement: is missing'),
    expect.stringContaining('asOf: "soon" is no date'), 'colour: is no column of a claim',
  ])
  expect(paths({})).toEqual(['kind', 'statement', 'articleKey'])
  for (const input of [null, 5, 'x', [], undefined]) expect(problems(input)).toEqual([': must be an object with the columns of a claim'])
})

test.each([
  ['a low above its high', { operator: 'between', best: null, low: 5, high: 4 }, 'high: must not be less than low'],
  ['a quote of nine words', { quote: 'a b c d e f g h i' }, 'quote: must be at most 8 words (this one has 9)'],
  ['a script address', { articleUrl: 'javascript:alert(1)' }, 'articleUrl: must be an address that begins with'],
  ['an address with a password', { articleUrl: 'https://u:p@x.example/' }, 'articleUrl: must not hold a user name'],
  ['a NUL', { note: 'a\u0000b' }, 'note: must not hold control characters'],
  ['half a surrogate pair', { statement: 'a\ud83d' }, 'statement: must be whole Unicode'],
  ['a text that is too long', { statement: 'x'.repeat(1001) }, 'statement: must be at most 1000 characters'],
  ['a prefix without a quote', { quotePrefix: 'x' }, 'quotePrefix: must be empty without a quote'],
  ['a number as text', { statement: 5 }, 'statement: must be text'],
  ['a basis without its date', { asOfBasis: 'stated' }, 'asOf: is missing: its basis is "stated"'],
  ['a window that begins after its end', { asOf: '2024-01-01', windowFrom: '2024-01-02' }, 'windowFrom: must not be later'],
  ['co-claimants without a claimant', { coClaimants: ['x'] }, 'claimant: is missing: co-claimants'],
  ['a relation to itself', { externalId: 'x', relations: ['corrects:x'] }, 'relations: "corrects:x" relates the claim to itself'],
  ['a relation without its split', { relations: ['part_of:x'] }, 'relations: "part_of:x" must be part_of:ID:SPLIT'],
  ['no article', { articleKey: '' }, 'articleKey: is missing'],
  ['a term\'s modality', { modality: 'offered' }, 'modality: must be one of asserted'],
  ['a flag that is none', { anonymous: 'perhaps' }, 'anonymous: must be true or false'],
])('%s is refused', (_, changes, message) => {
  expect(problems({ ...figure, ...changes })).toEqual([expect.stringContaining(message)])
})

test('a BOM, white space and combining scripts are kept or trimmed, and never an error', () => {
  const input = claimInputSchema.parse({ ...figure, statement: '\ufeff وقال المتحدث \n', quote: 'שלום עולם', note: 'a\nb\tc' })
  expect(input).toMatchObject({ statement: 'وقال المتحدث', quote: 'שלום עולם', note: 'a\nb\tc' })
})

describe.each([...CLAIM_KINDS])('$kind', (kind) => {
  test('has an example that is valid and columns of the import file', () => {
    expect(problems(kind.example)).toEqual([])
    const known = new Set<string>(IMPORT_COLUMNS.map(({ column }) => column))
    expect(kind.columns.filter((column) => !known.has(column))).toEqual([])
  })

  test('checks the same way through its own schema', () => {
    expect(kind.schema.parse(kind.example)).toEqual(claimInputSchema.parse(kind.example))
  })

  test('sums a claim up in one line', () => {
    expect(kind.summary(makeClaim({ kind: kind.kind }))).toMatch(/^.+$|^$/)
  })
})

test('a kind needs what makes it one', () => {
  const common = { statement: 'X said so.', articleKey: 'a' }
  expect(paths({ ...common, kind: 'figure' })).toEqual(['metric', 'operator'])
  expect(paths({ ...common, kind: 'term' })).toEqual(['modality', 'topic'])
  expect(paths({ ...common, kind: 'position' })).toEqual(['actor', 'stance', 'target'])
  expect(paths({ ...common, kind: 'event' })).toEqual(['occurrence'])
  expect(paths({ ...common, kind: 'assessment' })).toEqual([])
  expect(paths({ ...common, kind: 'position', actor: 'a', stance: 'accepts_if', topic: 't' })).toEqual(['condition'])
  expect(paths({ ...common, kind: 'event', occurrence: 'o', operator: 'exactly', best: -1 })).toEqual(['best'])
  expect(paths({ ...common, kind: 'assessment', operator: 'exactly', best: 1 })).toEqual(['operator', 'best'])
})

test('the list of kinds is the vocabulary\'s, and an unknown kind throws with its name', () => {
  expect(CLAIM_KINDS.map(({ kind }) => kind)).toEqual([...KINDS])
  expect(isClaimKind('figure')).toBe(true)
  expect(isClaimKind('tale')).toBe(false)
  expect(() => claimKind('tale')).toThrow('"tale" is no kind of claim')
})

test('a claim is summed up with its number, stance or happening', () => {
  const summary = (changes: Parameters<typeof makeClaim>[0]) => claimKind(changes!.kind!).summary(makeClaim(changes))
  expect(summary({ kind: 'figure' })).toBe('Injured: at least 120')
  expect(summary({ kind: 'figure', scope: { population: 'women', place: 'town', text: null } })).toBe('Injured (women, town): at least 120')
  expect(summary({ kind: 'term', proposal: { slug: 'd', name: 'Draft' }, topic: { slug: 'p', label: 'Pause' }, phase: 'first' })).toBe('Draft, Pause, first: at least 120')
  expect(summary({ kind: 'position', actor: { slug: 'g', name: 'The Group' }, stance: 'accepts_if', proposal: { slug: 'd', name: 'Draft' }, quantity: null, condition: 'the army leaves' })).toBe('The Group accepts Draft if the army leaves')
  expect(summary({ kind: 'event', quantity: null, occurrence: { slug: 'o', label: 'Talks in town', type: 'talks', participants: [] } })).toBe('Talks in town')
  expect(summary({ kind: 'assessment', quantity: null })).toBe('The Ruritanian ministry said at least 120 people were hurt.')
})

test('the schemas can be written down as JSON Schema for the documentation', () => {
  const schema = z.toJSONSchema(claimInputUnion, { io: 'input' }) as { anyOf: { properties: Record<string, unknown>; required: string[] }[] }
  expect(schema.anyOf).toHaveLength(KINDS.length)
  expect(schema.anyOf[0]!.properties).toHaveProperty('metric')
  expect(schema.anyOf[0]!.properties).not.toHaveProperty('stance')
  expect(schema.anyOf[0]!.required).toEqual(['kind', 'statement'])
})

test('no value of any shape makes it fail', () => {
  const fields = IMPORT_COLUMNS.map(({ field }) => field)
  const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null), fc.array(fc.string()), fc.object(), fc.constantFrom('exactly', 'vague', 'about', '2024-01-01'))
  fc.assert(fc.property(fc.dictionary(fc.oneof(fc.constantFrom(...fields), fc.string()), cell), fc.constantFrom(...KINDS, 'tale'), (input, kind) => {
    parseClaimInput({ ...input, kind })
  }), { numRuns: 1500 })
})

test('a checked input is checked again without a change', () => {
  const input = claimInputSchema.parse({ ...figure, operator: 'vague', best: null, asWritten: 'hundreds' })
  expect(claimInputSchema.parse(input)).toEqual(input)
})
