import { describe, expect, it } from 'vitest'
import { listQuestions } from '@/lib/domain/counter-checks'
import { traceHedges } from '@/lib/domain/hedge-loss'
import { buildOrigins } from '@/lib/domain/origins'
import { apiHedge, apiQuestion } from '@/lib/publish/api-origins'
import { questionWords } from '@/lib/publish/check-words'
import { hedgeWords } from '@/lib/publish/hedge-words'
import { kinWords, nodeName, originWords, wayWords } from '@/lib/publish/origin-words'
import { atLeast, exactly, metric, moreThan, printed, report } from '../domain/origins-fixture'

describe('the words for who spoke first', () => {
  it.each([
    ['nothing', [], 'No report is on record.'],
    ['two papers and one claimant', [report('a', 'ministry||p1'), report('b', 'ministry||p2')], '2 outlets, 1 origin.'],
    ['an own voice', [report('a', '-||p1')], '1 outlet, no origin named. 1 report names no origin: the outlet speaks in its own voice.'],
    ['somebody not named', [report('a', 'ministry||p1'), report('b', '-|said:?|p2')], '2 outlets, 1 origin. In 1 report the first speaker is not named, and may be one of the others.'],
  ])('of %s', (_, reports, words) => {
    expect(originWords(buildOrigins(reports)).words).toBe(words)
  })

  it('call nobody by a name that nobody gave', () => {
    const { nodes } = buildOrigins([report('a', 'ministry|reported:?|unknown-paper'), report('b', 'ministry|reported:wire|-')])
    expect(nodes.map((node) => nodeName({ ...node, name: node.slug && node.slug.toUpperCase() }))).toEqual(['MINISTRY', 'outlet not named', 'outlet not named', 'WIRE', 'somebody not named'])
  })

  it('say which origins belong together', () => {
    expect(kinWords([{ body: { name: 'Upland' }, origins: [{ name: 'the army' }, { name: 'the cabinet' }] }])).toEqual(['The army and the cabinet are counted apart and belong to one body, Upland.'])
  })

  it('say of one claim how many outlets stand on its way', () => {
    expect(wayWords(report('a', 'ministry|reported:wire|p1'))).toBe('2 outlets on its way, 1 origin.')
    expect(wayWords(report('a', '-||p1'))).toBe('1 outlet on its way, no origin named.')
  })
})

describe('the words for a hedge', () => {
  const office = report('a', 'office||office', printed(atLeast(33), 'at least 33 believed'), { modality: 'believed', on: '2001-02-04' })
  it.each([
    ['dropped', report('a', 'office||office', printed(atLeast(33), 'at least 33')), report('b', 'office||p1', printed(exactly(33), '33')),
      'Printed without the hedge. The office’s words: office (4 February 2001) printed “at least 33”; p1 (4 February 2001), which does not cite it, printed “33”: without “at least”.'],
    ['added', report('a', 'office||office', exactly(33)), report('b', 'office||p1', moreThan(33)),
      'Printed with a hedge. The office’s words: office (4 February 2001) printed 33; p1 (4 February 2001), which does not cite it, printed more than 33: with “more than”.'],
    ['lost in all its parts', office, report('b', 'office|reported:office|p1', printed(exactly(33), '33 confirmed')),
      'Printed with less of a hedge. The office’s words: office (4 February 2001) printed “at least 33 believed”; p1 (4 February 2001), which cites it, printed “33 confirmed”: without “at least”, without “believed”, with “confirmed”, recorded as asserted, before as believed.'],
    ['printed both ways', report('a', 'office||p1', printed(atLeast(50), 'At least 50'), { article: 'X' }), report('b', 'office||p1', printed(exactly(50), '50'), { article: 'X' }),
      'Printed without the hedge. The office’s words: p1 (4 February 2001) printed both “At least 50” and “50”: without “at least”.'],
    ['changed', report('a', 'office||office', printed(atLeast(33), 'at least 33')), report('b', 'office||unknown-paper', printed(moreThan(33), 'over 33')),
      'Printed with another hedge. The office’s words: office (4 February 2001) printed “at least 33”; an outlet that is not named (4 February 2001), which does not cite it, printed “over 33”: “more than” in place of “at least”.'],
  ])('that was %s', (_, from, to, words) => {
    const [step] = traceHedges([from, to]).steps
    expect(hedgeWords(step!).words).toBe(words)
    expect(apiHedge(step!)).toMatchObject({ from: 'a', to: 'b', words })
  })
})

