// Owns the English texts of proposals: the list, the term sheet, versions and lineage, and who answered.

const count = (n: number, one: string, many: string) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`

export const proposals = {
  title: 'Proposals',
  lead: 'Offers and drafts, with their terms as reported and the stance of each side, with who says so.',
  shown: (n: number) => count(n, 'proposal', 'proposals'),
  tableTitle: 'Terms and responses', registerTitle: 'Where each one comes from', registerCaption: 'Proposals, newest first',
  columns: { proposal: 'Proposal', status: 'Status', offered: 'Made', proposers: 'Proposed by', mediators: 'Mediated by', claims: 'Claims' },
  none: 'No proposal is on record in this conflict.',
  status: 'Status', offered: 'Made', proposers: 'Proposed by', mediators: 'Mediated by', addressees: 'Addressed to', follows: 'Follows', followedBy: 'Followed by',
  unknownProposer: 'not said by any report on record', unknownDay: 'no day on record', noMediator: 'none on record', noAddressee: 'not said',
  noLineage: 'no earlier or later version is on record as related',
  record: 'The proposal', versions: 'Versions', versionsNone: 'No dated text of it is on record; the terms are as reported.',
  versionsCaption: 'Versions, oldest first', versionColumns: { label: 'Version', dated: 'Dated', note: 'What changed' },
  terms: 'Terms by topic and phase', termsLead: 'Each cell holds what a report says, in its own words as printed. Reports that differ stand side by side.',
  termsShown: (n: number) => count(n, 'term', 'terms'), termsNone: 'No term of this proposal is on record.', termsNoneHint: 'No report on record says what it contained.',
  topic: 'Topic', noPhase: 'No phase named', cellNone: 'not reported', partOf: (split: string | null) => (split ? `a part of the whole, ${split}` : 'a part of the whole'),
  phaseAbout: (label: string, about: string) => `${label}: ${about}`,
  condition: (text: string) => `if ${text}`, obligor: (name: string) => `to be done by ${name}`,
  responses: 'Who answered', responsesLead: 'Newest first, each with who says so. “No response on record” is not silence, which somebody reports.',
  responsesCaption: 'Stances on this proposal by actor', party: 'Party', actor: 'Actor', stances: 'Stances', toldBy: (who: string) => `${who} said`,
  happened: 'What happened around it', figures: 'Figures tied to it', other: 'Other claims about it',
}
