// Owns the secret that cookies are signed with: given by the environment, else made once and kept beside the database.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { readEnvironment } from '@/lib/env'

const FILE = 'auth-secret'
const OWNER_ONLY = 0o600

let held = { file: '', secret: '' }

/** The secret of this installation. Where AUTH_SECRET is unset, the first caller makes a file that only its owner can read. */
export function authSecret(): string {
  const { authSecret: given, dataDir } = readEnvironment()
  if (given !== null) return given
  const file = path.join(/* turbopackIgnore: true */ dataDir, FILE)
  if (held.file !== file) held = { file, secret: keptSecret(file) }
  return held.secret
}

function keptSecret(file: string): string {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  try {
    // Fails where the file is there already: of two processes that start at once, both read the first one's secret.
    const made = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
    fs.writeFileSync(made, randomBytes(32).toString('base64url'), { flag: 'wx', mode: OWNER_ONLY })
    try { fs.linkSync(made, file) } finally { fs.unlinkSync(made) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    if ((fs.statSync(file).mode & 0o077) !== 0) fs.chmodSync(file, OWNER_ONLY)
  }
  return fs.readFileSync(file, 'utf8').trim()
}

/** A code over a text that only this installation can make; `purpose` keeps one use from standing in for another. */
export function sealOf(purpose: string, text: string): string {
  return createHmac('sha256', authSecret()).update(`${purpose}\0${text}`).digest('base64url')
}

/** Whether the code is the one over that text; takes the same time for every wrong one. */
export function isSealOf(purpose: string, text: string, code: string): boolean {
  const [wanted, given] = [Buffer.from(sealOf(purpose, text)), Buffer.from(code)]
  return wanted.length === given.length && timingSafeEqual(wanted, given)
}

/** A fresh secret with 256 bits, safe in addresses and headers. */
export function freshSecret(): string {
  return randomBytes(32).toString('base64url')
}
