// Owns what holds for every request before it reaches a page or handler: security headers with a fresh nonce, caps, canonical ids.
import { NextResponse, type NextRequest } from 'next/server'
import { deskGate, MAX_BODY as MAX_FORM } from '@/lib/auth/desk-gate'
import { NOTE_HEADERS } from '@/lib/auth/desk-notes'
import { tooLargePage } from '@/lib/auth/too-large-page'
import { isDesk } from '@/lib/auth/desk-routes'
import { isDeletedAddress, isKnownAddress } from '@/lib/data/known-address'
import { getPublicTombstone, type Tombstone } from '@/lib/data/tombstones'
import { parsePublicId } from '@/lib/domain/public-id'
import { articlePath, claimPath } from '@/lib/paths'

const MAX_ADDRESS = 8_000
/** Largest body outside the desk. */
const MAX_BODY = 1_000_000
/** Characters that are left of a value where an address is too long, more than any field takes, so that the page can say which it was. */
const MOST_KEPT = 300
const READING = ['GET', 'HEAD', 'OPTIONS']
/**
 * Tells the layout that nothing stands at the address. A page that finds nothing by itself is sent by Next as an empty body for scripts
 * to fill; the layout renders the answer whole, for readers without script too.
 */
const NOWHERE = 'x-nowhere'

const PERMISSIONS = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'usb']
  .map((feature) => `${feature}=()`).join(', ')

/** Answers what must not go further, and hands the rest on with its headers. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl
  const machine = isForMachines(pathname)
  const short = machine || isDesk(pathname) ? null : shortened(request.nextUrl)
  const refusal = refuse(request, short !== null)
  if (refusal) return secure(refusal, request, machine ? machinePolicy() : pagePolicy(pathname, null))
  // The page itself says which of its values is too long.
  if (short) return secure(NextResponse.redirect(short, 303), request, machinePolicy())
  const canonical = canonicalPath(pathname)
  if (canonical) {
    const to = request.nextUrl.clone()
    to.pathname = canonical
    to.search = search
    return secure(NextResponse.redirect(to, 308), request, machinePolicy())
  }
  if (machine) return secure(NextResponse.next(), request, machinePolicy())
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64')
  const policy = pagePolicy(pathname, nonce)
  const headers = new Headers(request.headers)
  for (const name of [NOWHERE, ...NOTE_HEADERS]) headers.delete(name)
  headers.set('x-nonce', nonce)
  // Next reads the nonce for its own scripts out of this request header.
  headers.set('content-security-policy', policy)
  if (isDesk(pathname)) return throughTheGate(request, headers, policy)
  const fate = await fateOf(pathname)
  if (fate !== null && fate !== 'merged') return secure(NextResponse.next({ request: { headers }, status: 410 }), request, policy)
  const status = fate === 'merged' ? 200 : await statusOf(pathname)
  if (status === 200) return secure(NextResponse.next({ request: { headers } }), request, policy)
  headers.set(NOWHERE, status === 410 ? 'gone' : '1')
  return secure(NextResponse.next({ request: { headers }, status }), request, policy)
}

/** The desk asks who is there first; what it is told on the way goes with the request as headers that no client can set. */
async function throughTheGate(request: NextRequest, headers: Headers, policy: string): Promise<NextResponse> {
  const passage = await deskGate(request)
  if (passage.to === 'refusal') return secure(problem(passage.status, passage.title, passage.detail, passage.headers), request, machinePolicy())
  if (passage.to === 'sign-in') return secure(NextResponse.redirect(new URL(passage.location, request.nextUrl), 303), request, machinePolicy())
  for (const [name, value] of Object.entries(passage.notes)) headers.set(name, value)
  if (passage.to === 'nowhere') headers.set(NOWHERE, '1')
  const status = passage.to === 'nowhere' ? 404 : passage.status
  return secure(NextResponse.next({ request: { headers }, ...(status === 200 ? {} : { status }) }), request, policy)
}

// A file of claims is streamed by its own handler, which asks who sends it: what passes here is held in memory and cut off at a few megabytes.
export const config = { matcher: ['/((?!_next/static/|desk/import/upload$).*)'] }

function isForMachines(pathname: string): boolean {
  return pathname === '/api' || pathname.startsWith('/api/') || pathname === '/livez' || pathname === '/readyz'
}

/** A problem as JSON where the request is too large, or writes to an address that only reads. */
function refuse(request: NextRequest, isShortened: boolean): NextResponse | null {
  const { pathname, search } = request.nextUrl
  if (!isShortened && pathname.length + search.length > MAX_ADDRESS) return problem(414, 'Address too long', `An address may have ${MAX_ADDRESS} characters.`)
  const most = isDesk(pathname) ? MAX_FORM : MAX_BODY
  if (Number(request.headers.get('content-length') ?? 0) > most) return tooLarge(request, most)
  if (!isForMachines(pathname) && !isDesk(pathname) && !READING.includes(request.method)) {
    return problem(405, 'Method not allowed', 'Pages are read with GET.', { Allow: READING.join(', ') })
  }
  return null
}

