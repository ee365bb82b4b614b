// Owns the English texts of review on the desk: the queue, what editors say to each other, and taking back what one editor did.
import type { RevertFate } from '@/lib/domain/review-revert'

const number = (n: number) => n.toLocaleString('en')
const plural = (n: number, one: string, many: string) => `${number(n)} ${n === 1 ? one : many}`

export const review = {
  title: 'Review',
  lead: 'What was handed in and waits for somebody to publish it, longest waiting first.',
  views: 'Whose', all: (n: number) => `All (${number(n)})`, mine: (n: number) => `Assigned to me (${number(n)})`, nobody: (n: number) => `Nobody’s (${number(n)})`, may: (n: number) => `I may publish (${number(n)})`,
  fields: { conflict: 'Conflict', kind: 'Kind', outlet: 'Outlet', author: 'Written or handed in by', type: 'What it is', assignee: 'Assigned to' },
  me: 'Me', nobodyChoice: 'Nobody',
  types: { new: 'new claims', change: 'changes to what readers see' },
  isNew: 'New claim', isChange: 'Change to what readers see',
  handedIn: 'handed in by', wrote: (who: string) => `written by ${who}`, assignedTo: (who: string) => `assigned to ${who}`, unassigned: 'assigned to nobody', you: 'you',
  from: 'From', noOutlet: 'an outlet that is not known', asOf: 'as of', said: (who: string) => `said by ${who}`, ownVoice: 'in the outlet’s own voice',
  fourEyes: 'You wrote this, and its conflict asks for two people: somebody else publishes it.',
  diff: 'What readers would see change', same: 'Only its status differs from what readers see.', everything: 'Every field', changedBecause: (reason: string) => `Reason of the change: ${reason}`,
  choose: (statement: string) => `Choose: ${statement}`, chooseAll: 'Choose all on this page', chooseNone: 'Choose none',
  queue: 'Claims that wait for review',
  publish: 'Publish', back: 'Send back', take: 'Assign to me', free: 'Take the assignment away', history: 'History', open: 'Open', edit: 'Edit',
  reason: 'Reason, for readers', reasonHint: 'They see it in the history. Left as it is, the reason that was handed in stays.',
  comment: 'Comment', commentHint: 'For the desk alone, never public. Needed to send a claim back.',
  bulk: 'What to do with the chosen claims', bulkComment: 'Comment on each, needed to send them back', assignee: 'Assign to', assign: 'Assign', nobodyOption: 'Nobody',
  working: 'Saving …',
  did: { publish: 'published', back: 'sent back', assign: 'assigned', free: 'assigned to nobody' },
  report: (done: number, words: string, left: number) => `${plural(done, 'claim', 'claims')} ${words}${left === 0 ? '.' : `; ${plural(left, 'claim', 'claims')} left as ${left === 1 ? 'it was' : 'they were'}:`}`,
  page: 'Pages of the queue', shown: (n: number, total: number) => (n === total ? plural(n, 'claim', 'claims') : `${number(n)} of ${plural(total, 'claim', 'claims')}`), next: 'Next', first: 'First page',
  none: 'Nothing waits for review.', noneHint: 'Claims that are handed in stand here until somebody publishes them or sends them back.', nothing: 'Nothing that waits matches.', nothingHint: 'Take a filter away.', seeAll: 'All that waits', drafts: 'Drafts that were not handed in yet',
  problems: 'Not everything in the address could be read', noneChosen: 'Choose at least one claim.', tooMany: (most: number) => `Choose at most ${number(most)} claims at once.`, unreadable: 'A chosen claim could not be read; open the page again.',
  keys: { next: 'Next claim', previous: 'Claim before', publish: 'Publish this claim', back: 'Send this claim back', mine: 'Assign this claim to me' },
  refusals: {
    notWaiting: 'only a claim in review can be assigned', notReviewer: (who: string) => `${who} may not publish: only editors and administrators with an open account are asked to review`,
    ownWords: (who: string) => `${who} wrote this, and its conflict asks for two people`, whyBack: 'is missing: say why it goes back',
  },
  comments: {
    title: 'Comments', lead: 'For the desk alone; no reader ever sees them.', none: 'No comment yet.', add: 'Add comment', settle: 'Settle', reopen: 'Open again', label: 'Comment', list: 'Comments on this claim',
    settled: (who: string) => `settled by ${who}`, settledOnes: (n: number) => plural(n, 'settled comment', 'settled comments'), open: (n: number) => plural(n, 'open comment', 'open comments'), added: 'Comment added.', settledDone: 'Settled.', reopened: 'Opened again.',
    of: (who: string) => `the comment by ${who}`, at: (id: string) => `at claim ${id.slice(0, 4)} ${id.slice(4)}, merged into this one`,
  },
  section: 'Review', assignedNow: (who: string) => `Assigned to ${who}.`, assignedNobody: 'Assigned to nobody.', assigned: 'Assigned.', waitsIn: 'In the queue of review',
  home: { asked: 'assigned to you', all: (n: number) => `All ${number(n)} in review`, queue: 'The queue of review' },
}

