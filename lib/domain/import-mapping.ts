// Owns how the columns of a stranger's file become those of the import file: guessed by their names, corrected by an editor, checked before a row is read.
import { foldText } from './fold-text'
import { IMPORT_COLUMNS, READ_BACK_COLUMNS } from './import-columns'

/** Column of the file → column of the import file; a column that is not named is left out. */
export type Mapping = Readonly<Record<string, string>>
/** What is wrong with a mapping: `column` is a column of the file where one is to blame, else empty. */
export type MappingProblem = { code: 'twice' | 'missing' | 'unknown' | 'repeated'; column: string; target: string }

const TARGETS: readonly string[] = IMPORT_COLUMNS.map(({ column }) => column)
const OWN = new Set<string>([...TARGETS, ...READ_BACK_COLUMNS])

/** Columns without which no row can be read; the last two stand for each other. */
export const REQUIRED_COLUMNS = ['kind', 'statement', 'article_key'] as const
const EITHER: Readonly<Record<string, string>> = { article_key: 'article_url' }

/** Other names that such columns go by, without case, spaces and marks. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  external_id: ['id', 'key', 'rowid', 'recordid', 'claimid', 'reference', 'ref'],
  kind: ['type', 'claimtype', 'claimkind', 'category'],
  outlet: ['source', 'publisher', 'newspaper', 'publication', 'medium', 'outletname', 'newsoutlet'],
  article_key: ['article', 'articleid', 'document', 'documentid', 'story', 'storyid'],
  article_url: ['url', 'link', 'address', 'sourceurl', 'articlelink', 'weblink'],
  article_headline: ['headline', 'title', 'articletitle'],
  published_on: ['published', 'publicationdate', 'publishedat', 'datepublished', 'articledate', 'pubdate'],
  language: ['lang'],
  claimant: ['speaker', 'whosaid', 'saidby', 'attributedto', 'authority', 'claimedby', 'who'],
  co_claimants: ['otherspeakers', 'cospeakers'],
  descriptor: ['speakerdescription', 'describedas'],
  via: ['attribution', 'chain', 'reportedby'],
  statement: ['claim', 'text', 'summary', 'claimtext', 'assertion'],
  note: ['notes', 'remark', 'remarks', 'comment', 'comments'],
  quote: ['quotation', 'quoted', 'exactquote'],
  metric: ['indicator', 'measureof', 'variable'],
  operator: ['hedge', 'qualifier', 'comparison'],
  low: ['min', 'minimum', 'lower', 'lowerbound', 'from', 'lowestimate'],
  high: ['max', 'maximum', 'upper', 'upperbound', 'to', 'highestimate'],
  best: ['value', 'number', 'figure', 'count', 'bestestimate', 'estimate'],
  unit: ['units'],
  as_written: ['aswords', 'printed', 'asprinted', 'wording', 'verbatim', 'wordsasprinted'],
  place: ['location', 'where', 'region'],
  as_of: ['date', 'day', 'asofdate', 'eventdate', 'when'],
  as_of_basis: ['datebasis', 'basisofdate', 'basisofthedate'],
  published_on_basis: ['publicationdatebasis', 'publishedbasis'],
  window_from: ['since', 'periodstart', 'startdate'],
  stated_on: ['saidon', 'statementdate'],
  proposal: ['plan', 'offer'],
  topic: ['subject', 'issue'],
  actor: ['party'],
  occurrence: ['event', 'incident'],
  participants: ['attendees'],
}

const plain = (name: string) => foldText(name).replace(/[^\p{L}\p{N}]+/gu, '')
// A name of our own goes before another's other name.
const BY_NAME = new Map([
  ...Object.entries(SYNONYMS).flatMap(([column, names]) => names.map((name) => [name, column] as const)),
  ...TARGETS.map((column) => [plain(column), column] as const),
])

/** Whether a header is one of the import file, so that there is nothing to map. */
export function isOwnHeader(columns: readonly string[]): boolean {
  return columns.length > 0 && columns.every((name) => OWN.has(name)) && mappingProblems(columns, identityMapping(columns)).length === 0
}

/** Each column that is ours as itself. */
export function identityMapping(columns: readonly string[]): Mapping {
  return Object.fromEntries(columns.filter((name) => TARGETS.includes(name)).map((name) => [name, name]))
}

/** What the columns of a header most likely are; each of ours at most once, the better name first. */
export function guessMapping(columns: readonly string[]): Mapping {
  const guesses: Record<string, string> = Object.create(null) as Record<string, string>
  const taken = new Set<string>()
  for (const exact of [true, false]) {
    for (const name of columns) {
      const target = BY_NAME.get(plain(name))
      if (target === undefined || taken.has(target) || guesses[name] !== undefined || repeated(columns, name)) continue
      // What an export wrote first is passed over, as the import itself does.
      if (!exact && (READ_BACK_COLUMNS as readonly string[]).includes(name) && columns.includes('external_id')) continue
      if (exact && plain(target) !== plain(name)) continue
      guesses[name] = target
      taken.add(target)
    }
  }
  return { ...guesses }
}

const repeated = (columns: readonly string[], name: string) => columns.indexOf(name) !== columns.lastIndexOf(name)

/** What stands in the way of reading a file with this header by this mapping. */
export function mappingProblems(columns: readonly string[], mapping: Mapping): MappingProblem[] {
  const problems: MappingProblem[] = []
  const by = new Map<string, string>()
  for (const name of new Set(columns)) {
    const target = Object.hasOwn(mapping, name) ? mapping[name]! : ''
    if (target === '') continue
    const first = by.get(target)
    if (!TARGETS.includes(target)) problems.push({ code: 'unknown', column: name, target })
    else if (first !== undefined) problems.push({ code: 'twice', column: name, target })
    else if (repeated(columns, name)) problems.push({ code: 'repeated', column: name, target })
    by.set(target, first ?? name)
  }
  for (const target of REQUIRED_COLUMNS) if (!by.has(target) && !by.has(EITHER[target] ?? target)) problems.push({ code: 'missing', column: '', target })
  return problems
}

/** The columns that a row is read by: names of ours with the file's own. */
export function columnOf(mapping: Mapping, target: string): string | null {
  return Object.keys(mapping).find((name) => mapping[name] === target) ?? null
}
