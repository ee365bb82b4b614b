// Owns how the unit and database tests run: far from UTC, so that a day that slips by a time zone is seen.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

process.env.TZ = 'America/Los_Angeles'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: { alias: { '@': at('.'), 'server-only': at('./tests/support/empty.ts') } },
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    env: { TZ: 'America/Los_Angeles' },
    pool: 'forks',
    // Tests that write wait for a real disk, which a shared machine makes slow.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
