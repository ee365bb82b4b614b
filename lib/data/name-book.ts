// Owns finding a register entry by slug, name or alias, and noting the ones that a write has to make.
import { foldText } from '@/lib/domain/fold-text'
import { slugify } from '@/lib/domain/slug'

export type Named = { slug: string; name: string }
/** `id` is null until the entry is made. */
export type Entry = Named & { id: number | null }

/** Outlets or actors: what a cell calls them, whatever it calls them by. */
export class NameBook {
  readonly #bySlug = new Map<string, Entry>()
  readonly #byName = new Map<string, Entry>()
  /** Entries that no register has yet, in the order in which they were met. */
  readonly made: Entry[] = []
  readonly #issued: ReadonlySet<string>

  /**
   * @param moved slugs of before with the present ones: an old file still means the entry that was renamed or merged
   * @param issued every slug that was ever anybody's; none of them is given to a new entry
   */
  constructor(rows: readonly { id: number; slug: string; name: string; aliases: string }[], moved: ReadonlyMap<string, string> = new Map(), issued: ReadonlySet<string> = new Set()) {
    this.#issued = issued
    for (const { id, slug, name } of rows) this.#bySlug.set(slug, { id, slug, name })
    // Names before aliases: where one entry's alias is another's name, the name wins.
    for (const { slug, name } of rows) this.#note(name, slug)
    for (const { slug, aliases } of rows) for (const alias of JSON.parse(aliases) as string[]) this.#note(alias, slug)
    for (const [before, now] of moved) {
      const entry = this.#bySlug.get(now)
      if (entry && !this.#bySlug.has(before)) this.#bySlug.set(before, entry)
    }
  }

  #note(name: string, slug: string) {
    const key = foldText(name)
    if (!this.#byName.has(key)) this.#byName.set(key, this.#bySlug.get(slug)!)
  }

  /** The entry of this slug, name or alias, or null. */
  find(text: string): Entry | null {
    return this.#bySlug.get(text) ?? this.#byName.get(foldText(text)) ?? this.#bySlug.get(slugify(text)) ?? null
  }

  /** The entry of this slug, name or alias; a new one where there is none. A bare slug becomes a readable name. */
  findOrMake(text: string): Entry {
    const found = this.find(text)
    if (found) return found
    const slug = this.#freeSlug(slugify(text))
    const entry: Entry = { id: null, slug, name: text === slugify(text) ? readable(text) : text }
    this.#bySlug.set(slug, entry)
    this.#byName.set(foldText(text), entry)
    this.made.push(entry)
    return entry
  }

  // A slug of something that was deleted still answers for that thing.
  #freeSlug(wanted: string): string {
    let slug = wanted
    for (let number = 2; this.#issued.has(slug) || this.#bySlug.has(slug); number++) slug = `${wanted.slice(0, 76)}-${number}`
    return slug
  }
}

/** `cairo-talks-april-2024` → `Cairo talks april 2024`: only for what nobody has named yet. */
export function readable(slug: string): string {
  const words = slug.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
