// Owns which network addresses are public: everything that leads to this machine, its network or nowhere is not.
import { isIP } from 'node:net'

type Range = readonly [network: string, bits: number]

const FORBIDDEN_4: readonly Range[] = [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.31.196.0', 24],
  ['192.52.193.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16], ['192.175.48.0', 24], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
]
// Only 2000::/3 is given out at all; these parts of it are special: protocols and tunnels (Teredo, benchmarking, ORCHID), documentation, 6to4.
const GLOBAL_6: Range = ['2000::', 3]
const FORBIDDEN_6: readonly Range[] = [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['2620:4f:8000::', 48], ['3fff::', 20]]
/** Ranges whose last 32 bits are the IPv4 address that is meant: mapped, and translated (NAT64). */
const CARRIERS: readonly Range[] = [['::ffff:0:0', 96], ['64:ff9b::', 96]]

/** Whether an address as a resolver or a URL gives it (no brackets) is one that strangers may be sent to. What cannot be read is not. */
export function isPublicAddress(text: string): boolean {
  const kind = isIP(text)
  if (kind === 4) return isPublic4(bits4(text))
  // A zone names an interface of this machine.
  if (kind !== 6 || text.includes('%')) return false
  const value = bits6(text)
  if (CARRIERS.some((range) => within6(value, range))) return isPublic4(Number(value & 0xffff_ffffn))
  return within6(value, GLOBAL_6) && !FORBIDDEN_6.some((range) => within6(value, range))
}

function isPublic4(value: number): boolean {
  return !FORBIDDEN_4.some(([network, bits]) => Math.floor(value / 2 ** (32 - bits)) === Math.floor(bits4(network) / 2 ** (32 - bits)))
}

function within6(value: bigint, [network, bits]: Range): boolean {
  const shift = BigInt(128 - bits)
  return value >> shift === bits6(network) >> shift
}

function bits4(text: string): number {
  return text.split('.').reduce((value, part) => value * 256 + Number(part), 0)
}

function bits6(text: string): bigint {
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text)
  const plain = dotted ? `${dotted[1]}${(bits4(dotted[2]!) >>> 16).toString(16)}:${(bits4(dotted[2]!) & 0xffff).toString(16)}` : text
  const [head, tail] = plain.split('::') as [string, string?]
  const parts = (half: string | undefined) => (half ? half.split(':') : [])
  const [before, after] = [parts(head), parts(tail)]
  const all = tail === undefined ? before : [...before, ...Array.from({ length: 8 - before.length - after.length }, () => '0'), ...after]
  return all.reduce((value, part) => (value << 16n) | BigInt(`0x${part}`), 0n)
}
