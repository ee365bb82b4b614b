// Owns the English texts that stand around every page: name, navigation, banners, empty and error states.

const plural = (n: number, one: string, many: string) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`

export const site = {
  name: 'Ceasefire Ledger',
  tagline: 'Who said what about ceasefire talks, as of when, and how far apart the sources are.',
  title: (...parts: string[]) => [...parts, 'Ceasefire Ledger'].join(' · '),
  skip: 'Skip to content',
  menu: 'Menu',
  main: 'Main',
  mainSmall: 'Main, small screen',
  path: 'Path',
}

export const nav = {
  conflicts: 'Conflicts', board: 'Board', timeline: 'Timeline', compare: 'Compare', proposals: 'Proposals', ledger: 'Ledger', sources: 'Sources',
  methodology: 'Methodology', search: 'Search', developers: 'Developers', corrections: 'Corrections', positions: 'Positions',
}

export const footer = {
  neutral: 'No source is ranked and no figures are averaged. Order is by date, then by alphabet.',
  record: (claims: number, articles: number) => `${plural(claims, 'claim', 'claims')} from ${plural(articles, 'article', 'articles')} on record.`,
  dataRevision: (n: number) => `Data revision ${n}`,
  printed: (origin: string, day: string) => `Retrieved on ${day} from ${origin}, with which the addresses in brackets begin.`,
  licence: 'Quotations belong to their publishers. Each one is at most eight words long.',
  api: 'API',
  desk: 'For editors',
}

export { replay } from './replay'

export const empty = {
  noMatch: 'No claim matches these filters.',
  noMatchHint: 'Widen the period, or clear the filters.',
  clear: 'Clear all filters',
  noClaims: 'No claim is on record yet.',
  noClaimsHint: 'Import a file of claims, and they appear here.',
  noConflicts: 'No conflict is on record yet.',
  noCorrections: 'No claim of this conflict has been corrected.',
  noCorrectionsHint: 'When one is, the old figure stays on view here beside the new one, with the reason.',
  noProposals: 'No proposal is on record.',
  loading: 'Loading',
}

export const errors = {
  notFoundTitle: 'Not found',
  notFound: 'There is no page at this address.',
  notFoundHint: 'The address may be mistyped. Permanent addresses of claims never change.',
  purged: 'This record was removed for a legal or safety reason. Its number will not be used again.',
  withdrawn: 'This record was withdrawn with the import that it came by. Its number will not be used again.',
  goneTitle: 'Removed',
  gone: 'What stood at this address was removed.',
  goneHint: 'No claim on record uses it. Its address will not be given to anything else.',
  home: 'Go to all conflicts',
  serverTitle: 'Something went wrong',
  server: 'The page could not be made. Nothing on record has changed.',
  retry: 'Try again',
  reference: (digest: string) => `Reference: ${digest}`,
}

export const developers = {
  title: 'Developers',
  lead: 'Every public page has a JSON twin under /api/v1.',
  json: 'This page as JSON', csv: 'These claims as CSV',
}
