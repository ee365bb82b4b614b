// Owns the English texts of a claim's permalink, of its revisions and of citations.

export const claim = {
  number: (id: string) => `Claim ${id.slice(0, 4)} ${id.slice(4)}`,
  quotation: 'Quotation',
  passage: 'passage', passageLink: 'Go to the passage on the publisher’s page', passageHere: 'See the passage in the article’s record',
  noAddress: 'The publisher’s address is not known, so there is no link to its page.',
  noQuote: 'No quotation is recorded; the source is a table of figures.',
  others: 'What others say', sameClaimant: 'The same claimant',
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
  whatItSaid: 'What it said', replacedBy: 'The claim that replaces it',
  relations: 'Relations', split: (name: string) => `split: ${name}`, exclusive: 'parts exclude each other', overlapping: 'parts overlap',
  participants: 'Who took part',
}

export const revisions = {
  title: 'Revisions', lead: 'Every published state of this claim. None is ever changed.',
  one: (n: number) => `Revision ${n}`, change: (from: number, to: number) => `Revision ${from} to ${to}, what changed`,
  by: 'By', at: 'Saved', reason: 'Reason', noReason: 'first publication', hash: 'Hash', previous: 'Hash before',
  same: 'Nothing that readers see has changed.', before: 'Before', after: 'After', field: 'Field', absent: 'not given',
  old: (n: number, newest: number) => `This is revision ${n}. The newest is revision ${newest}.`, newest: 'Show the newest',
}

export const citation = {
  heading: 'Cite', formats: { bib: 'BibTeX', ris: 'RIS', csl: 'CSL JSON', json: 'JSON' },
  text: (speaker: string, statement: string, address: string, retrieved: string) => `${speaker}: ${statement} Ceasefire Ledger, ${address}, retrieved ${retrieved}.`,
}
