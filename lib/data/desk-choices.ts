// Owns what the fields of the desk's table offer: names of the registers, and who has written.
import { cached } from './cache'
import { registerSnapshot } from './register-snapshot'
import { rows, sql } from './rows'

type Option = { value: string; label: string }
type OptionGroup = { label: string; options: Option[] }
export type DeskChoices = { conflicts: Option[]; metrics: OptionGroup[]; outlets: Option[]; claimants: Option[]; authors: Option[] }

/** Slugs and names, by name; metrics by their conflict. */
export function listDeskChoices(): Promise<DeskChoices> {
  return cached('desk choices', async () => {
    const [{ conflicts, metrics, outlets, actors }, authors] = await Promise.all([registerSnapshot(), listAuthors()])
    const byName = (named: readonly { slug: string; name: string }[]) => named.map(({ slug, name }) => ({ value: slug, label: name })).sort((a, b) => a.label.localeCompare(b.label, 'en'))
    return {
      conflicts: byName(conflicts.all), outlets: byName(outlets.all), claimants: byName(actors.all), authors: authors.map((author) => ({ value: author, label: author })),
      metrics: conflicts.all.map(({ id, name }) => ({ label: name, options: metrics.all.filter(({ conflictId }) => conflictId === id).map(({ slug, label }) => ({ value: slug, label })) }))
        .filter(({ options }) => options.length > 0),
    }
  })
}

// From name to name along the index: revisions are many, authors are few.
async function listAuthors(): Promise<string[]> {
  const found = await rows<{ author: string }>(sql`WITH RECURSIVE a("author") AS (SELECT MIN("author") FROM "Revision"
    UNION ALL SELECT (SELECT MIN("author") FROM "Revision" r WHERE r."author" > a."author") FROM a WHERE a."author" IS NOT NULL)
    SELECT "author" FROM a WHERE "author" IS NOT NULL`)
  return found.map(({ author }) => author)
}
