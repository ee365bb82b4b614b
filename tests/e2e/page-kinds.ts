// Owns the list of every kind of page and of the states that a reader meets on them, for the checks that hold for all of them.
import type { Claim } from '@/lib/domain/claim'
import { BETWEEN, CONFLICT } from './support'

export interface PageKind {
  name: string
  path: (claims: readonly Claim[]) => string
  /** The answer's status where it is not 200. */
  status?: 404
}

const at = (path: string) => () => path
const first = (claims: readonly Claim[], fits: (claim: Claim) => boolean, what: string): Claim => {
  const found = claims.find(fits)
  if (!found) throw new Error(`The bundled record has no ${what}`)
  return found
}
const claimOf = (what: string, fits: (claim: Claim) => boolean) => (claims: readonly Claim[]) => `/claims/${first(claims, fits, what).id}`
const isToll = (claim: Claim) => claim.metric?.slug === 'killed-gaza' && claim.quantity?.operator === 'at_least'
const toll = claimOf('toll of April', isToll)

/** One page of each kind, in the present. */
export const PAGE_KINDS: readonly PageKind[] = [
  { name: 'home', path: at('/') },
  { name: 'board', path: at(`/${CONFLICT}`) },
  { name: 'timeline', path: at(`/${CONFLICT}/timeline`) },
  { name: 'timeline as a list', path: at(`/${CONFLICT}/timeline?view=list`) },
  { name: 'timeline as a table', path: at(`/${CONFLICT}/timeline?view=table`) },
  { name: 'metric', path: at(`/${CONFLICT}/metrics/killed-gaza`) },
  { name: 'comparison of articles', path: at(`/${CONFLICT}/compare`) },
  { name: 'comparison of claimants', path: at(`/${CONFLICT}/compare?by=claimant`) },
  { name: 'ledger', path: at(`/${CONFLICT}/ledger`) },
  { name: 'ledger by claimant', path: at(`/${CONFLICT}/ledger?by=claimant`) },
  { name: 'sources', path: at(`/${CONFLICT}/sources`) },
  { name: 'proposals', path: at(`/${CONFLICT}/proposals`) },
  { name: 'proposal', path: at(`/${CONFLICT}/proposals/cairo-framework-2024-04`) },
  { name: 'article', path: (claims) => `/articles/${first(claims, isToll, 'toll of April').article.id}` },
  { name: 'outlet', path: at('/outlets/the-sun') },
  { name: 'actor', path: at('/actors/hamas') },
  { name: 'methodology', path: at('/methodology') },
  { name: 'search', path: at('/search') },
  { name: 'search results', path: at('/search?q=hostages') },
  { name: 'figure', path: toll },
  { name: 'term', path: claimOf('term', ({ kind }) => kind === 'term') },
  { name: 'position', path: claimOf('position', ({ kind }) => kind === 'position') },
  { name: 'event', path: claimOf('event', ({ kind }) => kind === 'event') },
  { name: 'assessment', path: claimOf('assessment', ({ kind }) => kind === 'assessment') },
  { name: 'revisions', path: (claims) => `${toll(claims)}/revisions` },
  { name: 'revision', path: (claims) => `${toll(claims)}/revisions/1` },
]

/** States besides: nothing found, nothing there, unreadable addresses, the past. */
export const PAGE_STATES: readonly PageKind[] = [
  { name: 'unknown page', path: at('/no/such/page/here'), status: 404 },
  { name: 'unknown conflict', path: at('/no-such-conflict'), status: 404 },
  { name: 'unknown metric', path: at(`/${CONFLICT}/metrics/no-such-metric`), status: 404 },
  { name: 'unknown claim', path: at('/claims/ZZZZZZZZ'), status: 404 },
  { name: 'search that finds nothing', path: at('/search?q=no-such-word') },
  { name: 'search of one letter', path: at('/search?q=a') },
  { name: 'timeline that nothing matches', path: at(`/${CONFLICT}/timeline?metric=no-such-metric`) },
  { name: 'comparison that nothing matches', path: at(`/${CONFLICT}/compare?metric=no-such-metric`) },
  { name: 'timeline with unreadable values', path: at(`/${CONFLICT}/timeline?kind=rumour&from=2024-02-30&view=list`) },
  { name: 'board before the first article', path: at(`/${CONFLICT}?knownOn=2023-01-01`) },
  { name: 'board of the past', path: at(`/${CONFLICT}?knownOn=${BETWEEN}`) },
  { name: 'timeline of the past', path: at(`/${CONFLICT}/timeline?knownOn=${BETWEEN}&metric=killed-gaza`) },
  { name: 'claim not yet known', path: (claims) => `${toll(claims)}?knownOn=${BETWEEN}` },
]
