// Owns where a request comes from: its network address, and whether its page is one of ours.
import { isIP } from 'node:net'
import { readEnvironment } from '@/lib/env'

/**
 * Request header that holds the address of the other end of the connection. The server writes it over whatever a client sent (see
 * app/network-address.ts), because Next shows its handlers no connection, and would believe a client's own X-Forwarded-For.
 */
export const SOCKET_ADDRESS_HEADER = 'x-ledger-socket-address'

/**
 * The network address for audit and limits. X-Forwarded-For counts only where TRUST_PROXY says how many proxies in front are ours: each
 * appends whom it heard from, so the client stands that many places from the end, and what the client wrote itself stands before.
 */
export function originAddress(headers: Headers): string {
  const socket = plain(headers.get(SOCKET_ADDRESS_HEADER) ?? '')
  const { trustedProxies } = readEnvironment()
  const told = (headers.get('x-forwarded-for') ?? '').split(',').map((one) => plain(one.trim())).filter((one) => one !== '')
  // Without proxies of ours the place is behind the last, where nothing stands.
  const place = Math.max(0, told.length - trustedProxies)
  return told[place] || socket || 'unknown'
}

/** An address without port, brackets and IPv4 disguised as IPv6; empty where it is none. */
function plain(text: string): string {
  const bare = text.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1').replace(/^::ffff:(?=\d+\.)/i, '').toLowerCase()
  return isIP(bare) ? bare : ''
}

/** What is limited together: an IPv4 address, or the /64 that one IPv6 customer has. */
export function addressGroup(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.replace(/%.*$/, '').split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail === undefined || tail === '' ? [] : tail.split(':')
  const missing = Math.max(0, 8 - front.length - back.length)
  const full = [...front, ...Array.from({ length: tail === undefined ? 0 : missing }, () => '0'), ...back]
  return `${full.slice(0, 4).map((part) => part.replace(/^0+(?=.)/, '')).join(':')}::/64`
}

/** Whether the request was sent by a page of ours: its Origin is exactly SITE_URL's, else that of the Host asked. */
export function isOwnOrigin(headers: Headers): boolean {
  const origin = headers.get('origin')
  if (origin === null || origin === 'null') return false
  const { siteUrl, trustedProxies } = readEnvironment()
  if (siteUrl !== null) return origin === new URL(siteUrl).origin
  const scheme = trustedProxies > 0 && headers.get('x-forwarded-proto') === 'https' ? 'https' : 'http'
  const host = headers.get('host')
  return host !== null && host !== '' && origin === `${scheme}://${host}`
}
