// Owns random files of claims for tests that import them and take them back: new and known outlets, articles, actors and events, rows that
// point at each other and at what is stored, rows that are there already, and articles that a file fills in.
import fc from 'fast-check'
import { rarely } from './random-claims'

export type FileRow = Record<string, string>

const pick = <Value>(...values: Value[]) => fc.constantFrom(...values)
/** `known-…` are those of the record before; the others are made by a file. */
const outlets = pick('afp', 'Northern Courier', 'lake-post', 'lake-post')
const actors = pick('gaza-health-ministry', 'hamas', 'Lakes Commission', 'Relief Office', 'ostmark')
const articles = pick('base-1', 'base-2', 'silent', 'new-1', 'new-2', 'new-3')

const row = fc.record({
  kind: pick('figure', 'figure', 'position', 'event'), article: articles, outlet: rarely(outlets), claimant: rarely(actors), other: rarely(actors), via: rarely(pick('said:Night Desk', 'cited:lake-post', 'reported:?')),
  low: fc.integer({ min: 1, max: 40 }), occurrence: pick('harbour-meeting', 'ridge-talks'), headline: rarely(pick('Talks at the harbour')), url: rarely(pick('https://post.example/a')),
  relates: rarely(pick('base', 'file')), type: pick('disputes', 'repeats', 'contradicts', 'corrects'), isNamed: fc.boolean(), isSame: rarely(fc.constant(true)),
})

/** The columns of every such file. */
export const FILE_COLUMNS = [
  'external_id', 'kind', 'outlet', 'article_key', 'article_url', 'article_headline', 'claimant', 'co_claimants', 'via', 'statement', 'metric', 'operator', 'low', 'as_written', 'as_of', 'as_of_basis', 'basis',
  'actor', 'stance', 'target', 'modality', 'occurrence', 'participants', 'relations',
] as const

/** Files whose rows are all right; `mark` keeps the names of one file from those of another. */
export const importFiles = (mark: string): fc.Arbitrary<FileRow[]> => fc.array(row, { minLength: 1, maxLength: 8 }).map((rows) => {
  const facts = new Map<string, { outlet: string; headline: string; url: string }>()
  return rows.map((one, place): FileRow => {
    const article = one.article.startsWith('new') ? `${mark}-${one.article}` : one.article
    // Rows of one file agree about an article; the second of the record's has no address or headline yet.
    if (!facts.has(article)) facts.set(article, one.article.startsWith('base') ? { outlet: '', headline: '', url: '' } : { outlet: one.outlet ?? '', headline: one.headline ?? '', url: one.url && one.article !== 'silent' ? `${one.url}/${article}` : '' })
    const { outlet, headline, url } = facts.get(article)!
    const relation = one.relates === 'base' ? `${one.type}:base-claim` : one.relates === 'file' && place > 0 && rows[0]!.isNamed ? `${one.type}:${mark}-0` : ''
    const text = `at least ${one.low}`
    return {
      external_id: one.isNamed ? `${mark}-${place}` : '', kind: one.kind, outlet, article_key: article, article_url: url, article_headline: headline, claimant: one.claimant ?? '',
      co_claimants: one.kind === 'figure' && one.claimant && one.other !== one.claimant ? one.other ?? '' : '', via: one.via ?? '', statement: `Somebody said in ${mark} that ${text} of row ${place} were counted.`,
      as_of: '2024-03-02', as_of_basis: 'stated', relations: relation,
      ...(one.kind === 'figure' ? { metric: 'killed-gaza', operator: 'at_least', low: String(one.low), as_written: text, basis: 'reported' } : {}),
      ...(one.kind === 'position' ? { actor: one.other ?? 'hamas', stance: 'rejects', target: one.relates === 'base' ? 'claim:base-claim' : 'actor:ostmark' } : {}),
      ...(one.kind === 'event' ? { occurrence: `${one.occurrence}`, participants: one.other ?? '', modality: 'asserted' } : {}),
    }
  })
})
