// Owns the English texts of filters and of the notes that say which value in the address could not be used.

export const filters = {
  label: 'Filters', inForce: 'Filters in force', apply: 'Apply', clearAll: 'Clear all', any: 'Any', more: 'More filters', fewer: 'Fewer filters',
  remove: ', remove this filter', removeOne: 'remove this filter',
  addAnother: (chosen: number) => `${chosen} chosen; add another`,
  dayPlaceholder: 'YYYY-MM-DD', anyDay: 'any day',
  fields: {
    kind: 'Kind', metric: 'Metric', outlet: 'Outlet', claimant: 'Claimant', article: 'Article', actor: 'Actor', proposal: 'Proposal', topic: 'Topic',
    status: 'Status', q: 'Words', from: 'From', to: 'To', by: 'One line per', asOf: 'Figures as of', knownOn: 'As known on',
    recordedBy: 'As recorded by', view: 'View', sort: 'Order', cursor: 'Page', conflict: 'Conflict',
  },
  by: { article: 'Article', outlet: 'Outlet', claimant: 'Claimant' },
  views: { chart: 'Chart', list: 'List', table: 'Table' },
  viewLabel: 'View',
  sorts: {
    '-asOf': 'Newest as-of day first', asOf: 'Oldest as-of day first', '-publishedOn': 'Newest report first', publishedOn: 'Oldest report first',
    '-recordedAt': 'Newest record first', recordedAt: 'Oldest record first',
  } as Record<string, string>,
  next: 'Next page', first: 'First page', previous: 'Previous page',
  shown: (shown: number, total: number) => `${shown.toLocaleString('en')} of ${total.toLocaleString('en')} claims`,
}

export const problems = {
  title: (n: number) => (n === 1 ? 'One value in the address could not be used' : `${n} values in the address could not be used`),
  lead: 'The page shows what it can without them.',
  item: (field: string, message: string) => `${field}: ${message}`,
}
