// Owns which addresses may be asked: only public http(s) ones, checked where their name leads to before anything is connected.
import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { CaptureError } from './capture-error'
import { isPublicAddress } from './public-address'

/** What the fetch takes from the network around it. Tests hand in another one; the product always uses `publicNetwork`. */
export interface Network {
  /** Every address of a name; throws where there is none. */
  resolve: (host: string) => Promise<readonly string[]>
  mayConnect: (address: string) => boolean
  ports: readonly number[]
}

/** The internet and nothing else. */
export const publicNetwork: Network = {
  resolve: async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address),
  mayConnect: isPublicAddress,
  ports: [80, 443],
}

const DEFAULT_PORTS: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 }

/** An address as typed or as a page redirects to it. Throws a CaptureError that says what is wrong with it. */
export function readAddress(text: string, { ports }: Pick<Network, 'ports'> = publicNetwork, base?: URL): URL {
  const given = text.trim()
  if (given === '') throw new CaptureError('missing')
  // A name without a scheme is what people copy out of a mail: "example.org/news".
  const whole = base || /^[a-z][a-z0-9+.-]*:/i.test(given) && !/^[^/?#]*\.[^/?#:]*:\d/.test(given) ? given : `https://${given}`
  const url = URL.canParse(whole, base) ? new URL(whole, base) : null
  if (!url || /\s/.test(given)) throw new CaptureError('not-an-address')
  if (!(url.protocol in DEFAULT_PORTS)) throw new CaptureError('scheme', url.protocol)
  if (url.username !== '' || url.password !== '') throw new CaptureError('credentials')
  if (!ports.includes(portOf(url))) throw new CaptureError('port', url.port)
  return url
}

/** The port that an http(s) address leads to. */
export function portOf(url: URL): number {
  return url.port === '' ? DEFAULT_PORTS[url.protocol]! : Number(url.port)
}

/**
 * The addresses to connect to, IPv4 first. Throws unless every one that the name has is allowed: one that is not means that the answer
 * cannot be trusted. They are used as they are, so that a second answer of the name server plays no part.
 */
export async function allowedAddresses(url: URL, network: Network): Promise<string[]> {
  // The URL parser has turned decimal, octal, hexadecimal and short notations into four numbers.
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  const found = isIP(host) ? [host] : await network.resolve(host).catch(() => { throw new CaptureError('unknown-host', host) })
  if (found.length === 0) throw new CaptureError('unknown-host', host)
  if (!found.every((address) => network.mayConnect(address))) throw new CaptureError('forbidden', host)
  return [...found].sort((a, b) => isIP(a) - isIP(b))
}
