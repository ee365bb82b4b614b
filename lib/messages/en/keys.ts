// Owns the English texts of single keys on the desk and of the list of them.

export const keys = {
  title: 'Keys on this page',
  help: 'this list',
  all: 'all keys, or switch them off',
  off: 'Keys are off: show them, or switch them on',
  close: 'Close',
  single: 'Single keys',
  singleHint: 'Switched off, only keys with Ctrl or ⌘, Tab, and Enter on buttons and links act. This browser remembers the choice.',
  /** Keys whose names on the keyboard differ from those of the browser. */
  names: { ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc', ' ': 'Space' },
}