/** The address of a page with the first of its values, each cut where any field calls it too long; null where it is not too long as a whole. */
function shortened(url: NextRequest['nextUrl']): NextRequest['nextUrl'] | null {
  if (url.pathname.length + url.search.length <= MAX_ADDRESS || url.pathname.length > MOST_KEPT) return null
  const short = url.clone()
  const kept = new URLSearchParams()
  let length = url.pathname.length
  for (const [key, value] of url.searchParams) {
    const one: [string, string] = [key.slice(0, MOST_KEPT), value.slice(0, MOST_KEPT)]
    // Each is measured by itself: measuring all that is kept anew for every one would take anybody's long address long.
    length += new URLSearchParams([one]).toString().length + 1
    if (length >= MAX_ADDRESS) break
    kept.append(...one)
  }
  short.search = kept.toString()
  return short
}

/** A form that a browser sent by itself is answered with a page that leads back to it; everything else with a problem as JSON. */
function tooLarge({ nextUrl, headers }: NextRequest, most: number): NextResponse {
  const isForm = isDesk(nextUrl.pathname) && !headers.has('next-action') && (headers.get('accept') ?? '').includes('text/html')
  if (!isForm) return problem(413, 'Body too large', `A request body may have ${most} bytes.`)
  return new NextResponse(tooLargePage(nextUrl.pathname + nextUrl.search), { status: 413, headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}

function problem(status: number, title: string, detail: string, headers: Record<string, string> = {}): NextResponse {
  const body = { type: 'about:blank', title, status, detail, errors: [{ path: '', message: detail }] }
  return new NextResponse(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/problem+json', ...headers } })
}

/** The address in its one spelling where a claim's or article's id is written otherwise; null where nothing is to change. */
function canonicalPath(pathname: string): string | null {
  const found = /^\/(claims|articles)\/([^/]{8})(\/.*)?$/.exec(pathname)
  const id = found?.[2] ? parsePublicId(found[2]) : null
  if (!found || !id || id === found[2]) return null
  return `${found[1] === 'claims' ? claimPath(id) : articlePath(id)}${found[3] ?? ''}`
}

/**
 * What became of the claim at the address, where it left a tombstone. The page of one that is gone says so, and only here can it be given its
 * status: Next's pages have 404 and no 410. A record that cannot be read is no reason to refuse the page, which will say so itself.
 */
async function fateOf(pathname: string): Promise<Tombstone['fate'] | null> {
  const id = /^\/claims\/([^/]{8})(\/.*)?$/.exec(pathname)?.[1]
  if (!id || !parsePublicId(id)) return null
  return (await getPublicTombstone(id).catch(() => null))?.fate ?? null
}

/**
 * Whether a page stands at the address, or stood there until its entry was deleted; files have an ending and are Next's to find. A record
 * that cannot be read refuses nothing.
 */
async function statusOf(pathname: string): Promise<200 | 404 | 410> {
  if (pathname.startsWith('/_next/') || /\.[a-z0-9]+$/i.test(pathname)) return 200
  if (!await isKnownAddress(pathname).catch(() => true)) return 404
  return await isDeletedAddress(pathname).catch(() => false) ? 410 : 200
}

/** Nothing may run or load in an answer that is data. */
function machinePolicy(): string {
  return "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
}

function pagePolicy(pathname: string, nonce: string | null): string {
  const development = process.env.NODE_ENV === 'development'
  const own = nonce ? ` 'nonce-${nonce}'` : ''
  return [
    "default-src 'self'",
    `script-src 'self'${own} 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    // The development server writes styles without a nonce.
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self'${own}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${isEmbed(pathname) ? '*' : "'none'"}`,
    ...(isSecureSite() ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

function isEmbed(pathname: string): boolean {
  return pathname.startsWith('/embed/')
}

function isSecureSite(): boolean {
  return process.env.SITE_URL?.startsWith('https://') ?? false
}

function secure(response: NextResponse, request: NextRequest, policy: string): NextResponse {
  const { pathname } = request.nextUrl
  const shared = isForMachines(pathname) || isEmbed(pathname)
  const { headers } = response
  headers.set('Content-Security-Policy', policy)
  headers.set('X-Content-Type-Options', 'nosniff')
  // A link of the desk may be a secret; `no-referrer` would make the browser send the forms of such a page with the Origin "null".
  headers.set('Referrer-Policy', isDesk(pathname) ? 'same-origin' : 'strict-origin-when-cross-origin')
  if (isDesk(pathname)) {
    headers.set('Cache-Control', 'no-store, private')
    headers.set('X-Robots-Tag', 'noindex')
  }
  headers.set('Permissions-Policy', PERMISSIONS)
  headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  headers.set('Cross-Origin-Resource-Policy', shared ? 'cross-origin' : 'same-origin')
  if (!isEmbed(pathname)) headers.set('X-Frame-Options', 'DENY')
  if (isSecureSite()) headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
  return response
}
