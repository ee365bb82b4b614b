// Owns finding the article in a page's JSON-LD: arrays, graphs, nested nodes and references, however deep, and none of it trusted.

export type LinkedArticle = { headline: string; authors: string[]; publisher: string; published: string; language: string; url: string; body: string }

type Node = Record<string, unknown>

const MOST_NODES = 4_000
const MOST_DEPTH = 12
const ARTICLE = /(Article|BlogPosting|Report|LiveBlogPosting|NewsletterIssue)$/

/** The first node that is an article and has a headline; null where there is none. Blocks that are no JSON are passed over. */
export function linkedArticle(blocks: readonly string[]): LinkedArticle | null {
  const nodes = blocks.flatMap((block) => nodesOf(parsed(block))).slice(0, MOST_NODES)
  const byId = new Map(nodes.flatMap((node) => (typeof node['@id'] === 'string' && Object.keys(node).length > 1 ? [[node['@id'], node] as const] : [])))
  const articles = nodes.filter((node) => list(node['@type']).some((type) => typeof type === 'string' && ARTICLE.test(type)))
  const article = articles.find((node) => text(node.headline) || text(node.name)) ?? articles[0]
  if (!article) return null
  const whole = (value: unknown) => (isNode(value) && typeof value['@id'] === 'string' ? byId.get(value['@id']) ?? value : value)
  const name = (value: unknown): string => { const one = whole(value); return isNode(one) ? text(one.name) : text(one) }
  const address = (value: unknown): string => (isNode(value) ? text(value['@id']) || text(value.url) : text(value))
  return {
    headline: text(article.headline) || text(article.name), authors: list(article.author ?? article.creator).slice(0, 30).map(name).filter(Boolean),
    publisher: list(article.publisher ?? article.sourceOrganization).map(name).find(Boolean) ?? '', published: text(article.datePublished) || text(article.dateCreated),
    language: list(article.inLanguage).map((value) => (isNode(value) ? text(value.alternateName) || text(value.name) : text(value))).find(Boolean) ?? '',
    url: text(article.url) || address(article.mainEntityOfPage), body: text(article.articleBody),
  }
}

// Some sites wrap the block in a comment or leave line breaks inside of strings.
function parsed(block: string): unknown {
  const bare = block.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '').replace(/(?:-->|(?:\/\/\s*)?\]\]>)\s*;?\s*$/, '').trim().replace(/;$/, '')
  for (const attempt of [bare, bare.replace(/[\u0000-\u001f]+/g, ' ')]) {
    try {
      return JSON.parse(attempt) as unknown
    } catch { /* the next attempt, or nothing */ }
  }
  return null
}

/** Every object below a value, the outer before the inner. */
function nodesOf(root: unknown): Node[] {
  const found: Node[] = []
  let level: unknown[] = [root]
  for (let depth = 0; depth < MOST_DEPTH && level.length > 0 && found.length < MOST_NODES; depth += 1) {
    const flat = level.flat(3)
    found.push(...flat.filter(isNode).slice(0, MOST_NODES))
    level = flat.filter(isNode).slice(0, MOST_NODES).flatMap((node) => Object.values(node).filter((value) => value instanceof Object).slice(0, MOST_NODES))
  }
  return found
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value.flat(3) : value === undefined || value === null ? [] : [value])
const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : isNode(value) && typeof value['@value'] === 'string' ? value['@value'].trim() : '')
