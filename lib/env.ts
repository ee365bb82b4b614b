// Owns the checked environment: every variable the product reads, with one clear line for each that is wrong.
import path from 'node:path'
import { z } from 'zod'

/** Thrown when a variable is wrong; `lines` has one clear sentence each. */
export class EnvironmentError extends Error {
  constructor(readonly lines: string[]) {
    super(lines.join('\n'))
    this.name = 'EnvironmentError'
  }
}

const fallback = (value: string) => z.preprocess((given) => (given === undefined || given === '' ? value : given), z.string())

const environmentSchema = z.object({
  PORT: fallback('3000').refine((port) => /^\d{1,5}$/.test(port) && Number(port) <= 65535, 'PORT must be a number from 0 to 65535.'),
  HOST: fallback('127.0.0.1').refine((host) => /^[\w.:%-]+$/.test(host), 'HOST must be a host name or an IP address.'),
  DATA_DIR: fallback('./data').refine((folder) => !folder.includes('\0'), 'DATA_DIR must be a folder.'),
  DATABASE_URL: fallback('').superRefine((url, context) => {
    if (url === '' || url.startsWith('file:')) return
    const message = /^postgres(ql)?:\/\//.test(url)
      ? 'DATABASE_URL names a PostgreSQL server; this version serves SQLite only: leave it unset, or give file:PATH.'
      : 'DATABASE_URL must be file:PATH.'
    context.addIssue({ code: 'custom', message })
  }),
  SITE_URL: fallback('').refine((url) => url === '' || (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)), 'SITE_URL must be an http or https address.'),
  DEMO: fallback('1').refine((flag) => flag === '0' || flag === '1', 'DEMO must be 0 or 1.'),
  AUTH_SECRET: fallback('').refine((secret) => secret === '' || secret.length >= 32, 'AUTH_SECRET must have at least 32 characters.'),
  TRUST_PROXY: fallback('0').refine((count) => /^\d$/.test(count), 'TRUST_PROXY must be the number of proxies in front, 0 to 9.'),
})

export type Environment = {
  port: number
  host: string
  /** Absolute path of the folder that holds database, secret and captures. */
  dataDir: string
  /** Absolute path of the SQLite file. */
  databaseFile: string
  /** Origin without a trailing slash; null is loopback. */
  siteUrl: string | null
  /** Whether an empty database is filled with the bundled record. */
  demo: boolean
  /** What cookies are signed with; null where it is made and kept in `dataDir`. */
  authSecret: string | null
  /** How many proxies in front are ours and tell the true network address. */
  trustedProxies: number
}

/** Reads the environment anew (it is cheap, and tests change it). Throws an EnvironmentError that names every wrong variable. */
export function readEnvironment(variables: Record<string, string | undefined> = process.env): Environment {
  const parsed = environmentSchema.safeParse(variables)
  if (!parsed.success) throw new EnvironmentError(parsed.error.issues.map((issue) => issue.message))
  const { PORT, HOST, DATA_DIR, DATABASE_URL, SITE_URL, DEMO, AUTH_SECRET, TRUST_PROXY } = parsed.data
  const dataDir = path.resolve(/* turbopackIgnore: true */ DATA_DIR)
  const file = DATABASE_URL.replace(/^file:(\/\/)?/, '').replace(/\?.*$/, '')
  return {
    port: Number(PORT),
    host: HOST,
    dataDir,
    databaseFile: file === '' ? path.join(dataDir, 'ledger.db') : path.resolve(/* turbopackIgnore: true */ file),
    siteUrl: SITE_URL === '' ? null : SITE_URL.replace(/\/+$/, ''),
    demo: DEMO === '1',
    authSecret: AUTH_SECRET === '' ? null : AUTH_SECRET,
    trustedProxies: Number(TRUST_PROXY),
  }
}