const killed = metric('killed', { label: 'killed', windowFrom: '2001-01-01' })
const daily = metric('killed-daily', { label: 'killed in a day', behaviour: 'flow' })
const since = metric('killed-since', { label: 'killed since the truce', windowFrom: '2001-02-01' })
const ALL = [killed, daily, since]
const f = (id: string, one: typeof killed, day: number, n: number, more: Parameters<typeof report>[3] = {}, line = 'health ministry||p1') => report(id, line, exactly(n), {
  metric: { slug: one.slug, label: one.label, unit: one.unit, family: one.family }, asOf: `2001-02-0${day}`, on: `2001-02-0${day}`, ...more,
})
const women = { scope: { population: 'women', place: null, text: null } }

describe('the words of a question', () => {
  it.each([
    ['a count that falls', [f('a', killed, 1, 1200), f('b', killed, 2, 1100), f('c', killed, 3, 1000)],
      'A count that is lower later. The health ministry gave 1,200 (as of 1 February 2001), and later 1,100 (as of 2 February 2001); no correction is on record. Was the count restated, or do the two figures count different things? It arises 1 more time.'],
    ['a basis', [f('a', killed, 1, 120), f('b', killed, 2, 60, { basis: 'identified' })],
      'A count that is lower since its basis changed. The health ministry gave 120 (as of 1 February 2001), reported by the issuer, and later 60 (as of 2 February 2001), identified by name. Which of the two should other figures be set beside?'],
    ['first days', [f('a', killed, 1, 120), f('b', killed, 2, 3, { windowFrom: '2001-02-01' }, '-||unknown-paper')],
      'Counts from different days. Figures for “killed” count from different days: since 1 January 2001 (health ministry) and since 1 February 2001 (an outlet that is not named). Which of them may be set side by side?'],
    ['a total', [f('t', killed, 1, 90), f('a', killed, 1, 99, { ...women, relations: [{ type: 'part_of', direction: 'out', claim: 't', split: 's', exclusive: true }] })],
      'A total below its parts. The health ministry gave a total of 90 (as of 1 February 2001); its parts on record, 99, come to 99. Do the parts overlap, or are they of another day?'],
    ['two origins', [f('a', killed, 3, 1000), f('b', killed, 4, 1509), f('c', since, 3, 40), f('d', since, 4, 50)],
      'Two counts that rise by different amounts. The health ministry, from 3 February 2001 to 4 February 2001: the count “killed” rose by 509, and “killed since the truce” by 10. Were earlier cases added to one of them?'],
    ['a period', [f('a', killed, 3, 1000), f('b', killed, 4, 1030), f('c', daily, 4, 10)],
      'A period beside the count. The health ministry, from 3 February 2001 to 4 February 2001: the count “killed” rose by 30, and “killed in a day” was given as 10. Does the number cover another period, or were other cases added?'],
    ['a part', [f('a', killed, 1, 100), f('b', killed, 2, 105), f('c', killed, 1, 40, women), f('d', killed, 2, 60, women)],
      'A part that rises by more than its whole. The health ministry, from 1 February 2001 to 2 February 2001: “killed: women” rose by 20, and “killed”, of which it is a part, by 5. Were the parts told apart anew, or are the two of different times?'],
  ])('about %s ends by asking', (_, reports, words) => {
    const [question] = listQuestions(reports, killed, ALL)
    expect(questionWords(question!, ALL).words).toBe(words)
    expect(apiQuestion(question!, ALL).words).toBe(words)
  })
})
