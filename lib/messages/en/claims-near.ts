// Owns the English texts of the panel that shows, while a claim is typed, what may be the same and what else is about it.
import type { Shared } from '@/lib/domain/likely-duplicate'
import type { RelationType } from '@/lib/domain/vocabulary'

export const claimsNear = {
  title: 'Near this claim',
  empty: 'Claims like this one, and others about the same around its day, stand here as soon as the form says what it is about.',
  none: 'No other claim about this is on record.',
  exact: 'This very claim is on record already: saving will be refused.', exactEdited: 'Another claim says exactly this.',
  likely: (count: number) => (count === 1 ? 'A claim much like this one is on record already.' : `${count} claims much like this one are on record already.`),
  likelyHint: 'Open it to see whether it is the same. If it is the same told again, record that this claim repeats it.',
  around: 'About the same, nearest days first', aroundUndated: 'About the same',
  more: (count: number) => `and ${count.toLocaleString('en')} more`, moreShown: (count: number) => `and ${count.toLocaleString('en')} more, those that are published`,
  see: 'See them', seeLikely: (count: number) => (count === 1 ? 'See it' : 'See them'),
  hint: 'One key records how this claim stands to the one in focus; the same key takes it back. Escape leads back to the form.',
  withoutScript: 'To relate this claim to one of these, give its id under “Relations to other claims”.',
  goTo: 'claims near this one, from anywhere in the form', back: 'from a claim near this one back to the form', takeAllBack: 'take back what relates this claim to the one in focus',
  move: 'the claim before or after it', keyLabel: (relation: string) => `this claim ${relation} the one in focus`,
  open: (id: string) => `Open ${id}`, beside: '(in a new tab)',
  relate: 'Relate', relateTo: (what: string) => `Relate this claim to ${what}`,
  taken: (relation: string) => `This claim ${relation} it`, takeBack: 'Take back', takeBackOf: (sentence: string) => `Take back: ${sentence}`, tookBack: (sentence: string) => `Taken back: ${sentence}`,
  relations: { repeats: 'repeats', disputes: 'disputes', corrects: 'corrects', supersedes: 'supersedes', contradicts: 'contradicts', part_of: 'is a part of' } satisfies Record<RelationType, string>,
  /** What a relation says, of this claim and the other. */
  says: {
    repeats: (what) => `This claim repeats ${what}.`,
    disputes: (what) => `This claim disputes ${what}.`,
    corrects: (what) => `This claim corrects ${what}.`,
    supersedes: (what) => `This claim stands in place of ${what}.`,
    contradicts: (what) => `This claim cannot hold together with ${what}.`,
    part_of: (what) => `This claim is a part of ${what}.`,
  } satisfies Record<RelationType, (what: string) => string> as Record<RelationType, (what: string) => string>,
  split: 'Name of the split', splitHint: 'How the whole is divided: “by place”.', overlapping: 'Parts may overlap', record: 'Record', cancel: 'Cancel',
  newerDraft: 'published, with a newer draft',
  /** What two claims share, after "same". */
  shared: {
    article: 'article', metric: 'metric', proposal: 'proposal', topic: 'topic', occurrence: 'event', actor: 'actor', stance: 'stance', claimant: 'claimant', voice: 'voice of the outlet',
    day: 'day', days: 'days', outlet: 'outlet', words: 'words as printed', quote: 'quotation',
  } satisfies Record<Shared, string>,
  same: (what: string) => `Same ${what}`,
  daysMeet: 'days that overlap',
  against: (a: string, b: string) => `${a} against ${b}`,
  sameFigure: 'the same figure', otherPart: 'of another part, or counted otherwise',
}
