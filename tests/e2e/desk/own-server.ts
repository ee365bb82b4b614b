// A server of its own on an empty folder, started as people start it, with the link for the first administrator that it prints.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

export interface OwnServer { url: string; /** Where its database is. */ folder: string; firstLink: string; stop: () => Promise<void> }

/** Starts the built product, with further settings where they are given; answers once it says that it is ready. */
export async function startOwnServer(settings: Record<string, string> = {}): Promise<OwnServer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ledger-walk-'))
  const port = await freePort()
  const child = spawn(process.execPath, ['prisma/commands/start.mjs'], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder, DATABASE_URL: '', TZ: 'America/Los_Angeles', ...settings }, stdio: ['ignore', 'pipe', 'pipe'],
  })
  const gone = new Promise<void>((resolve) => { child.on('exit', () => { resolve() }) })
  let said = ''
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
      if (said.includes('Ready: ')) resolve()
    })
    child.on('exit', () => { reject(new Error(`The server ended:\n${said}`)) })
  })
  const stop = async () => {
    child.kill()
    await gone
    fs.rmSync(folder, { recursive: true, force: true })
  }
  await ready
  const firstLink = /http\S+\/desk\/welcome\/\S+/.exec(said)?.[0]
  if (!firstLink) {
    await stop()
    throw new Error(`No link for the first administrator:\n${said}`)
  }
  return { url: `http://127.0.0.1:${port}`, folder, firstLink, stop }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo
      probe.close(() => { resolve(port) })
    })
  })
}
