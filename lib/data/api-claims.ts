// Owns a claim's columns as a script sends them: the names of the import file in camelCase, and the article also by its id.
import { parseClaimInput, type ClaimInput } from '@/lib/domain/claim-input'
import { optionalText, requiredText } from '@/lib/domain/input-fields'
import { IMPORT_COLUMNS } from '@/lib/domain/import-columns'
import { parsePublicId } from '@/lib/domain/public-id'
import { changeClaim, createDraft, type Drafted } from './claim-desk'
import { InvalidError, type Problem } from './errors'
import type { WriteTransaction } from './writer'

type Body = Readonly<Record<string, unknown>>

const FIELDS = new Set<string>(IMPORT_COLUMNS.map(({ field }) => field))
const reasonSchema = optionalText(1000)
const slugText = requiredText(200)

/** Makes a draft of `{conflict, …columns}`. Throws as `createDraft`. */
export async function draftFromBody(tx: WriteTransaction, body: Body): Promise<Drafted> {
  const { conflict, ...rest } = body
  const problems: Problem[] = []
  const named = slugText.safeParse(conflict)
  if (!named.success) problems.push({ path: 'conflict', message: named.error.issues[0]!.message })
  const parsed = parseClaimInput(await withArticle(tx, rest, problems))
  if (!parsed.success) problems.push(...parsed.problems)
  if (!parsed.success || !named.success || problems.length > 0) throw new InvalidError(problems)
  return createDraft(tx, parsed.data, { conflict: named.data })
}

/** Changes the head by `{…columns, reason}`. Throws as `changeClaim`. */
export async function changeFromBody(tx: WriteTransaction, id: string, expectedHead: number, body: Body): Promise<number> {
  const { reason: given, ...rest } = body
  const problems: Problem[] = []
  const reason = readReason(given, problems)
  const changes = await withArticle(tx, rest, problems)
  for (const name of Object.keys(changes)) if (!FIELDS.has(name)) problems.push({ path: name, message: name === 'conflict' ? 'cannot be changed' : 'is no column of a claim' })
  if (Object.keys(changes).length === 0) problems.push({ path: '', message: 'names no column that is to be changed' })
  if (problems.length > 0) throw new InvalidError(problems)
  return changeClaim(tx, id, expectedHead, changes as Partial<Record<keyof ClaimInput, unknown>>, { reason })
}

/** The reason of `{reason}`, a body that may have nothing else. Throws an InvalidError where it is missing and needed, or something else stands there. */
export function reasonFromBody({ reason: given, ...others }: Body, isNeeded: boolean): string | null {
  const problems: Problem[] = Object.keys(others).map((path) => ({ path, message: 'is not understood here: a step has a reason and nothing else' }))
  const reason = readReason(given, problems)
  if (isNeeded && reason === null && problems.length === 0) problems.push({ path: 'reason', message: 'is missing' })
  if (problems.length > 0) throw new InvalidError(problems)
  return reason
}

function readReason(given: unknown, problems: Problem[]): string | null {
  const parsed = reasonSchema.safeParse(given)
  if (parsed.success) return parsed.data
  problems.push({ path: 'reason', message: parsed.error.issues[0]!.message })
  return null
}

/** `article` (a public id) becomes the key of that article. */
async function withArticle(tx: WriteTransaction, { article, ...columns }: Body, problems: Problem[]): Promise<Body> {
  if (article === undefined || article === null) return columns
  const publicId = typeof article === 'string' ? parsePublicId(article) : null
  const found = publicId && !await tx.db.tombstone.findUnique({ where: { publicId } }) && await tx.db.article.findUnique({ where: { publicId } })
  if (!found) problems.push({ path: 'article', message: 'there is no article with this id' })
  if (columns.articleKey != null) problems.push({ path: 'articleKey', message: 'must be empty beside the id of the article' })
  // Something must stand there, or the missing key would be told as well.
  return { ...columns, articleKey: found ? found.key : 'unknown' }
}
