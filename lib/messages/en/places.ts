// Owns the English texts of the pages of articles, outlets, actors, sources and metrics.

const count = (n: number, one: string, many: string) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`

export const article = {
  name: (outlet: string, day: string | null) => (day ? `${outlet}, ${day}` : outlet),
  outlet: 'Outlet', headline: 'Headline', byline: 'Byline', language: 'Language', published: 'Published', accessed: 'Read by editors on', address: 'Address',
  archive: 'Archived copy', key: 'Key',
  noAddress: 'The publisher’s address is not known, so there is no link to its page.',
  noHeadline: 'The headline is not on record.',
  outletUnknown: 'outlet not named',
  claims: (n: number) => `${count(n, 'claim', 'claims')} from this article`,
  open: 'Go to the publisher’s page',
  lead: (n: number) => `${count(n, 'claim was', 'claims were')} read from this article.`,
  publishedUnknown: 'The day of publication is not known.', basis: (basis: string) => `, ${basis}`, recorded: 'On record since',
  record: 'The article', claimsTitle: 'Claims in this article', byDay: 'Newest as-of day first.',
  speakers: 'Who speaks in it', ownVoice: 'The outlet itself',
  claimsNone: 'No claim of this article is on record in this view.',
  rights: 'The text belongs to its publisher. Only short quotations stand here, and a link where the address is known.',
}

export const outlet = {
  title: 'Outlet', kind: 'Kind', country: 'Country', homepage: 'Home page', alsoActor: 'Also speaks as', aliases: 'Also written',
  articles: 'Articles', claims: (n: number) => `${count(n, 'claim', 'claims')} reported`,
  ownVoice: (name: string) => `${name}, own voice`,
  notNamed: 'An outlet that is not named',
  lead: (claims: number, articles: number) => `${count(claims, 'claim', 'claims')} from ${count(articles, 'article', 'articles')} on record.`,
  leadUnnamed: 'The article on record does not name its outlet. This entry stands in for it.',
  articlesNone: 'No article of this outlet is on record.', claimsTitle: 'What it reported', record: 'The outlet',
}

export const actor = {
  title: 'Actor', kind: 'Kind', memberOf: 'Belongs to', members: 'To it belong', roles: 'Roles', aliases: 'Also written',
  said: 'What it said', about: 'What others said about it',
  saidNone: 'No claim by this actor is on record.', aboutNone: 'No claim by others about it is on record.',
  role: (role: string, where: string) => `${role} in ${where}`,
  lead: (said: number, about: number) => `${count(said, 'claim', 'claims')} that it makes, ${count(about, 'position', 'positions')} that are its own or are told of it.`,
  record: 'The actor', roleDates: (from: string | null, to: string | null) => [from && ` from ${from}`, to && ` to ${to}`].filter(Boolean).join('') || ', no dates on record',
  rolesNone: 'no role on record', stances: 'Its stances, by question', stancesNone: 'No stance of this actor is on record.',
  stancesNote: 'Newest first. An actor’s own word and another’s word about it stand side by side and are never the same thing.',
  columns: { aim: 'On', stance: 'Stance', asOf: 'As of', who: 'Who says so' },
  stancesCaption: 'Stances by question, newest first', ownWord: 'the actor itself', ownVoice: 'own voice',
  outletEntry: 'As an outlet', disputes: 'Disputes aimed at it as a source',
}

export const sources = {
  title: 'Sources', lead: 'Every outlet and article on record, by date. None is ranked.',
  outlets: 'Outlets', articles: 'Articles', claims: 'Claims', claimants: 'Claimants', published: 'Published', accessed: 'Read on',
  outletsShown: (n: number) => count(n, 'outlet', 'outlets'), articlesShown: (n: number) => count(n, 'article', 'articles'), articlesOf: (shown: number, all: number) => `${shown.toLocaleString('en')} of ${count(all, 'article', 'articles')}`, days: 'First and last report', period: (from: string, to: string) => `${from} to ${to}`,
  kind: 'Kind', none: 'No article is on record.', noneHint: 'Widen the period, or show the present record.', basis: 'Basis', outletUnknown: 'outlet not known', address: 'Address', addressKnown: 'known', addressUnknown: 'not known',
  article: 'Article',
  articlesCaption: 'Articles on record, newest first', outletsCaption: 'Outlets on record, by alphabet',
}

export const metric = {
  definition: 'Definition', unit: 'Unit', behaviour: 'How it moves', population: 'Who is counted', place: 'Where', window: 'Counted from', family: 'Family',
  sumOf: 'Sum of', partOf: 'Part of', series: 'By source', divergence: 'How far apart, and why', claims: 'Claims',
  everyone: 'not limited', ledger: 'Line of the custody ledger',
  ledgerLines: { plus: 'adds to those held', minus: 'takes away from those held', closing: 'those who remain', part: 'part of another line' },
  newest: 'Newest figure of each claimant', chart: 'By source, over time', json: 'This series as JSON', csv: 'Download CSV', lines: 'One line per',
  noClaims: 'No claim on this metric is on record.', compare: 'Compare the sources', timeline: 'On the timeline',
}
