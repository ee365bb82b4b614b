// Owns the English texts of the command palette. Plain texts only: they travel to the browser.

export const palette = {
  title: 'Go to a page or find a claim',
  field: 'Page, or words to search for',
  hint: 'Arrows choose, Enter opens, Escape closes.',
  close: 'Close',
  pages: 'Pages',
  claims: 'Claims',
  all: 'Search for all of this',
  looking: 'Looking for claims…',
  nothing: 'No page has this name and no claim was found.',
  failed: 'Claims cannot be looked up just now. The search page may still answer.',
  shortcuts: 'Keys: / and Ctrl K (⌘ K) open this from every page',
  shortcutsNote: 'This browser remembers the choice.',
}
