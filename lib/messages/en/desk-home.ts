// Owns the English texts of the desk's home, its table of claims and the audit.
import type { ArticleGap, ClaimGap, DeskSortKey, DeskStatus } from '@/lib/domain/desk-filter'
import type { BulkStep } from '@/lib/domain/desk-bulk'

const number = (n: number) => n.toLocaleString('en')
const plural = (n: number, one: string, many: string) => `${number(n)} ${n === 1 ? one : many}`

export const deskHome = {
  title: 'Desk',
  hello: (name: string) => `Signed in as ${name}.`,
  newArticle: 'New article', newClaim: 'New claim',
  search: 'Find claims by their words', find: 'Find',
  mine: 'Mine, not finished', mineNone: 'Nothing of yours is unfinished.', mineNoneHint: 'Drafts, claims in review and unpublished changes that you began or wrote last stand here.',
  waits: 'Waiting for a decision', waitsNone: 'Nothing waits for review.', waitsNoneHint: 'Claims that were handed in stand here until somebody publishes them or sends them back.',
  changed: 'Changed last', changedNone: 'Nothing has been written yet.',
  missing: 'Missing', missingNone: 'Nothing is missing.',
  all: (n: number) => `All ${number(n)}`,
  allChanges: 'The whole audit',
  purge: (by: string) => `Purge asked for by ${by}`,
  purgeOwn: 'You asked to purge this claim; a second administrator has to agree.',
  writtenBy: (who: string) => `by ${who}`,
  count: (n: number) => number(n),
  claimsWithout: 'Claims without', articlesWithout: 'Articles without',
  fresh: 'The record is empty.',
  freshConflict: 'It begins with a conflict: the thing that claims and metrics belong to.', newConflict: 'New conflict',
  freshArticle: 'Enter an article that you have read; its claims come next.',
  things: (n: number) => plural(n, 'entry', 'entries'),
  times: (n: number) => (n === 1 ? '' : `${number(n)} times`),
}

export const gapWords: Record<ClaimGap, string> = { date: 'a date', basis: 'the basis of the figure', claimant: 'a claimant, though somebody is cited', quote: 'a quotation' }
export const articleGapWords: Record<ArticleGap, string> = { outlet: 'an outlet', publishedOn: 'a date of publication', url: 'an address' }

const statuses: Record<DeskStatus, string> = { draft: 'draft', in_review: 'in review', published: 'published', retracted: 'retracted', newer_head: 'changed, not yet published' }
const sortKeys: Record<DeskSortKey, readonly [up: string, down: string]> = {
  updated: ['last written, oldest first', 'last written, newest first'], recorded: ['recorded, oldest first', 'recorded, newest first'], asOf: ['as of, oldest first', 'as of, newest first'],
  status: ['status', 'status, backwards'], kind: ['kind', 'kind, backwards'], claimant: ['claimant, A to Z', 'claimant, Z to A'], metric: ['metric, A to Z', 'metric, Z to A'],
  outlet: ['outlet, A to Z', 'outlet, Z to A'],
}