export const revert = {
  title: 'Take back an editor’s work', link: 'Take back an editor’s work',
  lead: 'What one person did to claims since a moment is taken back with new revisions. Nothing is deleted, and every step stands in the history.',
  person: 'Whose', personHint: 'Everybody who ever saved a revision.', day: 'Since, day', dayHint: 'YYYY-MM-DD, in UTC', time: 'Since, time', timeHint: 'HH:MM, in UTC; empty for the start of the day', look: 'Look at what would happen',
  problems: { person: 'is missing: choose whose work it is', day: 'is no moment: write the day as YYYY-MM-DD and the time as HH:MM' },
  closeFirst: 'Their account is open: they can go on writing meanwhile.', close: 'Close it first',
  heading: (who: string) => `What ${who} did`, since: (at: string) => `since ${at} UTC`,
  fates: {
    restore: 'says again what it said before', retract: 'is retracted', draft: 'goes back to a draft', nothing: 'is as it was already',
  } satisfies Record<RevertFate, string>,
  fateTitles: { restore: 'Say again what they said before', retract: 'Retracted', draft: 'Back to draft', nothing: 'Already as they were' } satisfies Record<RevertFate, string>,
  fateNotes: {
    restore: 'They were there before. What readers saw then is public again.', retract: 'They were made or first published since. Their pages stay, with a banner and the reason.',
    draft: 'They were made since and never published; they leave the queue of review.', nothing: 'Nothing is done to these.',
  } satisfies Record<RevertFate, string>,
  count: (n: number) => plural(n, 'claim', 'claims'),
  columns: { claim: 'Claim', what: 'What happens', base: 'Goes back to', others: 'Saved afterwards by' },
  revision: (n: number) => `revision ${n}`, beginning: 'made since',
  others: 'Others saved these afterwards', othersNote: 'They are left as they are unless you choose them. Of a chosen one, what the others saved goes too: it says again what it said before this person began.', choose: (statement: string) => `Take back too: ${statement}`, chooseAll: 'Choose all of these',
  buried: 'Cannot be taken back', buriedNote: 'Merged and removed claims stay so.', fateWords: { merged: 'merged into', purged: 'removed', withdrawn: 'withdrawn' } as Record<string, string>,
  elsewhere: 'Not claims', elsewhereNote: 'What this person did to other things is not touched here. The audit tells each of it, field by field.', writes: (n: number) => plural(n, 'write', 'writes'), audit: 'See in the audit',
  more: (n: number) => `and ${number(n)} more of these`,
  reason: 'Reason', reasonHint: 'It stands in the history of every claim, and readers see it.',
  go: (n: number) => `Take back ${plural(n, 'claim', 'claims')}`, goOn: (n: number) => `Go on with ${plural(n, 'claim', 'claims')}`, goChosen: 'Take back the chosen ones',
  progress: (done: number, of: number) => `${number(done)} of ${plural(of, 'claim', 'claims')} taken back …`, progressLabel: 'How far it is',
  done: (n: number) => `${plural(n, 'claim', 'claims')} taken back.`, left: (n: number) => `${plural(n, 'claim', 'claims')} left.`, failures: (n: number) => `${plural(n, 'claim was', 'claims were')} left as ${n === 1 ? 'it was' : 'they were'}:`,
  broken: 'It stopped before the end. What was done is done; go on when you are ready.', report: 'Report', inAudit: 'Every step, in the audit',
  nothing: 'There is nothing to take back.', nothingHint: (who: string, at: string) => `${who} saved no claim since ${at} UTC, or all of it is taken back already.`,
  command: { since: '--since must be a moment in UTC, such as 2026-11-22T14:00.', planned: (what: string, n: number) => `${what}: ${number(n)}` },
}
