import { keptView } from '@/components/claims/kept-view'
import type { OriginNode } from '@/lib/domain/origins'
import { messages } from '@/lib/messages/messages'
import { actorPath, outletPath } from '@/lib/paths'
import { nodeName } from '@/lib/publish/origin-words'

/** A place in the graph with what it is called today. */
export type NamedOriginNode = OriginNode & { name: string | null }

/** Its name, with a link to its page where it has one. */
export function OriginNodeName({ node }: { node: NamedOriginNode }) {
  const { type, slug } = node
  const name = messages.sentences.upperFirst(nodeName(node))
  if (slug === null) return name
  return <a href={type === 'actor' ? actorPath(slug, keptView()) : outletPath(slug, keptView())}>{name}</a>
}
