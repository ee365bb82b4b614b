// Owns the columns of the import file: their order, the input field each fills, and how a cell becomes a value.

export const IMPORT_COLUMNS = [
  { column: 'external_id', field: 'externalId', type: 'text' },
  { column: 'kind', field: 'kind', type: 'text' },
  { column: 'outlet', field: 'outlet', type: 'text' },
  { column: 'article_key', field: 'articleKey', type: 'text' },
  { column: 'article_url', field: 'articleUrl', type: 'text' },
  { column: 'article_headline', field: 'articleHeadline', type: 'text' },
  { column: 'published_on', field: 'publishedOn', type: 'text' },
  { column: 'published_on_basis', field: 'publishedOnBasis', type: 'text' },
  { column: 'language', field: 'language', type: 'text' },
  { column: 'claimant', field: 'claimant', type: 'text' },
  { column: 'co_claimants', field: 'coClaimants', type: 'list' },
  { column: 'descriptor', field: 'descriptor', type: 'text' },
  { column: 'anonymous', field: 'anonymous', type: 'boolean' },
  { column: 'via', field: 'via', type: 'text' },
  { column: 'statement', field: 'statement', type: 'text' },
  { column: 'note', field: 'note', type: 'text' },
  { column: 'quote', field: 'quote', type: 'text' },
  { column: 'quote_prefix', field: 'quotePrefix', type: 'text' },
  { column: 'quote_suffix', field: 'quoteSuffix', type: 'text' },
  { column: 'metric', field: 'metric', type: 'text' },
  { column: 'operator', field: 'operator', type: 'text' },
  { column: 'low', field: 'low', type: 'number' },
  { column: 'high', field: 'high', type: 'number' },
  { column: 'best', field: 'best', type: 'number' },
  { column: 'unit', field: 'unit', type: 'text' },
  { column: 'measure', field: 'measure', type: 'text' },
  { column: 'per', field: 'per', type: 'text' },
  { column: 'base', field: 'base', type: 'text' },
  { column: 'as_written', field: 'asWritten', type: 'text' },
  { column: 'population', field: 'population', type: 'text' },
  { column: 'place', field: 'place', type: 'text' },
  { column: 'scope', field: 'scope', type: 'text' },
  { column: 'basis', field: 'basis', type: 'text' },
  { column: 'as_of', field: 'asOf', type: 'text' },
  { column: 'as_of_basis', field: 'asOfBasis', type: 'text' },
  { column: 'window_from', field: 'windowFrom', type: 'text' },
  { column: 'stated_on', field: 'statedOn', type: 'text' },
  { column: 'stated_on_basis', field: 'statedOnBasis', type: 'text' },
  { column: 'proposal', field: 'proposal', type: 'text' },
  { column: 'topic', field: 'topic', type: 'text' },
  { column: 'phase', field: 'phase', type: 'text' },
  { column: 'modality', field: 'modality', type: 'text' },
  { column: 'condition', field: 'condition', type: 'text' },
  { column: 'anchor', field: 'anchor', type: 'text' },
  { column: 'actor', field: 'actor', type: 'text' },
  { column: 'stance', field: 'stance', type: 'text' },
  { column: 'target', field: 'target', type: 'text' },
  { column: 'occurrence', field: 'occurrence', type: 'text' },
  { column: 'occurrence_type', field: 'occurrenceType', type: 'text' },
  { column: 'participants', field: 'participants', type: 'list' },
  { column: 'relations', field: 'relations', type: 'list' },
] as const

export type ImportColumn = (typeof IMPORT_COLUMNS)[number]
/** The camelCase name of a column, as in API bodies and in `ClaimInput`. */
export type ImportField = ImportColumn['field']

/** Columns that an export writes first and an import passes over. */
export const READ_BACK_COLUMNS = ['id', 'url', 'status', 'standing', 'revision'] as const

const COLUMN_OF = new Map<string, string>(IMPORT_COLUMNS.map(({ column, field }) => [field, column]))

/** The column name of an input field (`asOf` → `as_of`), so that an import reports where its file is wrong; other texts stay as they are. */
export function columnOfField(field: string): string {
  return COLUMN_OF.get(field) ?? field
}
