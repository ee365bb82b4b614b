// Owns the English texts of the timeline: chart, list, table and what stands on the axes.

export const timeline = {
  title: 'Timeline',
  lead: 'One line per source, never an average. Different definitions stand in separate panels.',
  chart: 'Chart', list: 'List', table: 'Table',
  sameClaims: (n: number) => (n === 1 ? 'The same claim' : `The same ${n.toLocaleString('en')} claims`),
  tableCaption: 'The same claims as a table',
  columns: { asOf: 'As of', said: 'Claimant', figure: 'As printed', statement: 'Statement', reportedBy: 'Reported by', standing: 'Standing', basis: 'Basis' },
  panelSubtitle: (unit: string, behaviour: string, from: string | null) => [unit, behaviour, from && `since ${from}`].filter(Boolean).join(', '),
  counted: { stock: '', cumulative: 'cumulative', flow: 'per period', event_total: 'event total: a lane for each claim' },
  axisNotZero: (low: string) => `axis from ${low}, not from zero`,
  stale: 'dashed: no newer claim for more than 30 days',
  revisedDown: (from: string, to: string) => `revised down from ${from} to ${to}`,
  brush: {
    label: 'Period of the chart', from: 'Chart from', to: 'Chart to', whole: 'Whole period', loading: 'Loading the period…',
    noDay: 'Write a day that exists as YYYY-MM-DD.',
  },
  get: {
    label: 'Download the chart', svg: 'Chart as SVG', png: 'Chart as PNG', csv: 'CSV of the {n} points drawn', name: 'Ceasefire Ledger', retrieved: 'Retrieved',
    failed: 'The picture could not be made. Print the page instead.',
  },
  downloadThese: (n: number) => (n === 1 ? 'CSV of this claim' : `CSV of these ${n.toLocaleString('en')} claims`),
  downloadAll: (n: number) => `CSV of all ${n.toLocaleString('en')} claims on record`,
  pins: {
    pin: 'Pin', unpin: 'Unpin', label: 'Pinned points', first: 'First point', second: 'Second point', clear: 'Unpin both',
    how: 'Point at a mark, or reach it with Tab and the arrow keys. P pins it, Enter opens its claim, Escape takes the details away.',
    oneMore: 'Pin a second point to read how far the two are apart, and why.', reading: 'Reading both claims…',
    failed: 'One of the two claims could not be read. Unpin it and try again.',
  },
  events: (n: number) => (n === 1 ? 'One event or proposal on this axis' : `${n} events and proposals on this axis`),
  eventsLeft: (n: number) => `${n.toLocaleString('en')} more are not marked: those of which most articles speak stand here.`,
  saidIn: (claimant: string, outlet: string) => `${claimant}, in ${outlet}`,
  undated: 'Claims without a day',
  elided: (points: number, corrections: number) => `${points.toLocaleString('en')} ${points === 1 ? 'point is' : 'points are'} not drawn${
    corrections ? `, ${corrections.toLocaleString('en')} of them corrections` : ''}: the first, last, lowest and highest of each source are. A shorter period shows more; the table and the download have all.`,
  multiple: (place: number, count: number) => `${place} of ${count}`,
  multipleOf: (names: readonly string[]) => `In this panel: ${names.join(', ')}.`,
  unseen: (n: number, names: readonly string[]) => `${n.toLocaleString('en')} further ${n === 1 ? 'source is' : 'sources are'} not drawn, those with the fewest figures: ${
    names.join(', ')}${n > names.length ? ' and others' : ''}. Choose a claimant, an outlet or a period to see them.`,
  leftOut: (drawn: number, all: number) => `${drawn} of ${all} definitions are drawn, those on which most sources speak.`,
  drawAll: 'Draw all of them', notDrawn: 'Not drawn here',
  json: 'These claims as JSON', claims: 'Claims',
  cite: 'Cite this view', share: 'Copy the address',
  nothing: 'No figure matches, so there is nothing to draw.', notFigures: 'These claims carry no figures; see them as a list.',
  details: 'Details',
}
