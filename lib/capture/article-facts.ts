// Owns which of a page's many statements about itself are taken for an article, and what each of them was taken from.
import { linkedArticle } from './json-ld'
import { plainLine, plainParagraphs } from './plain-text'
import { printedDay } from './printed-day'
import type { PageParts } from './take-apart'

export const ORIGINS = ['json-ld', 'open-graph', 'meta', 'page', 'readability', 'http', 'address'] as const
export type Origin = (typeof ORIGINS)[number]

/** A value with where it comes from; `where` is the name that it has there. */
export type Found = { value: string; origin: Origin; where: string }

export const CAPTURED_FIELDS = ['headline', 'byline', 'outlet', 'publishedOn', 'language', 'address', 'text'] as const
export type CapturedField = (typeof CAPTURED_FIELDS)[number]

/** What was found on a page, by field; null where the page says nothing of it. */
export type ArticleFacts = Record<CapturedField, Found | null>

type Guess = readonly [value: string | undefined, origin: Origin, where: string]

const MOST = { headline: 400, byline: 300, outlet: 200, text: 990_000 }
/** Less than this is no article: a cookie notice, a line about an empty page. */
const LEAST_TEXT = 80

/** The facts of an article from the parts of its page. */
export function articleFacts({ facts, reading }: PageParts, url: URL, headers: Readonly<Record<string, string>>): ArticleFacts {
  const linked = linkedArticle(facts.scripts)
  const meta = (name: string) => facts.metas.find((one) => one.name === name && one.content.trim() !== '')?.content
  const metas = (...names: string[]): Guess[] => names.map((name) => [meta(name), 'meta', name])
  const graph = (...names: string[]): Guess[] => names.map((name) => [meta(name), 'open-graph', name])
  const line = (most: number) => (value: string) => plainLine(value, most) || null
  return {
    headline: first([[linked?.headline, 'json-ld', 'headline'], ...graph('og:title'), ...metas('citation_title', 'dc.title', 'dcterms.title', 'parsely-title', 'twitter:title'),
      [reading?.title, 'readability', 'title'], [facts.title, 'page', 'title']], line(MOST.headline)),
    byline: first([[linked?.authors.join(', '), 'json-ld', 'author'], ...metas('author', 'byl', 'citation_author', 'dc.creator', 'parsely-author', 'sailthru.author'), ...graph('article:author'),
      [reading?.byline, 'readability', 'byline']], (value) => (/^https?:/i.test(value.trim()) ? null : (plainLine(value, MOST.byline).replace(/^by\s+(?=\S)/i, '') || null))),
    outlet: first([[linked?.publisher, 'json-ld', 'publisher'], ...graph('og:site_name'), ...metas('citation_publisher', 'dc.publisher', 'application-name'),
      [reading?.siteName, 'readability', 'siteName'], [bareHost(url), 'address', 'host']], line(MOST.outlet)),
    publishedOn: first([[linked?.published, 'json-ld', 'datePublished'], ...graph('article:published_time', 'og:published_time', 'og:article:published_time'),
      ...metas('datepublished', 'citation_publication_date', 'citation_date', 'dc.date.issued', 'dcterms.issued', 'dcterms.created', 'dc.date', 'pubdate', 'publishdate', 'publish-date', 'parsely-pub-date',
        'sailthru.date', 'date'), ...facts.times.map((time): Guess => [time, 'page', 'time'])], printedDay),
    language: first([[linked?.language, 'json-ld', 'inLanguage'], [facts.language, 'page', 'html lang'], ...graph('og:locale'), ...metas('content-language', 'dc.language', 'language'),
      [headers['content-language'], 'http', 'Content-Language']], languageTag),
    address: first([[facts.canonical, 'page', 'link canonical'], [linked?.url, 'json-ld', 'url'], ...graph('og:url'), [headerLink(headers.link), 'http', 'Link'], [url.href, 'address', 'url']],
      (value) => sameSite(value, url)),
    text: textFound(reading?.text ?? '', linked?.body ?? ''),
  }
}

/** A page that is plain text and nothing else. */
export function plainFacts(text: string, url: URL, headers: Readonly<Record<string, string>>): ArticleFacts {
  const value = plainParagraphs(text, MOST.text)
  return {
    headline: null, byline: null, outlet: first([[bareHost(url), 'address', 'host']], (host) => host), publishedOn: null,
    language: first([[headers['content-language'], 'http', 'Content-Language']], languageTag), address: { value: url.href, origin: 'address', where: 'url' },
    text: value === '' ? null : { value, origin: 'page', where: 'text/plain' },
  }
}

function first(guesses: readonly Guess[], read: (value: string) => string | null): Found | null {
  for (const [given, origin, where] of guesses) {
    const value = given === undefined || given.trim() === '' ? null : read(given)
    if (value !== null) return { value, origin, where }
  }
  return null
}

// What a reader sees has paragraphs; what a page says about itself is often one line, but whole where the rest is loaded later.
function textFound(read: string, body: string): Found | null {
  const [seen, said] = [plainParagraphs(read, MOST.text), plainParagraphs(body, MOST.text)]
  if (said.length > 2 * seen.length && said.length >= LEAST_TEXT) return { value: said, origin: 'json-ld', where: 'articleBody' }
  return seen.length >= LEAST_TEXT ? { value: seen, origin: 'readability', where: 'text' } : null
}

/** "en_GB", "EN-us", "en, fr" → a language tag as it is written in the record. */
function languageTag(given: string): string | null {
  const tag = given.split(/[,;]/)[0]!.trim().replaceAll('_', '-')
  try {
    const { baseName } = new Intl.Locale(tag)
    return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(baseName) && baseName.length <= 35 && !baseName.startsWith('und') ? baseName : null
  } catch {
    return null
  }
}

/** The host without what says nothing of whose it is. */
export function bareHost(url: URL): string {
  return url.hostname.replace(/^(?:www\d?|m|mobile|amp)\./, '').replace(/\.$/, '')
}

// A page speaks for its own site; one that calls the front page its address is misconfigured.
function sameSite(given: string, url: URL): string | null {
  const other = URL.canParse(given.trim(), url) ? new URL(given.trim(), url) : null
  if (!other || !/^https?:$/.test(other.protocol) || other.username || other.password || other.href.length > 2000) return null
  const [a, b] = [bareHost(other), bareHost(url)]
  if (a !== b && !a.endsWith(`.${b}`) && !b.endsWith(`.${a}`)) return null
  if (other.pathname === '/' && other.search === '' && url.pathname !== '/') return null
  other.hash = ''
  return other.href
}

function headerLink(header: string | undefined): string | undefined {
  return /<([^<>]{1,2000})>\s*;[^,<]*\brel\s*=\s*"?canonical\b/i.exec(header ?? '')?.[1]
}
