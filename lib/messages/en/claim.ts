// Owns the English texts of a claim's permalink, of its revisions and of citations.

export const claim = {
  number: (id: string) => `Claim ${id.slice(0, 4)} ${id.slice(4)}`,
  quotation: 'Quotation',
  passage: 'passage', passageLink: 'Go to the passage on the publisher’s page', passageHere: 'See the passage in the article’s record',
  noAddress: 'The publisher’s address is not known, so there is no link to its page.',
  noQuote: 'No quotation is recorded; the source is a table of figures.',
  others: 'What others say',
  othersNone: 'No other claim about this is on record.',
  sameDayNone: 'No other claimant’s figure for this day is on record.', seeTimeline: 'See all on the timeline',
  route: 'How it reached the page', printedAs: (descriptor: string) => `printed as “${descriptor}”`,
  recordedHere: (revision: number) => `recorded here, revision ${revision}`,
  unknownWho: 'somebody who is not named', notNamed: 'not named',
  anonymous: 'anonymous claimant', together: 'together with',
  facts: 'Standing and revision', standing: 'Standing', standingNone: 'not disputed, not corrected, not superseded', status: 'Status',
  revision: 'Revision', revisionOf: (n: number, all: number) => `${n} of ${all}`, whatChanged: 'what changed', basis: 'Basis', counts: 'Counts',
  scope: 'Scope', modality: 'How it was said', condition: 'Condition', anchor: 'Anchor', note: 'Editor’s note', kind: 'Kind',
  share: 'Share and cite', permalink: 'Permanent address of this revision', copy: 'Copy',
  retracted: 'Retracted.', retractedAbout: 'The editors no longer stand by this record.', reason: (text: string) => `Reason: ${text}`,
  replacedBy: 'The claim that replaces it',
  relations: 'Relations', split: (name: string) => `split: ${name}`, exclusive: 'parts exclude each other', overlapping: 'parts overlap',
  participants: 'Who took part', participantRole: (role: string) => `, ${role}`, occurrenceType: 'Type of event',
  related: {
    corrections: 'Corrections', others: 'Other claimants', same: 'The same claimant', contradictions: 'Cannot hold together with it, as editors read both', disputes: 'Disputes aimed at this claim',
    sourceDisputes: 'Disputes aimed at the source, not at a figure', metricDisputes: 'Disputes aimed at such figures in general, not at this one',
    parts: 'Its parts', wholes: 'It is a part of', repeats: 'Said again',
  },
  otherAccounts: 'Other accounts of the same event', otherReports: 'Other reports of the same provision', otherPositions: 'On the same question',
  sameTopic: 'On the same topic', sameSpeaker: 'The same speaker',
  details: { figure: 'What is counted', term: 'The provision', position: 'The stance', event: 'The event', assessment: 'The judgement' },
  ownWord: 'told by the actor', othersWord: (name: string) => `told by ${name}, not by the actor`, outletsWord: 'told by the outlet, not by the actor',
  hidden: 'The article that this claim comes from had not been published by then, or the claim had not been recorded.',
  asOfLater: 'This claim describes a later day than the one asked for.',
  purged: 'Removed', withdrawn: 'Withdrawn', seeCompare: 'Compare the sources', citation: 'Citation', copyCitation: 'Copy the citation',
}

export const revisions = {
  title: 'Revisions', lead: 'Every published state of this claim. None is ever changed.',
  one: (n: number) => `Revision ${n}`, change: (from: number, to: number) => `Revision ${from} to ${to}, what changed`,
  by: 'By', at: 'Saved', reason: 'Reason', noReason: 'first publication', hash: 'Hash', previous: 'Hash before',
  same: 'Nothing that readers see has changed.', before: 'Before', after: 'After', field: 'Field', absent: 'not given',
  count: (n: number) => `${n.toLocaleString('en')} public ${n === 1 ? 'revision' : 'revisions'}`, current: 'the newest', status: 'Status', open: 'Open this revision',
  only: 'This claim has one public revision, so nothing has changed.', asItWas: 'The names and words are those of the time. What other claims say of it is not part of a revision.',
  removed: 'The text of this revision was removed for a legal or safety reason. Its hash stays.', hashNote: 'Each hash covers the text and the hash before it.',
  pinned: (n: number) => `This is revision ${n}, the newest, as it was saved.`,
  old: (n: number, newest: number) => `This is revision ${n}. The newest is revision ${newest}.`, newest: 'Show the newest',
}

export const citation = {
  heading: 'Cite', formats: { bib: 'BibTeX', ris: 'RIS', csl: 'CSL JSON', json: 'JSON' },
  plain: (statement: string, name: string, reported: string, address: string, retrieved: string) => `${statement} ${reported} ${name}, Ceasefire Ledger, ${address}, retrieved ${retrieved}.`,
  revision: (claim: string, n: number) => `${claim}, revision ${n}`,
  quoted: (words: string) => `Printed as “${words}”.`,
  text: (speaker: string, statement: string, address: string, retrieved: string) => `${speaker}: ${statement} Ceasefire Ledger, ${address}, retrieved ${retrieved}.`,
}
