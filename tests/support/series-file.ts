// Owns a made-up daily series as a file: as long as the real one, with the same columns and bases, restatements and gaps that an aggregator fills.

export const SERIES_COLUMNS = [
  'external_id', 'kind', 'outlet', 'article_key', 'article_headline', 'published_on', 'published_on_basis', 'claimant', 'via', 'statement', 'metric',
  'operator', 'low', 'high', 'best', 'unit', 'as_written', 'population', 'basis', 'as_of', 'as_of_basis', 'window_from',
] as const
export type SeriesRow = Record<(typeof SERIES_COLUMNS)[number], string>

const METRICS = ['killed-gaza', 'injured-gaza', 'killed-gaza-daily', 'killed-west-bank', 'displaced-west-bank'] as const
const POPULATIONS = ['', '', 'children', 'women', 'press'] as const
const AGGREGATOR = 'Day Counter'
const BASES = ['reported', 'reported', 'verified', 'filled', 'derived', 'interpolated', 'reported'] as const

const day = (number: number) => new Date(Date.UTC(2023, 9, 7) + number * 86_400_000).toISOString().slice(0, 10)

/** `length` rows; the figure of a row is a fixed function of its place, negative only for the flow. */
export function seriesRows(length: number): SeriesRow[] {
  return Array.from({ length }, (_, place) => {
    const [metric, basis] = [METRICS[place % METRICS.length]!, BASES[place % BASES.length]!]
    const date = day(Math.floor(place / (METRICS.length * 2)))
    const population = POPULATIONS[Math.floor(place / METRICS.length) % POPULATIONS.length]!
    const ownFigure = basis === 'reported' || basis === 'verified'
    const who = !ownFigure ? AGGREGATOR : metric.includes('west-bank') ? 'West Bank Office' : 'gaza-health-ministry'
    const figure = String(metric === 'killed-gaza-daily' && place % 97 === 2 ? -(place % 13) - 1 : place * 7 % 60_000)
    const article = `${who.toLowerCase().replaceAll(' ', '-')}-${basis}-${basis === 'verified' ? 'restated' : date}`
    return {
      external_id: `series:${place}:${basis}:${date}`, kind: 'figure', outlet: who, article_key: article, article_headline: `Figures, ${basis === 'verified' ? 'restated' : date}`,
      published_on: basis === 'verified' ? '2026-08-22' : date, published_on_basis: 'deduced', claimant: who, via: `${ownFigure ? 'reported' : 'cited'}:${AGGREGATOR}`,
      statement: `${who}: ${figure} by the count of ${date}`, metric, operator: 'exactly', low: figure, high: figure, best: figure, unit: 'persons', as_written: figure,
      population, basis, as_of: date, as_of_basis: 'stated', window_from: place % 11 === 0 ? '2023-10-07' : '',
    }
  })
}

/** Rows as CSV text. */
export function csvText(columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string {
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')
}
