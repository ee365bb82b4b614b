// Owns the English texts of replay: the questions about the past, the banner above a past view, the slider and the reference that pins a view.

const plural = (n: number, one: string, many: string) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`

export const replay = {
  asOf: 'As of', knownOn: 'As known on', show: 'Show', anyDay: 'any day', saysPresent: 'Everything on record is shown.', saysPast: 'The past is shown, as asked for.',
  banner: (day: string) => `The record as known on ${day}.`,
  bannerArticles: (n: number) => (n === 0
    ? 'No article had been published by then.'
    : `${plural(n, 'article', 'articles')} had been published by then.`),
  asOfBanner: (day: string) => `Figures up to ${day}.`,
  recordedBanner: (instant: string) => `The record as editors had saved it by ${instant}.`,
  present: 'Show the present record',
  undated: 'not kept by date',
  more: 'More', recordedBy: 'As recorded by', recordedByHint: 'A day or an instant. A day means its end in UTC.', now: 'now',
  notYetTitle: 'Not yet known on that day',
  articleHidden: 'This article had not been published by then, or had not been entered in the record.',
  slider: {
    label: 'Through the days', present: 'today, everything on record', before: (day: string) => `as known on ${day}, before the first article`,
    position: (day: string, articles: number) => `as known on ${day}, ${plural(articles, 'article', 'articles')} by then`,
    from: (day: string) => `from ${day}`, to: 'today', hint: 'Only the days on which an article on record was published.', loading: 'Loading that day',
  },
  reference: {
    title: 'Cite this view', copy: 'Copy the reference', lead: 'Claims that are recorded or changed later never show at this address. Names and the particulars of articles are those of the day of reading.',
    text: (parts: { subject: string; asOf: string | null; knownOn: string | null; recordedBy: string; dataRevision: number; address: string }) => [
      `Ceasefire Ledger, ${parts.subject}`,
      parts.asOf ? `figures as of ${parts.asOf}` : 'figures as of any day',
      parts.knownOn ? `as known on ${parts.knownOn}` : 'as known on any day',
      `as recorded by ${parts.recordedBy} (data revision ${parts.dataRevision.toLocaleString('en')})`,
      parts.address,
    ].join(', '),
    instant: (day: string, time: string) => `${day}, ${time} UTC`,
    endOfDay: (day: string) => `the end of ${day} UTC`,
    home: 'all conflicts',
  },
}
