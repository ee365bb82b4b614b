// Owns how claims are counted by year: a claim counts in every year that its span touches, as the filter from–to has it.

/** How many claims have this pair of years; null where that end is open or unknown. */
export type YearSpan = { earliest: string | null; latest: string | null; claims: number }
export type YearCount = { year: string; claims: number }

/** Years that some claim begins or ends in, newest first, each with the claims that `yearRange` of it would select. */
export function countYears(spans: readonly YearSpan[]): YearCount[] {
  const years = [...new Set(spans.flatMap(({ earliest, latest }) => [earliest, latest].filter((year) => year !== null)))]
  return years.sort((a, b) => (a < b ? 1 : -1)).map((year) => ({
    year,
    claims: spans.filter(({ earliest, latest }) => (earliest !== null || latest !== null) && (earliest === null || earliest <= year) && (latest === null || latest >= year))
      .reduce((sum, { claims }) => sum + claims, 0),
  }))
}

/** First and last day of a year. */
export function yearRange(year: string): { from: string; to: string } {
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}

/** The year that a period is exactly; null for any other period. */
export function yearOf({ from, to }: { from: string | null; to: string | null }): string | null {
  const year = from?.slice(0, 4) ?? ''
  return from === `${year}-01-01` && to === `${year}-12-31` ? year : null
}
