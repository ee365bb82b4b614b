// Owns the words for who spoke first: "14 outlets, 2 origins", what stands beside the count, and what a place in the graph is called.
import type { OriginGraph, OriginNode } from '@/lib/domain/origins'
import { routeOf } from '@/lib/domain/origins-route'
import type { Report } from '@/lib/domain/origins-report'
import { messages as english, type Messages } from '@/lib/messages/messages'
import { isUnnamedOutlet } from './names'

export interface OriginWords {
  /** "14 outlets, 2 origins" */
  headline: string
  /** What is not counted as an origin, and why. */
  notes: string[]
  /** All of it as one line, for the API. */
  words: string
}

/** The words of a graph; one without claims says so. */
export function originWords(graph: Pick<OriginGraph, 'claims' | 'outlets' | 'origins' | 'unnamed' | 'ownVoice'>, { origins }: Messages = english): OriginWords {
  if (graph.claims === 0) return { headline: origins.none, notes: [], words: origins.none }
  const headline = origins.counts(graph.outlets, graph.origins)
  const notes = [graph.unnamed > 0 ? origins.unnamed(graph.unnamed) : null, graph.ownVoice > 0 ? origins.ownVoice(graph.ownVoice) : null].filter((text) => text !== null)
  return { headline, notes, words: [`${headline}.`, ...notes].join(' ') }
}

/** "Alpha and Beta are counted apart and belong to one body, Gamma." of each body with several origins. */
export function kinWords(kin: readonly { body: { name: string }; origins: readonly { name: string }[] }[], { origins, sentences }: Messages = english): string[] {
  return kin.map(({ body, origins: own }) => sentences.upperFirst(origins.kin(sentences.and(own.map(({ name }) => name)), body.name)))
}

/** What a place is called: its name, or the words for somebody whom nobody names. */
export function nodeName({ type, slug, name, claims }: OriginNode & { name: string | null }, { origins }: Messages = english): string {
  if (type === 'unnamed') return origins.unnamedSteps(claims)
  if (type === 'outlet' && (slug === null || isUnnamedOutlet({ slug, name: '' }))) return origins.unnamedOutlet
  return name ?? slug ?? origins.notNamed
}

/** "2 outlets on its way, 1 origin." of one claim. */
export function wayWords(claim: Report, { origins }: Messages = english): string {
  const { steps, origin } = routeOf(claim)
  return origins.onTheWay(steps.filter(({ type }) => type === 'outlet').length, origin === 'named')
}
