import type { OriginGraph, OriginGroup } from '@/lib/domain/origins'
import { formatClock, makeClock } from '@/lib/domain/clock'
import { messages } from '@/lib/messages/messages'
import { kinWords, nodeName, originWords } from '@/lib/publish/origin-words'
import { OriginGraphView } from './origin-graph'
import { OriginNodeName, type NamedOriginNode } from './origin-node'

const MOST_OUTLETS = 8

export type ShownOrigins = Omit<OriginGraph, 'nodes'> & {
  nodes: readonly NamedOriginNode[]
  kin?: Parameters<typeof kinWords>[0]
}

/** "14 outlets, 2 origins", then each origin with the outlets that printed it, and the same drawn. */
export function OriginList({ graph }: { graph: ShownOrigins }) {
  const words = messages.origins
  const { headline, notes } = originWords(graph)
  const byId = new Map(graph.nodes.map((node) => [node.id, node]))
  return (
    <div className="stack-4">
      <p className="origins__count">{headline}</p>
      <p className="note">{[words.lead, ...notes, ...kinWords(graph.kin ?? [])].join(' ')}</p>
      <ul className="origins" aria-label={words.list}>
        {graph.groups.map((group) => <Group key={group.node ?? group.kind} group={group} byId={byId} />)}
      </ul>
      <OriginGraphView nodes={graph.nodes} edges={graph.edges} />
    </div>
  )
}

interface GroupProps { group: OriginGroup; byId: ReadonlyMap<string, NamedOriginNode> }

function Group({ group, byId }: GroupProps) {
  const words = messages.origins
  const { kind, node, claims, anonymous, since, outlets } = group
  const [shown, rest] = [outlets.slice(0, MOST_OUTLETS), outlets.slice(MOST_OUTLETS)]
  const facts = [
    words.group(claims, outlets.length), ...(since === null ? [] : [words.since(formatClock(makeClock(since, 'stated')))]), ...(anonymous > 0 ? [words.anonymous(anonymous)] : []),
  ]
  return (
    <li>
      <p><b>{node !== null ? <OriginNodeName node={byId.get(node)!} /> : kind === 'named' ? words.notNamed : words.groups[kind]}</b> <span className="note">{facts.join(', ')}</span></p>
      <Outlets outlets={shown} byId={byId} />
      {rest.length > 0 ? <details><summary>{words.more(rest.length)}</summary><Outlets outlets={rest} byId={byId} /></details> : null}
    </li>
  )
}

function Outlets({ outlets, byId }: { outlets: OriginGroup['outlets'] } & Pick<GroupProps, 'byId'>) {
  const words = messages.origins
  return (
    <ul className="origins__outlets">
      {outlets.map(({ node, claims, through }) => {
        const remarks = [
          ...(claims > 1 ? [words.times(claims)] : []),
          ...(through.length > 0 ? [words.through(messages.sentences.and(through.map((id) => nodeName(byId.get(id)!))))] : []),
        ]
        return <li key={node}><OriginNodeName node={byId.get(node)!} />{remarks.length > 0 ? <span className="note">, {remarks.join(', ')}</span> : null}</li>
      })}
    </ul>
  )
}
