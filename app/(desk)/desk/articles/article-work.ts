// Owns what making and changing an article have in common as actions: reading the boxes, and each failure at its box.
import 'server-only'
import { articleFields } from '@/components/desk/articles/article-specs'
import type { StaleEntry } from '@/components/desk/registers/stored-now'
import { readSpecs } from '@/components/forms/spec-values'
import { DuplicateError, InvalidError, StaleEntryError } from '@/lib/data/errors'
import { parseArticleInput, type ArticleInput } from '@/lib/domain/article-input'
import { DATE_PARTS, dateEntryToEdtf, edtfToDateEntry, type DateEntry } from '@/lib/domain/date-entry'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import type { Outcome, Values } from '../action'

const words = messages.articlesDesk

/** Reads the boxes of an article's form and runs `work` with them as an input. */
export async function articleWork(values: Values, isNew: boolean, work: (input: ArticleInput) => Promise<Outcome>): Promise<Outcome> {
  const { publishedOn: boxes, ...rest } = values
  const { reason: _, ...typed } = readSpecs(articleFields([], isNew), rest).input
  const entry = Object.fromEntries(DATE_PARTS.map((part) => [part, boxes instanceof Object && !Array.isArray(boxes) ? text(boxes[part]) : ''])) as DateEntry
  const date = dateEntryToEdtf(entry)
  const parsed = parseArticleInput({ ...typed, publishedOn: date.edtf })
  const wrong = date.problems.map(({ part, message }) => ({ path: `publishedOn.${part}`, message }))
  if (!parsed.success || wrong.length > 0) {
    const others = parsed.success ? [] : parsed.problems.filter(({ path }) => wrong.length === 0 || path !== 'publishedOn')
    return { problems: [...wrong, ...others.map(({ path, message }) => ({ path: path === 'publishedOn' ? 'publishedOn.year' : path, message }))] }
  }
  try {
    return await work(parsed.data)
  } catch (error) {
    if (error instanceof DuplicateError) return { problems: error.problems, links: [{ href: deskPath(['articles', error.existing]), label: words.sameAddress }] }
    if (error instanceof InvalidError) return { problems: error.problems }
    if (error instanceof StaleEntryError) return { problems: [{ path: '', message: words.stale(error.message) }], extra: { stale: staleOf(error, parsed.data) } }
    throw error
  }
}

/** First values of the form of an article. */
export function articleValues(input: ArticleInput) {
  const { articleKey: _, publishedOn, ...rest } = input
  return { ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, value ?? ''])), publishedOn: edtfToDateEntry(publishedOn) }
}

const LABELS: Partial<Record<keyof ArticleInput, string>> = {
  articleHeadline: words.fields.headline, articleUrl: words.fields.url, outlet: words.fields.outlet, publishedOn: words.fields.published, publishedOnBasis: words.fields.basis,
  byline: words.fields.byline, language: words.fields.language, accessedAt: words.fields.accessedAt, archiveUrl: words.fields.archiveUrl,
}

function staleOf(error: StaleEntryError, input: ArticleInput): StaleEntry {
  const present = JSON.parse(error.present) as ArticleInput
  const rows = (Object.keys(LABELS) as (keyof ArticleInput)[]).filter((name) => present[name] !== input[name])
    .map((name) => ({ label: LABELS[name]!, stored: String(present[name] ?? ''), yours: String(input[name] ?? '') }))
  return { version: error.version, rows }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
