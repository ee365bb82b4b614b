// Owns the English texts of the home page and of a conflict's board.

export const home = {
  title: 'Conflicts',
  lead: 'Ceasefire talks are reported as a stream of claims. Each one is kept here with its speaker, its day, its hedge and its dispute.',
  claims: (n: number) => `${n.toLocaleString('en')} ${n === 1 ? 'claim' : 'claims'}`,
  articles: (n: number) => `${n.toLocaleString('en')} ${n === 1 ? 'article' : 'articles'}`,
  spread: 'Headline figures', talks: 'State of the talks', changed: 'What changed last', open: 'Open the board',
}

export const board = {
  lead: 'What has been said about the talks and their figures: by whom, as of when, and how far apart the sources are.',
  showing: (day: string) => `Showing the newest claim of each claimant up to ${day}.`,
  showingAll: 'Showing the newest claim of each claimant.',
  talks: 'State of the talks', talksNone: 'No claim about the state of the talks is on record.',
  answers: 'Who said what about the answer',
  figures: 'Figures', figuresNone: 'No figure is on record.',
  timeline: 'Timeline', compare: 'Compare the sources', compareTwo: 'Compare the two articles', marks: 'How to read the marks',
  proposals: 'Proposals and responses', allProposals: 'All proposals', matrix: 'Response matrix',
  proposalsCaption: 'Proposals and the stance of each side, with who says so',
  columns: { proposal: 'Proposal', terms: 'Main terms as reported' },
  termsNone: 'not given',
  latest: 'Latest claims', allClaims: (n: number) => `All ${n.toLocaleString('en')} claims`,
  corrections: 'Corrections', follow: 'Follow corrections as a feed',
  notes: 'Editors’ notes on readings', notesNone: 'No editor’s note is on record.',
  axisFromZero: (high: string) => `axis from 0 to ${high}`,
  axisNotFromZero: (low: string, high: string) => `axis from ${low} to ${high}, not from zero`,
  others: (n: number) => `${n} more from this claimant`,
}
