import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { placeGraph } from '@/components/origins/graph-layout'
import { OriginList } from '@/components/origins/origin-list'
import { QuestionList } from '@/components/origins/question-list'
import { listQuestions } from '@/lib/domain/counter-checks'
import { buildOrigins } from '@/lib/domain/origins'
import { exactly, metric, report } from '../domain/origins-fixture'

const named = (reports: Parameters<typeof buildOrigins>[0]) => {
  const graph = buildOrigins(reports)
  return { ...graph, nodes: graph.nodes.map((node) => ({ ...node, name: node.slug && `The ${node.slug}` })) }
}
const papers = (count: number) => Array.from({ length: count }, (_, place) => report(`c${place}`, `ministry|reported:wire|p${String(place).padStart(2, '0')}`))

describe('the list of origins', () => {
  it('says the count, each origin with its outlets, and through whom', () => {
    const html = renderToStaticMarkup(<OriginList graph={named([...papers(2), report('x', '-||p9')])} />)
    expect(html).toContain('3 outlets, 1 origin')
    expect(html).toContain('<a href="/actors/ministry">The ministry</a>')
    expect(html).toContain('<a href="/outlets/p00">The p00</a><span class="note">, through The wire</span>')
    expect(html).toContain('No origin named, the outlet’s own voice')
  })

  it('folds what is beyond eight outlets, and hides the drawing from readers of the screen', () => {
    const html = renderToStaticMarkup(<OriginList graph={named(papers(14))} />)
    expect(html).toContain('<summary>6 more outlets</summary>')
    expect(html).toMatch(/<svg[^>]*aria-hidden="true"/)
    expect(html).not.toContain('style=')
  })

  it('draws nothing where no two steps are known', () => {
    expect(renderToStaticMarkup(<OriginList graph={named([report('a', '-||p1'), report('b', '-||p2')])} />)).not.toContain('<svg')
  })
})

it('the drawing has room for twelve places in a column and says how many are left', () => {
  const { nodes, edges } = buildOrigins(papers(40))
  const placing = placeGraph(nodes, edges)
  expect(placing.left).toEqual({ first: 0, between: 0, last: 28 })
  expect(placing.rows).toBe(12)
  expect(placing.edges).toHaveLength(13)
})

it('questions link to the claims that raise them, and all but four are folded', () => {
  const killed = metric('killed')
  const figure = (who: string, day: number, n: number) => report(`${who}${day}`, `${who}||p`, exactly(n), { metric: { ...killed }, asOf: `2001-02-0${day}`, on: `2001-02-0${day}` })
  const reports = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((who) => [figure(who, 1, 20), figure(who, 2, 10)])
  const html = renderToStaticMarkup(<QuestionList questions={listQuestions(reports, killed, [killed])} metrics={[killed]} />)
  expect(html.match(/<li>/g)).toHaveLength(6)
  expect(html).toContain('<summary>2 more questions</summary>')
  expect(html).toContain('href="/claims/a1"')
  expect(html).toContain('<ol class="questions" start="5">')
})
