// Owns the English of who spoke first and of how a hedge travelled: what was printed, by whom, and never why.

const count = (n: number, one: string, many: string) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`

export const origins = {
  title: 'Who spoke first',
  counts: (outlets: number, named: number) => `${count(outlets, 'outlet', 'outlets')}, ${named === 0 ? 'no origin named' : count(named, 'origin', 'origins')}`,
  lead: 'Each report is followed back to who spoke first. Outlets with one origin are one account, printed more than once.',
  unnamed: (n: number) => `In ${count(n, 'report', 'reports')} the first speaker is not named, and may be one of the others.`,
  ownVoice: (n: number) => `${count(n, 'report names', 'reports name')} no origin: the outlet speaks in its own voice.`,
  kin: (names: string, body: string) => `${names} are counted apart and belong to one body, ${body}.`,
  anonymous: (n: number) => `${count(n, 'report', 'reports')} by a source of it that is not named`,
  none: 'No report is on record.',
  groups: { unnamed: 'First speaker not named', own_voice: 'No origin named, the outlet’s own voice' },
  group: (claims: number, outlets: number) => `${count(claims, 'report', 'reports')} in ${count(outlets, 'outlet', 'outlets')}`,
  since: (day: string) => `first on ${day}`,
  through: (names: string) => `through ${names}`,
  times: (n: number) => `${n.toLocaleString('en')} times`,
  more: (n: number) => count(n, 'more outlet', 'more outlets'),
  list: 'Origins, with the outlets that printed them',
  columns: { first: 'Spoke first', between: 'Passed on', last: 'Printed' },
  moreNodes: (n: number) => `and ${n.toLocaleString('en')} more`,
  notNamed: 'not named', unnamedSteps: (n: number) => (n === 1 ? 'somebody not named' : `not named, ${n.toLocaleString('en')} times`), unnamedOutlet: 'outlet not named',
  json: 'This graph as JSON',
  sameFigure: (counts: string) => `The same figure on record: ${counts}.`,
  sameEvent: (counts: string) => `The same event on record: ${counts}.`,
  onTheWay: (outlets: number, named: boolean) => `${count(outlets, 'outlet', 'outlets')} on its way, ${named ? '1 origin' : 'no origin named'}.`,
}

export const hedges = {
  title: 'How the hedge travelled',
  lead: 'Reports of one statement, side by side: the same claimant, number, subject and day.',
  compared: (statements: number, reports: number, steps: number) =>
    `${count(statements, 'statement has', 'statements have')} more than one report, ${count(reports, 'report', 'reports')} together. ${steps === 0 ? 'All print the same hedge.' : `${count(steps, 'report prints', 'reports print')} another hedge than the one it is set beside.`}`,
  none: 'No statement on this has more than one report on record, so no hedge can be compared.',
  change: { less: 'Printed with less of a hedge', more: 'Printed with more of a hedge', other: 'Printed with another hedge' },
  dropped: 'Printed without the hedge', added: 'Printed with a hedge',
  route: { cites: 'which cites it', within: 'in the same article', beside: 'which does not cite it' },
  /** Attribution first: whose words, then who printed what, then what differs. */
  sentence: (speaker: string, from: string, fromWords: string, to: string, route: string, toWords: string, differs: string) =>
    `${speaker}’s words: ${from} printed ${fromWords}; ${to}, ${route}, printed ${toWords}: ${differs}.`,
  within: (speaker: string, from: string, fromWords: string, toWords: string, differs: string) =>
    `${speaker}’s words: ${from} printed both ${fromWords} and ${toWords}: ${differs}.`,
  outlet: (name: string, day: string | null) => (day ? `${name} (${day})` : name),
  without: (word: string) => `without “${word}”`, with: (word: string) => `with “${word}”`, instead: (word: string, before: string) => `“${word}” in place of “${before}”`,
  recordedAs: (now: string, before: string) => `recorded as ${now}, before as ${before}`,
  printed: (words: string) => `“${words}”`,
  shown: (n: number, all: number) => `${n.toLocaleString('en')} of ${all.toLocaleString('en')} shown, by day`,
}
