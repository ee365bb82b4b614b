// Tells Prisma's own commands which provider's schema and migrations to use: DATABASE_URL decides.
import path from 'node:path'
import { defineConfig } from 'prisma/config'
import { composeSchema } from './prisma/compose.mjs'

const url = process.env.DATABASE_URL ?? `file:${path.join(process.env.DATA_DIR ?? 'data', 'ledger.db')}`
const provider = /^postgres(ql)?:/.test(url) ? 'postgresql' : 'sqlite'

export default defineConfig({
  schema: composeSchema(provider),
  migrations: { path: path.join('prisma', provider, 'migrations') },
  datasource: { url },
  // The search index is no part of the models: the product makes it after the migrations (prisma/sql).
  experimental: { externalTables: true },
  tables: { external: provider === 'sqlite' ? ['', '_data', '_idx', '_content', '_docsize', '_config'].map((part) => `ClaimSearch${part}`) : [] },
})
