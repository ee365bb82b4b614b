// Owns adding one register entry that is not there yet: the same road as a registers file, which would change one that is.
import { z } from 'zod'
import { actorSchema, conflictSchema, metricSchema, outletSchema, proposalSchema, registersSchema, topicSchema } from '@/lib/domain/registers'
import type { RegisterName } from './api-answers'
import { DuplicateError, InvalidError } from './errors'
import { readRegisters } from './register-snapshot'
import { saveRegisters } from './registers-write'
import type { WriteTransaction } from './writer'

const SCHEMAS: Record<RegisterName, z.ZodType<{ slug: string }>> = {
  conflicts: conflictSchema, metrics: metricSchema, outlets: outletSchema, actors: actorSchema, topics: topicSchema, proposals: proposalSchema,
}
/**
 * Makes an entry and returns its slug. Throws an InvalidError with every problem at its column, and a DuplicateError where the slug is or was
 * another entry's: an old one still leads to what bears another name today.
 */
export async function createRegisterEntry(tx: WriteTransaction, register: RegisterName, value: unknown): Promise<string> {
  const parsed = SCHEMAS[register].safeParse(value)
  if (!parsed.success) throw new InvalidError(parsed.error.issues.flatMap(problemsOf))
  const { slug } = parsed.data
  const taken = (await readRegisters(tx.db))[register].get(slug)?.slug
  if (taken !== undefined) throw new DuplicateError('slug', taken === slug ? `"${slug}" is there already` : `"${slug}" was the slug of what is called "${taken}" now`, taken)
  const registers = registersSchema.parse({ [register]: [parsed.data] })
  const position = register === 'metrics' ? await tx.db.metric.count() : 0
  await saveRegisters(tx, registers).catch((error: unknown) => {
    throw error instanceof InvalidError ? new InvalidError(error.problems.map(({ path, message }) => ({ path: path.replace(`${register}.0.`, ''), message }))) : error
  })
  // A file orders its metrics; one that comes alone stands behind those that are there.
  if (register === 'metrics') await tx.db.metric.update({ where: { slug }, data: { position } })
  return slug
}

function problemsOf(issue: z.core.$ZodIssue): { path: string; message: string }[] {
  const path = issue.path.join('.')
  if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message }]
  return issue.keys.map((key) => ({ path: [path, key].filter((part) => part !== '').join('.'), message: 'is no column' }))
}
