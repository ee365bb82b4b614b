// Owns the English texts of the pages of articles, outlets, actors, sources and metrics.

const count = (n: number, one: string, many: string) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`

export const article = {
  untitled: 'Article without a recorded headline',
  name: (outlet: string, day: string | null) => (day ? `${outlet}, ${day}` : outlet),
  outlet: 'Outlet', headline: 'Headline', byline: 'Byline', language: 'Language', published: 'Published', accessed: 'Read by editors on', address: 'Address',
  archive: 'Archived copy', key: 'Key',
  noAddress: 'The publisher’s address is not known, so there is no link to its page.',
  noHeadline: 'The headline is not on record.',
  outletUnknown: 'outlet not named',
  claims: (n: number) => `${count(n, 'claim', 'claims')} from this article`,
  open: 'Go to the publisher’s page',
}

export const outlet = {
  title: 'Outlet', kind: 'Kind', country: 'Country', homepage: 'Home page', alsoActor: 'Also speaks as', aliases: 'Also written',
  articles: 'Articles', claims: (n: number) => `${count(n, 'claim', 'claims')} reported`,
  ownVoice: (name: string) => `${name}, own voice`,
  notNamed: 'An outlet that is not named',
}

export const actor = {
  title: 'Actor', kind: 'Kind', memberOf: 'Belongs to', members: 'To it belong', roles: 'Roles', aliases: 'Also written',
  said: 'What it said', about: 'What others said about it',
  saidNone: 'No claim by this actor is on record.', aboutNone: 'No claim by others about it is on record.',
  role: (role: string, where: string) => `${role} in ${where}`,
}

export const sources = {
  title: 'Sources', lead: 'Every outlet and article on record, by date. None is ranked.',
  outlets: 'Outlets', articles: 'Articles', claims: 'Claims', claimants: 'Claimants', published: 'Published', accessed: 'Read on',
  articlesCaption: 'Articles on record, newest first', outletsCaption: 'Outlets on record, by alphabet',
}

export const metric = {
  definition: 'Definition', unit: 'Unit', behaviour: 'How it moves', population: 'Who is counted', place: 'Where', window: 'Counted from', family: 'Family',
  sumOf: 'Sum of', partOf: 'Part of', series: 'By source', divergence: 'How far apart, and why', claims: 'Claims',
  everyone: 'not limited', noClaims: 'No claim on this metric is on record.', compare: 'Compare the sources', timeline: 'On the timeline',
}
