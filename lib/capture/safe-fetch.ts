// Owns fetching a stranger's page: a checked address pinned for each connection, few redirects, a limit of bytes and of time.
import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import type { Readable } from 'node:stream'
import zlib from 'node:zlib'
import { CaptureError } from './capture-error'
import { allowedAddresses, portOf, publicNetwork, readAddress, type Network } from './safe-address'

export const CAPTURE_LIMITS = { bytes: 5_000_000, milliseconds: 10_000, redirects: 5 }
export type Limits = typeof CAPTURE_LIMITS

/** A page as it came: where from in the end, what its headers say, and its bytes. */
export type FetchedPage = { url: URL; type: string; headers: Readonly<Record<string, string>>; body: Buffer }

const TYPES = ['text/html', 'application/xhtml+xml', 'text/plain']
const UNPACK: Readonly<Record<string, () => NodeJS.ReadWriteStream & Readable>> = {
  gzip: () => zlib.createGunzip(), 'x-gzip': () => zlib.createGunzip(), deflate: () => zlib.createInflate(), br: () => zlib.createBrotliDecompress(),
}
const MOST_TRIES = 3

/** Fetches a public page. Throws a CaptureError for everything that is not a readable page; never follows where it may not connect. */
export async function fetchPage(given: string, { network = publicNetwork, limits = CAPTURE_LIMITS }: { network?: Network; limits?: Limits } = {}): Promise<FetchedPage> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), limits.milliseconds)
  try {
    return await untilAborted(follow(readAddress(given, network), network, limits, stop.signal), stop.signal)
  } finally {
    clearTimeout(timer)
    // Whatever is still open ends here.
    stop.abort()
  }
}

async function follow(start: URL, network: Network, limits: Limits, signal: AbortSignal): Promise<FetchedPage> {
  for (let url = start, hops = 0; ; hops += 1) {
    const answer = await ask(url, await allowedAddresses(url, network), signal)
    const status = answer.statusCode ?? 0
    if (status < 300 || status > 399 || status === 304) return read(url, answer, status, limits)
    answer.destroy()
    if (hops >= limits.redirects) throw new CaptureError('redirects', String(limits.redirects))
    if (!answer.headers.location) throw new CaptureError('redirect-without-address')
    url = readAddress(answer.headers.location, network, url)
  }
}

async function ask(url: URL, addresses: readonly string[], signal: AbortSignal): Promise<IncomingMessage> {
  let last: unknown
  for (const address of addresses.slice(0, MOST_TRIES)) {
    try {
      return await connect(url, address, signal)
    } catch (error) {
      last = error
      if (signal.aborted) break
    }
  }
  throw failureOf(last)
}

// Connects to the number that was checked and never to the name, which could lead elsewhere a moment later.
function connect(url: URL, address: string, signal: AbortSignal): Promise<IncomingMessage> {
  const name = url.hostname.replace(/^\[|\]$/g, '')
  const headers = {
    host: url.host, 'user-agent': 'CeasefireLedger/0.1 (capture of one page for an editor)', accept: 'text/html, application/xhtml+xml, text/plain;q=0.5',
    'accept-encoding': 'gzip, deflate, br', connection: 'close',
  }
  const options = { host: address, port: portOf(url), path: `${url.pathname}${url.search}`, method: 'GET', headers, agent: false as const, signal }
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? https.request({ ...options, servername: isIP(name) ? '' : name }) : http.request(options)
    request.once('response', resolve)
    request.on('error', reject)
    request.end()
  })
}

async function read(url: URL, answer: IncomingMessage, status: number, { bytes }: Limits): Promise<FetchedPage> {
  const fail = (...reason: ConstructorParameters<typeof CaptureError>): never => { answer.destroy(); throw new CaptureError(...reason) }
  const type = (answer.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase()
  if (status < 200 || status > 299) fail('status', String(status))
  if (type === 'application/pdf' || type === 'application/x-pdf') fail('pdf')
  if (type === '') fail('no-type')
  if (!TYPES.includes(type)) fail('type', type)
  if (Number(answer.headers['content-length'] ?? 0) > bytes) fail('too-large')
  const body = await collect(unpacked(answer, fail), bytes)
  if (body.subarray(0, 1024).includes('%PDF-')) fail('pdf')
  const headers = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, [value].flat().join(', ')]))
  return { url, type, headers, body }
}

function unpacked(answer: IncomingMessage, fail: (code: 'encoding', detail: string) => never): Readable {
  const encoding = (answer.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (encoding === 'identity' || encoding === '') return answer
  const unpack = UNPACK[encoding]
  if (!unpack) return fail('encoding', encoding)
  const stream = unpack()
  answer.on('error', (error) => { stream.destroy(error) })
  stream.once('close', () => { answer.destroy() })
  return answer.pipe(stream)
}

// Counted as it comes, after unpacking: a small parcel may hold an endless one.
async function collect(stream: Readable, most: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  try {
    for await (const part of stream as AsyncIterable<Buffer>) {
      size += part.length
      if (size > most) throw new CaptureError('too-large')
      parts.push(part)
    }
  } catch (error) {
    throw failureOf(error)
  }
  return Buffer.concat(parts)
}

function failureOf(error: unknown): CaptureError {
  if (error instanceof CaptureError) return error
  const { code = '', name = '' } = (error ?? {}) as { code?: string; name?: string }
  if (name === 'AbortError' || code === 'ABORT_ERR') return new CaptureError('slow')
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO/.test(code)) return new CaptureError('certificate')
  if (/^(E(CONN|HOST|NET|PIPE|TIMEDOUT|ADDR))/.test(code)) return new CaptureError('unreachable', code)
  return new CaptureError('broken', code)
}

/** The work, or `slow` at the moment of the limit: a name server cannot be interrupted. */
function untilAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => { reject(new CaptureError('slow')) }, { once: true })
    work.then(resolve, reject)
  })
}
