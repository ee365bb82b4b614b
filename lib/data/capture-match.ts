// Owns what is on record already of a page that is being captured: the article at an address, and the outlet by what a page calls itself.
import { foldText } from '@/lib/domain/fold-text'
import { canonicalUrl } from './canonical-url'
import { NameBook } from './name-book'
import { reader } from './reader'

/** The public id of the article at one of these addresses, in their canonical form; null where there is none. */
export async function articleAt(addresses: readonly string[]): Promise<string | null> {
  const canonical = addresses.filter((address) => URL.canParse(address)).map(canonicalUrl)
  const rows = await reader().article.findMany({ where: { canonicalUrl: { in: canonical } }, select: { publicId: true, canonicalUrl: true } })
  return canonical.map((address) => rows.find((row) => row.canonicalUrl === address)?.publicId).find((id) => id !== undefined) ?? null
}

/** The outlet that a page belongs to: by the name it gives itself or another name of the outlet, else by the host of the outlet's home page; null where none is known. */
export async function outletOf(name: string | null, host: string): Promise<{ slug: string; name: string; by: 'name' | 'host' } | null> {
  const outlets = await reader().outlet.findMany({ select: { id: true, slug: true, name: true, aliases: true, homepage: true }, orderBy: { id: 'asc' } })
  const book = new NameBook(outlets)
  const named = name === null ? null : book.find(name)
  if (named) return { slug: named.slug, name: named.name, by: 'name' }
  const aliased = book.find(host)
  const homes = outlets.filter(({ homepage }) => homepage !== null && URL.canParse(homepage) && isHostOf(new URL(homepage).hostname, host))
  const found = aliased ?? homes[0]
  return found ? { slug: found.slug, name: found.name, by: 'host' } : null
}

function isHostOf(home: string, host: string): boolean {
  const [own, asked] = [home, host].map((one) => foldText(one).replace(/^www\./, ''))
  return asked === own || asked!.endsWith(`.${own!}`)
}