export const deskClaims = {
  title: 'Claims',
  lead: 'Every claim in its newest state, drafts and unpublished changes among them.',
  caption: 'Claims',
  filters: 'Filters', more: 'More filters', apply: 'Show', clear: 'Clear all', any: 'Any', addAnother: 'Add another …', inForce: 'Filters in force', remove: 'take away',
  fields: {
    status: 'Status', kind: 'Kind', conflict: 'Conflict', metric: 'Metric', outlet: 'Outlet', claimant: 'Claimant', article: 'Article', author: 'Begun or last written by', missing: 'Lacks',
    q: 'Words', from: 'Recorded from', to: 'Recorded until', sort: 'Order', limit: 'Rows on a page',
  },
  dayHint: 'YYYY-MM-DD, in UTC',
  statuses, gapWords, articleGapWords,
  sorts: (sort: string) => sortKeys[sort.replace('-', '') as DeskSortKey][sort.startsWith('-') ? 1 : 0],
  columns: { choose: 'Choose', claim: 'Claim', kind: 'Kind', status: 'Status', claimant: 'Claimant', metric: 'Metric', asOf: 'As of', outlet: 'Outlet', updated: 'Last written (UTC)' },
  sortBy: (column: string, down: boolean) => `Order by ${column.toLowerCase()}${down ? ', backwards' : ''}`,
  ownVoice: 'the outlet itself', noOutlet: 'not known', newer: 'changed, not yet published', publicNow: (n: number) => `public: revision ${n}`,
  choose: (statement: string) => `Choose: ${statement}`,
  chooseAll: 'Choose all on this page', chooseNone: 'Choose none',
  reason: 'Reason', reasonHint: 'Needed to retract, and to publish a change to what is public.',
  steps: { submit: 'Hand in for review', publish: 'Publish', draft: 'Back to draft', retract: 'Retract' } satisfies Record<BulkStep, string>,
  working: 'Saving …',
  actions: 'What to do with the chosen claims',
  stepDone: { submit: 'handed in for review', publish: 'published', draft: 'back in draft', retract: 'retracted' } satisfies Record<BulkStep, string>,
  report: (done: number, words: string, left: number) => `${plural(done, 'claim', 'claims')} ${words}${left === 0 ? '.' : `; ${plural(left, 'claim', 'claims')} left as ${left === 1 ? 'it was' : 'they were'}:`}`,
  stale: 'somebody saved a newer revision since this page was made; look at it and choose it again', failed: 'something went wrong on our side; it was left as it was',
  noneChosen: 'Choose at least one claim.', tooMany: (most: number) => `Choose at most ${number(most)} claims at once.`, noReason: 'is missing: say why these claims are retracted',
  unreadable: 'A chosen row could not be read; open the page again.',
  page: 'Pages of claims', shown: (n: number, total: number) => (n === total ? plural(n, 'claim', 'claims') : `${number(n)} of ${plural(total, 'claim', 'claims')}`), next: 'Next', first: 'First page',
  nothing: 'No claim matches.', nothingHint: 'Take a filter away, or enter the claim.', none: 'No claim is on record yet.',
  problems: 'Not everything in the address could be read',
}

export const audit = {
  title: 'Audit',
  lead: 'Every write: who, what, when and from where. Rows are chained by their hashes, so that none can be changed or taken out unseen.',
  caption: 'Writes, newest first',
  fields: { author: 'Who', action: 'What was done', subjectType: 'Kind of thing', subject: 'Id or name of the thing', from: 'From', to: 'Until' },
  columns: { when: 'When (UTC)', who: 'Who', what: 'What', details: 'Details', where: 'From where', row: 'Row' },
  actions: {
    create: 'created', change: 'changed', correct: 'saved a draft of', submit: 'handed in', publish: 'published', retract: 'retracted', merge: 'merged', purge: 'purged', revert: 'reverted',
    sign_in: 'signed in', sign_out: 'signed out', make_token: 'made a token for', revoke_token: 'revoked a token of', use_token: 'used a token of', make_link: 'made a link for',
    set_password: 'set the password of', change_password: 'changed the password of', change_role: 'changed the role of', close: 'closed', reopen: 'reopened', revoke_access: 'ended the access of',
    delete: 'deleted', rename: 'renamed', absorb: 'merged another into', ask_purge: 'asked to purge', withdraw_purge: 'no longer asks to purge',
    dismiss_find: 'passed over a place of', mark_find: 'saved a claim at a place of', reopen_find: 'opened a place again of',
    import: 'imported', undo: 'took back', withdraw: 'withdrew', map: 'read the columns of',
    comment: 'commented on', settle_comment: 'settled a comment on', reopen_comment: 'opened a comment again on', assign: 'assigned', unassign: 'assigned to nobody',
  } as Record<string, string>,
  types: {
    claim: 'claim', article: 'article', outlet: 'outlet', actor: 'actor', metric: 'metric', topic: 'topic', proposal: 'proposal', conflict: 'conflict', occurrence: 'event', import: 'import', account: 'account',
  } as Record<string, string>,
  thisOne: (type: string) => `this ${type}`,
  revision: (n: number) => `revision ${n}`,
  changedFields: (n: number) => (n === 1 ? 'One field' : `${number(n)} fields`),
  before: 'before', after: 'after', nothing: 'nothing',
  chain: 'End of the chain', rows: (n: number) => plural(n, 'row', 'rows'), hash: 'Hash of the newest row',
  check: 'Compare this hash with a copy kept elsewhere, and check the whole history with', command: 'npm run verify-history',
  csv: 'These writes as CSV', page: 'Pages of the audit', shown: (n: number, total: number) => (n === total ? plural(n, 'write', 'writes') : `${number(n)} of ${plural(total, 'write', 'writes')}`),
  none: 'No write matches.', noneHint: 'Take a filter away.', older: 'Older', newest: 'Newest',
}
