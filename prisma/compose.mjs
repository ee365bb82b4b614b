// Puts the one models.prisma beside a provider's datasource, because Prisma reads a schema from one folder.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))

/**
 * Writes prisma/.composed/PROVIDER/{schema,models}.prisma and returns that folder's path.
 * @param {'sqlite' | 'postgresql'} provider
 */
export function composeSchema(provider) {
  const folder = path.join(here, '.composed', provider)
  fs.mkdirSync(folder, { recursive: true })
  fs.copyFileSync(path.join(here, provider, 'schema.prisma'), path.join(folder, 'schema.prisma'))
  fs.copyFileSync(path.join(here, 'models.prisma'), path.join(folder, 'models.prisma'))
  return folder
}
