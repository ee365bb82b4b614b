import fc from 'fast-check'
import { expect, it } from 'vitest'
import { IMPORT_COLUMNS } from '@/lib/domain/import-columns'
import { columnOf, guessMapping, identityMapping, isOwnHeader, mappingProblems } from '@/lib/domain/import-mapping'

const OWN = IMPORT_COLUMNS.map(({ column }) => column)

it('knows columns by their names however they are written, and by other names that they go by', () => {
  expect(guessMapping(['ExternalId', 'Article Key', 'AS-OF', 'Publication date', 'Speaker', 'Claim', 'Type', 'Min', 'Foo', 'Größe'])).toEqual({
    ExternalId: 'external_id', 'Article Key': 'article_key', 'AS-OF': 'as_of', 'Publication date': 'published_on', Speaker: 'claimant', Claim: 'statement', Type: 'kind', Min: 'low',
  })
  // The better name wins, wherever it stands.
  expect(guessMapping(['claim', 'statement'])).toEqual({ statement: 'statement' })
  expect(guessMapping(['date', 'day'])).toEqual({ date: 'as_of' })
  expect(guessMapping(['constructor', '__proto__', ''])).toEqual({})
})

it('takes a header of ours as it is, also with what an export writes first, and no other', () => {
  expect(isOwnHeader(['kind', 'statement', 'article_key'])).toBe(true)
  expect(isOwnHeader(['id', 'url', 'status', 'standing', 'revision', ...OWN])).toBe(true)
  for (const header of [[], ['kind', 'statement'], ['kind', 'statement', 'article_key', 'colour'], ['kind', 'statement', 'article_key', 'kind'], ['Kind', 'statement', 'article_key']]) expect(isOwnHeader(header), header.join()).toBe(false)
  expect(identityMapping(['id', 'kind', 'x'])).toEqual({ kind: 'kind' })
})

it('names what is missing, chosen twice, unknown, or not to be told apart', () => {
  const problems = mappingProblems(['a', 'b', 'c', 'd', 'd'], { a: 'kind', b: 'kind', c: 'nonsense', d: 'note' })
  expect(problems.map(({ code, column, target }) => `${code} ${column} ${target}`)).toEqual(['twice b kind', 'unknown c nonsense', 'repeated d note', 'missing  statement', 'missing  article_key'])
  expect(mappingProblems(['a', 'b', 'c'], { a: 'kind', b: 'statement', c: 'article_url' })).toEqual([])
  expect(columnOf({ a: 'kind' }, 'kind')).toBe('a')
  expect(columnOf({ a: 'kind' }, 'note')).toBeNull()
})

it('guesses each column of ours at most once, from columns that can be told apart, whatever the header', () => {
  const names = fc.oneof(fc.constantFrom(...OWN, 'Title', 'title', 'Source', 'URL', 'url', 'date', 'id', ''), fc.string())
  fc.assert(fc.property(fc.array(names, { maxLength: 12 }), (columns) => {
    const mapping = guessMapping(columns)
    expect(new Set(Object.values(mapping)).size).toBe(Object.keys(mapping).length)
    expect(mappingProblems(columns, mapping).filter(({ code }) => code !== 'missing')).toEqual([])
  }))
})
