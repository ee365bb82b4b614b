// Owns the published examples of the custody ledger as four articles of invented outlets, ready to be imported.
import { csvText } from './series-file'

/** Outlet → day of its report and what it gives, line by line. */
const EXAMPLES = {
  'Ruritanian Herald': ['2025-01-10', { taken: 251, released: 127, rescued: 8, 'bodies-recovered': 40, 'remaining-oct7': 76 }],
  'Example Tribune': ['2025-01-20', { taken: 251, released: 134, rescued: 8, 'bodies-recovered': 40, 'remaining-oct7': 60 }],
  'Sample Courier': ['2025-03-10', { 'held-before': 4, taken: 251, released: 147, rescued: 8, 'bodies-recovered': 41, remaining: 59 }],
  'Model Observer': ['2025-09-10', { 'held-before': 4, taken: 251, released: 148, rescued: 8, 'bodies-recovered': 51, remaining: 48 }],
} as const

const rows = Object.entries(EXAMPLES).flatMap(([outlet, [day, lines]]) => Object.entries(lines).map(([slug, count]) => ({
  kind: 'figure', outlet, article_key: outlet, published_on: day, published_on_basis: 'stated', language: 'en', metric: `hostages-${slug}`, operator: 'exactly', low: String(count),
  statement: `${outlet} reported ${count} for this line.`, quote: String(count), as_written: String(count), as_of: slug === 'taken' ? '2023-10-07' : day, as_of_basis: 'stated', basis: 'reported',
})))

/** The import file of the four. */
export const publishedLedgersCsv = csvText(Object.keys(rows[0]!), rows)
