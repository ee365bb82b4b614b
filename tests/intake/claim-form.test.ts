import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { KINDS } from '@/lib/domain/vocabulary'
import { claimCells } from '@/lib/domain/claim-cells'
import { parseClaimInput } from '@/lib/domain/claim-input'
import { CLAIM_KINDS } from '@/lib/domain/kinds/claim-kinds'
import { boxOfProblem } from '@/lib/intake/claim-boxes'
import { parseClaimForm } from '@/lib/intake/claim-form'
import { claimFormValues, claimStateFormValues, nestedValues } from '@/lib/intake/claim-form-values'
import { makeClaim } from '../domain/claim-fixture'
import { rows } from '../record/bundled-record'
import { claimInputs } from '../support/random-inputs'
import { claimRows } from '@/lib/intake/claim-row'

function form(boxes: Record<string, string>): FormData {
  const made = new FormData()
  for (const [name, text] of Object.entries(boxes)) made.append(name, text)
  return made
}
const figure = { kind: 'figure', statement: 'The office said at least 12 people were hurt.', articleKey: 'a', metric: 'injured-example', quantity: 'at least 12' }
const told = (boxes: Record<string, string>) => {
  const result = parseClaimForm(form(boxes))
  return result.success ? [] : result.problems.map(({ path, message }) => `${path}: ${message}`)
}
const data = (boxes: Record<string, string>) => {
  const result = parseClaimForm(form(boxes))
  if (!result.success) throw new Error(JSON.stringify(result.problems))
  return result.data
}

describe('a claim in the boxes of its form', () => {
  it('is read again as the same claim, for any claim of every kind', () => {
    const met = new Set<string>()
    fc.assert(fc.property(claimInputs, (input) => {
      met.add(input.kind)
      expect(data(claimFormValues(input))).toEqual(input)
    }), { numRuns: 250 })
    expect([...met].sort()).toEqual([...KINDS].sort())
  })

  it('is read again as the same claim, for every claim of the bundled record, and most quantities by their words alone', () => {
    const read = claimRows({ columns: Object.keys(rows[0]!), records: rows.map((cells, row) => ({ row, cells })), problems: [] }).rows
    const inputs = read.map(({ value }) => parseClaimInput(value)).flatMap((result) => (result.success ? [result.data] : []))
    expect(inputs).toHaveLength(rows.length)
    for (const input of inputs) expect(data(claimFormValues(input))).toEqual(input)
    const counted = inputs.filter(({ operator }) => operator !== null)
    const ticked = counted.filter((input) => claimFormValues(input).readDifferently === 'yes').map(({ asWritten }) => asWritten)
    expect(ticked.length / counted.length).toBeLessThan(0.1)
  })

  it('comes from a saved claim without the id in place of its external id', () => {
    const claim = makeClaim({ relations: [{ type: 'part_of', direction: 'out', claim: 'ABCDEFGH', split: 'by sex', exclusive: false }] })
    const values = claimStateFormValues(claim)
    expect(values).toMatchObject({ quantity: 'at least 120', 'asOf.day': '14', 'asOf.month': '4', 'asOf.year': '1999', 'relations[0].claim': 'ABCDEFGH', 'relations[0].overlapping': 'yes' })
    expect(values).not.toHaveProperty('externalId')
    expect(values).not.toHaveProperty('readDifferently')
    const parsed = parseClaimInput({ ...claimCells(claim), externalId: null })
    expect(data(values)).toEqual(parsed.success && parsed.data)
  })

  it('stands nested for the form library', () => {
    expect(nestedValues({ kind: 'figure', 'asOf.day': '1', 'asOf.year': '2024', 'via[0].step': 'said', 'via[0].who': 'x', 'via[1].step': 'told', 'coClaimants[0]': 'a', 'coClaimants[1]': 'b' }))
      .toEqual({ kind: 'figure', asOf: { day: '1', year: '2024' }, via: [{ step: 'said', who: 'x' }, { step: 'told' }], coClaimants: ['a', 'b'] })
  })

  it.each(CLAIM_KINDS.map(({ kind, example }) => [kind, example] as const))('may be known in part: the example of %s', (_, example) => {
    expect(data(claimFormValues(example))).toMatchObject({ kind: example.kind, statement: example.statement })
    expect(claimFormValues({})).toEqual({})
  })
})

describe('the quantity', () => {
  it('is read from its words, and a filled box says more than they do', () => {
    expect(data(figure)).toMatchObject({ operator: 'at_least', low: 12, measure: 'count', asWritten: 'at least 12', unit: null })
    expect(data({ ...figure, unit: 'bodies', measure: 'increment', per: 'day' })).toMatchObject({ operator: 'at_least', low: 12, unit: 'bodies', measure: 'increment', per: 'day' })
    expect(data({ ...figure, quantity: 'six weeks' })).toMatchObject({ best: 42, unit: 'days' })
    expect(data({ ...figure, quantity: 'six weeks', unit: 'weeks' })).toMatchObject({ best: 6, unit: 'weeks' })
    expect(told({ ...figure, quantity: 'six weeks', unit: 'months' })).toEqual([expect.stringContaining('unit: must be blank or days')])
  })

  it('is what the boxes say where it is to be read differently, and they alone', () => {
    const ticked = { ...figure, quantity: 'all but one', readDifferently: 'yes', operator: 'exactly', best: '13' }
    expect(data(ticked)).toMatchObject({ operator: 'exactly', low: 13, high: 13, best: 13, asWritten: 'all but one' })
    expect(data({ ...ticked, best: '33,729' })).toMatchObject({ best: 33729 })
    expect(data({ ...figure, operator: 'exactly', best: '99' })).toMatchObject({ operator: 'at_least', low: 12 })
    expect(told({ ...ticked, best: 'much', low: '1' })).toEqual(['best: must be a number, such as 33729 or 0.5'])
  })

  it('tells what cannot be read once, at its box', () => {
    expect(told({ ...figure, quantity: 'all but one' })).toEqual([expect.stringMatching(/^quantity: “all but” cannot be read here/)])
    expect(told({ ...figure, quantity: '' })).toEqual(['quantity: is missing: a claim of the kind figure needs it'])
    expect(told({ ...figure, quantity: '40', measure: 'share' })).toEqual([expect.stringContaining('quantity: must be at most 1: it is a share')])
  })
})

