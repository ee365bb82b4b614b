// Owns the English texts of the import page: bringing a file, its columns, the dry run, what was stored, and taking an import back.
import type { Touch } from '@/lib/domain/import-touch'

const number = (n: number) => n.toLocaleString('en')
const plural = (n: number, one: string, many: string) => `${number(n)} ${n === 1 ? one : many}`
const claims = (n: number) => plural(n, 'claim', 'claims')

export const importing = {
  title: 'Import', lead: 'Many claims at once from a CSV file: look first at what it would do, then store all of it or nothing. An import can be taken back as one act.',
  start: 'From a file', startPaste: 'From pasted text', waiting: 'Files that wait', past: 'Imports', none: 'Nothing was imported here yet.',
  conflict: 'Conflict', conflictHint: 'All claims of the file belong to it.', status: 'Its claims become',
  statuses: { draft: 'drafts', published: 'published at once' }, statusWords: { draft: 'drafts', published: 'published' },
  file: 'CSV file', fileHint: (megabytes: number) => `At most ${megabytes} MB. The first row names the columns; they need not be called as here.`,
  text: 'Rows', textHint: 'Copied out of a table or a CSV file, the row with the names of the columns first. For more than 4 MB take a file.',
  upload: 'Upload and look at it', paste: 'Look at it', columnsHelp: 'Which columns there are',
  columnsNote: 'Needed are kind, statement, and article_key or article_url. The others:',
  kept: (days: number) => `A file waits here for ${days} days at most and is seen by editors only.`,
  problems: {
    conflict: 'choose one of the list', status: 'choose one of the two', file: 'choose a file', empty: 'is empty',
    too_large: (megabytes: number) => `is larger than ${megabytes} MB; split it into several files`, unreadable: 'The form did not arrive whole. Choose the file again.',
    full: 'Too many files wait already. Store or remove one of them first.', foreign: 'The form was sent from another address than this site.', storage: 'The file could not be kept: the disk cannot be written just now.',
    four_eyes: 'asks for two people before anything is published: choose drafts', failed: 'Something went wrong on our side. Choose the file again.',
    text: 'paste the rows, the names of the columns first',
  },
  fileNameNone: 'pasted text', size: (bytes: number) => (bytes < 1_000_000 ? `${number(Math.max(1, Math.round(bytes / 1000)))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`),
  columns: { file: 'File', conflict: 'Conflict', who: 'Who', when: 'When (UTC)', what: 'What became of it' },
  became: {
    committed: (n: number, status: string) => `${claims(n)}, ${status}`, undone: (n: number) => `taken back: ${claims(n)}`,
    partly: (n: number, left: number) => `taken back: ${claims(n)}; ${number(left)} stayed`, waits: 'waits', mapped: 'waits for its columns', checked: 'looked at, not stored', rejected: (n: number) => `${plural(n, 'row', 'rows')} to put right`,
    running: 'being worked on', broken: 'broken off',
  },
  facts: { file: 'File', conflict: 'Conflict', status: 'Claims become', written: 'Written with', author: 'Brought by' },
  encodings: { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16' }, delimiters: { ',': 'commas', ';': 'semicolons', '\t': 'tabs' },
  written: (encoding: string, delimiter: string) => `${encoding}, cells set apart by ${delimiter}`,
  steps: ['Columns', 'Dry run', 'Result'], stepsLabel: 'Steps',
  map: {
    title: 'What each column is', lead: 'Guessed by their names; put right what is wrong. The next file with the same first row is read in the same way.', remembered: 'Read as the last file with the same first row.',
    leaveOut: 'Leave out', sample: (texts: string) => (texts === '' ? 'Empty in the first rows.' : `First rows: ${texts}`), unnamed: (place: number) => `Column ${place}, without a name`,
    go: 'Look at what it would do', again: 'Change the columns',
    missing: (target: string) => (target === 'article_key' ? 'No column is article_key or article_url: choose one for each article.' : `No column is ${target}, without which no row can be read.`),
    twice: (target: string) => `is ${target} like another column; only one may be`, repeated: 'stands twice in the first row; give one of them another name in the file, or leave it out', unknown: 'is no column of the import',
    tooMany: (n: number, most: number) => `The first row has ${number(n)} columns; a file may have ${number(most)}.`, tooManyHint: 'Leave out what the import does not know, or look whether the right sign stands between the columns, and bring the file again.',
    noHeader: 'No columns can be read in this file.', noHeaderHint: 'It must be a CSV file whose first row names the columns, with commas, semicolons or tabs between them, in UTF-8 or UTF-16.',
  },
  running: {
    title: { check: 'Looking at the file', commit: 'Storing the claims', undo: 'Taking the import back' },
    reading: (n: number) => (n === 0 ? 'Reading the file.' : `Reading the file: ${plural(n, 'row', 'rows')} so far.`), checked: (n: number, all: number | null) => `Checking: row ${number(n)}${all === null ? '' : ` of ${number(all)}`}.`,
    stored: (n: number, all: number | null) => `Storing: claim ${number(n)}${all === null ? '' : ` of ${number(all)}`}.`, undoing: (n: number, all: number | null) => (all === null ? 'Looking at its claims.' : `Withdrawing: claim ${number(n)} of ${number(all)}.`),
    leave: 'You may leave this page and come back; the work goes on.', look: 'Look again',
    locks: { check: 'Others can go on writing meanwhile.', commit: 'Others wait with their own saves until it is done.', undo: 'Others wait with their own saves until it is done.' },
  },
  broken: {
    check: 'The server stopped while it looked at this file. Nothing was stored.', commit: 'The server stopped while it stored this file. Nothing of it was stored.',
    undo: 'The server stopped while this import was being taken back. Nothing was taken back.',
  },
  failed: 'It could not be done. Nothing was stored.', another: 'Another import is being worked on. Try again when that is done.', moved: 'This was looked at in another way meanwhile. Look at it again.',
  check: {
    title: 'Dry run', lead: 'Nothing is stored yet.', created: 'new', unchanged: 'there already', rejected: 'rejected', rows: (n: number) => plural(n, 'row', 'rows'),
    wrong: (rows: number, cells: number) => `${plural(rows, 'row', 'rows')} cannot be taken, for ${plural(cells, 'reason', 'reasons')}. Put them right in the file and bring it again: an import stores everything or nothing.`,
    table: 'What cannot be taken', row: 'Row', column: 'Column', value: 'What stands there', reason: 'Why not', wholeRow: 'the whole row', first: (n: number, all: number) => `The first ${number(n)} of ${number(all)}.`, all: 'All of them as CSV',
    made: 'What would be entered besides', outlets: 'New outlets', actors: 'New actors', articles: 'New articles', nothing: 'none', more: 'and others',
    madeNote: 'A name that is new only by its spelling is better put right in the file.', sample: 'The first rows as readers will see them', nothingNew: 'Every row is on record already: there is nothing to store.',
    go: (n: number, status: string) => `Store ${claims(n)} as ${status}`, again: 'Look again', cancel: 'Remove the file', other: 'Bring another file',
  },
  result: {
    title: 'Result', committed: (n: number, unchanged: number) => `${claims(n)} stored; ${plural(unchanged, 'row was', 'rows were')} there already.`, undone: (n: number) => `Taken back: ${claims(n)} withdrawn.`, left: (n: number) => `${claims(n)} stayed.`,
    made: (outlets: number, actors: number, articles: number) => `Made with them: ${plural(outlets, 'outlet', 'outlets')}, ${plural(actors, 'actor', 'actors')}, ${plural(articles, 'article', 'articles')}.`,
    by: 'Stored by', undoneBy: 'Taken back by', reason: (text: string) => `Reason: ${text}`, claims: 'Its claims', claim: 'Claim', kind: 'Kind', state: 'State', shown: (from: number, to: number, all: number) => `${number(from)} to ${number(to)} of ${number(all)}`,
    fates: { merged: 'merged', purged: 'removed', withdrawn: 'withdrawn' } as Record<string, string>, next: 'Next', first: 'First', drafts: 'They are drafts: readers see none of them until they are published.', another: 'Another import', audit: 'In the audit',
  },
  undo: {
    title: 'Take it back', lead: 'Withdraws every claim of this import, and what only they needed of articles, outlets, actors and events. The public record is then as it was before. Each address says that its claim was withdrawn, and why; the history keeps what it said. The same file can be imported again.',
    reason: 'Reason', reasonHint: 'It is shown at the address of each claim.', go: 'Take the import back', rest: 'Leave those and take back the rest',
    touched: (n: number) => `Somebody has worked with ${claims(n)} of this import since, so nothing was taken back.`, touchedList: 'These would stay',
    why: {
      changed: 'changed', merged: 'merged into another', joined: 'another was merged into it', related: 'another claim that stays points at it', targeted: 'a position that stays is aimed at it', claimed: 'another import or a place in a text counts on it',
      commented: 'commented on', purge: 'its removal is asked for',
    } satisfies Record<Touch, string>,
    notYours: (who: string) => `${who}, who made this import, or an administrator can take it back.`,
  },
  cancelled: 'The file was removed. Nothing of it was stored.',
}
