// Owns the list of every kind of page on the desk, for the checks that hold for all of them. A page that is not here fails the list's own test.
import type { Role } from './desk-support'

/** What is on record for these pages: made once per worker. */
export interface Seed { article: string; draft: string; published: string }

export interface DeskPageKind {
  name: string
  path: (seed: Seed) => string
  /** Who looks; an administrator where nothing is said. */
  as?: Role | 'nobody'
  /** The answer's status where it is not 200. */
  status?: 403 | 404
}

const at = (path: string) => () => path

export const DESK_PAGE_KINDS: readonly DeskPageKind[] = [
  { name: 'sign-in', path: at('/desk/sign-in?to=%2Fdesk%2Fclaims'), as: 'nobody' },
  { name: 'link that no longer works', path: at('/desk/welcome/used'), as: 'nobody' },
  { name: 'home', path: at('/desk'), as: 'editor' },
  { name: 'claims', path: at('/desk/claims') },
  { name: 'claims of a filter, all chosen', path: at('/desk/claims?choose=all&kind=position&missing=quote&sort=claimant'), as: 'editor' },
  { name: 'claims without a match', path: at('/desk/claims?q=nothing-of-this-name&from=2001-02-30'), as: 'viewer' },
  { name: 'claim, a draft', path: ({ draft }) => `/desk/claims/${draft}`, as: 'editor' },
  { name: 'claim, to be taken back', path: ({ published }) => `/desk/claims/${published}?step=retract`, as: 'editor' },
  { name: 'claim, for a viewer', path: ({ published }) => `/desk/claims/${published}`, as: 'viewer' },
  { name: 'history of a claim', path: ({ published }) => `/desk/claims/${published}/history?a=1&b=2`, as: 'editor' },
  { name: 'merge', path: ({ published, draft }) => `/desk/claims/${draft}/merge?into=${published}`, as: 'editor' },
  { name: 'purge', path: ({ published }) => `/desk/claims/${published}/purge` },
  { name: 'new claim: the kinds', path: at('/desk/claims/new'), as: 'editor' },
  { name: 'new figure', path: ({ article }) => `/desk/claims/new?article=${article}&kind=figure`, as: 'editor' },
  { name: 'new term', path: ({ article }) => `/desk/claims/new?article=${article}&kind=term`, as: 'editor' },
  { name: 'new position', path: ({ article }) => `/desk/claims/new?article=${article}&kind=position`, as: 'editor' },
  { name: 'new event', path: ({ article }) => `/desk/claims/new?article=${article}&kind=event`, as: 'editor' },
  { name: 'new assessment', path: ({ article }) => `/desk/claims/new?article=${article}&kind=assessment`, as: 'editor' },
  { name: 'claim being edited', path: ({ published }) => `/desk/claims/${published}/edit`, as: 'editor' },
  { name: 'unknown claim', path: at('/desk/claims/ZZZZZZZZ'), status: 404 },
  { name: 'articles', path: at('/desk/articles'), as: 'editor' },
  { name: 'articles without a match', path: at('/desk/articles?q=nothing-of-this-name'), as: 'viewer' },
  { name: 'new article', path: at('/desk/articles/new'), as: 'editor' },
  { name: 'article', path: ({ article }) => `/desk/articles/${article}`, as: 'editor' },
  { name: 'workbench', path: ({ article }) => `/desk/articles/${article}/workbench`, as: 'editor' },
  { name: 'article, for a viewer', path: ({ article }) => `/desk/articles/${article}`, as: 'viewer' },
  { name: 'registers', path: at('/desk/registers'), as: 'viewer' },
  { name: 'actors', path: at('/desk/registers/actors'), as: 'editor' },
  { name: 'new metric', path: at('/desk/registers/metrics/new'), as: 'editor' },
  { name: 'new conflict, for an editor', path: at('/desk/registers/conflicts/new'), as: 'editor' },
  { name: 'conflict', path: at('/desk/registers/conflicts/gaza-2023') },
  { name: 'actor with roles', path: at('/desk/registers/actors/hamas'), as: 'editor' },
  { name: 'actor, for a viewer', path: at('/desk/registers/actors/hamas'), as: 'viewer' },
  { name: 'proposal with versions and phases', path: at('/desk/registers/proposals/cairo-framework-2024-04') },
  { name: 'merge of an outlet', path: at('/desk/registers/outlets/afp/merge') },
  { name: 'unknown register', path: at('/desk/registers/people'), status: 404 },
  { name: 'capture', path: at('/desk/articles/capture'), as: 'editor' },
  { name: 'text fetched again', path: ({ article }) => `/desk/articles/capture/${article}`, as: 'editor' },
  { name: 'import', path: at('/desk/import'), as: 'editor' },
  { name: 'import, for a viewer', path: at('/desk/import'), as: 'viewer', status: 403 },
  { name: 'unknown import', path: at('/desk/import/0123456789abcdef'), as: 'editor', status: 404 },
  { name: 'audit', path: at('/desk/audit') },
  { name: 'account', path: at('/desk/account'), as: 'viewer' },
  { name: 'people', path: at('/desk/people') },
  { name: 'taking back, nobody chosen', path: at('/desk/people/revert') },
  { name: 'taking back an editor’s work', path: at('/desk/people/revert?person=editor%40desk.test&day=2024-01-01&time=10%3A00') },
  { name: 'taking back, since no moment', path: at('/desk/people/revert?person=&day=2024-13-01&time=') },
  { name: 'review', path: at('/desk/review'), as: 'editor' },
  { name: 'review of a filter, all chosen', path: at('/desk/review?choose=all&type=new&may=yes'), as: 'editor' },
  { name: 'review without a match', path: at('/desk/review?author=nobody-of-this-name&type=odd'), as: 'viewer' },
  { name: 'page for another role', path: at('/desk/people'), as: 'viewer', status: 403 },
  { name: 'unknown page', path: at('/desk/no-such-page'), status: 404 },
]