test('a form with ten errors tells all of them, each at its box', () => {
  const problems = told({
    kind: 'figure', 'asOf.day': '31', 'asOf.month': 'April', 'asOf.year': '2024', asOfBasis: 'stated', 'statedOn.edtf': 'soon', quantity: 'some more', articleUrl: 'ftp://x', quote: 'a b c d e f g h i', descriptor: 'an official',
    'via[0].step': 'said', 'via[0].who': 'x', 'via[3].who': 'y', 'relations[2].type': 'part_of', 'relations[2].claim': 'z', language: 'English!', windowFrom: 'May', 'publishedOn.day': '3', 'publishedOn.year': '2024',
  })
  expect(problems.map((text) => text.slice(0, text.indexOf(':'))).sort()).toEqual([
    'articleUrl', 'asOf.day', 'claimant', 'language', 'metric', 'publishedOn.month', 'quantity', 'quote', 'relations[2].split', 'statedOn.edtf', 'statement', 'via[3].step', 'windowFrom',
  ])
})

test('what another kind had typed is passed over, and kept', () => {
  const boxes = { ...figure, stance: 'rejects', 'target.type': 'nonsense', 'participants[0].role': 'host', modality: 'offered', phase: 'first' }
  const result = parseClaimForm(form(boxes))
  expect(result).toMatchObject({ success: true, data: { stance: null, target: null, participants: [], modality: 'asserted', phase: 'first' } })
  expect(result.boxes).toEqual(boxes)
  expect(told({ ...figure, modality: 'whispered' })).toEqual([expect.stringContaining('modality: must be one of asserted')])
  expect(told({ kind: 'term', statement: 'X said so.', articleKey: 'a', topic: 't', modality: 'asserted' })).toEqual([expect.stringContaining('modality: is missing')])
})

test('an unknown kind does not hide what else is wrong', () => {
  expect(told({ kind: 'tale', 'asOf.day': '1' }).map((text) => text.split(':')[0])).toEqual(['asOf.year', 'asOf.month', 'kind', 'statement', 'articleKey'])
})

test('line ends of a browser, files and names of the prototype do no harm', () => {
  const posted = form({ ...figure, note: 'a\r\nb', 'via[0].constructor': 'x', __proto__x: 'y', 'coClaimants[0]': '', 'coClaimants[9999]': 'z', claimant: 'c' })
  posted.append('quote', new Blob(['x']), 'x.txt')
  posted.append('__proto__', 'polluted')
  posted.append('$ACTION_ID', 'x')
  const result = parseClaimForm(posted)
  expect(result).toMatchObject({ success: true, data: { note: 'a\nb', coClaimants: ['z'], quote: null, via: null } })
  expect(Object.keys(result.boxes)).not.toContain('$ACTION_ID')
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

test.each([
  ['asOf', {}, 'asOf.day'], ['asOf', { 'asOf.edtf': 'x' }, 'asOf.edtf'], ['low', {}, 'quantity'], ['low', { readDifferently: 'yes' }, 'low'], ['base', { base: 'x' }, 'base'], ['base', {}, 'quantity'], ['asWritten', { readDifferently: 'yes' }, 'quantity'],
  ['target', {}, 'target.type'], ['target', { 'target.type': 'actor' }, 'target.ref'], ['coClaimants.2', {}, 'coClaimants[2]'], ['relations.1', {}, 'relations[1].claim'], ['via', {}, 'via[0].step'], ['metric', {}, 'metric'], ['', {}, ''], ['constructor', {}, 'constructor'],
] as const)('a problem of %s with %o is shown at %s', (path, boxes, box) => expect(boxOfProblem(path, boxes)).toBe(box))

test('no form of any shape makes it fail', () => {
  const names = fc.constantFrom('kind', 'quantity', 'unit', 'readDifferently', 'operator', 'low', 'asOf.day', 'asOf.how', 'asOf.edtf', 'via[0].step', 'via[0].who', 'via[5]', 'relations[1].type', 'relations[1].claim', 'target.type', 'target.ref', 'statement', 'coClaimants[0]', 'participants[0].role', 'anonymous')
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...KINDS, 'yes', 'said', 'part_of', 'actor', '2024', '12', 'between', 'a>b', ':', '\0', '\ud800', '%3A'))
  fc.assert(fc.property(fc.array(fc.tuple(fc.oneof(names, fc.string()), text), { maxLength: 25 }), (entries) => {
    const result = parseClaimForm(entries)
    if (!result.success) for (const { path, message } of result.problems) expect(typeof path === 'string' && message !== '').toBe(true)
  }), { numRuns: 300 })
})
