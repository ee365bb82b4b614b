import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideRevert, instantOf, type RevisionMark } from '@/lib/domain/review-revert'
import type { Status } from '@/lib/domain/vocabulary'

const [EDITOR, SINCE] = ['eve', '2026-05-01T12:00:00.000Z']
const [BEFORE, AFTER] = ['2026-05-01T11:59:59.999Z', '2026-05-01T12:00:00.000Z']
/** Revisions told as `status author content`, a bar where the moment is: `published ada 1 | draft eve 2`. */
function told(text: string): { revisions: RevisionMark[]; says: Map<number, string> } {
  const says = new Map<number, string>()
  let number = 0
  const revisions = text.split('|').flatMap((part, side) => part.split(',').map((one) => one.trim()).filter(Boolean).map((one) => {
    const [status, author, content, mark] = one.split(' ')
    says.set(++number, content!)
    return { number, status: status as Status, author: author!, recordedAt: side === 0 ? BEFORE : AFTER, isRevert: mark === 'revert' }
  }))
  return { revisions, says }
}
const decide = (text: string) => {
  const { revisions, says } = told(text)
  const { fate, steps, base, others } = decideRevert(revisions, EDITOR, SINCE, (a, b) => says.get(a) === says.get(b))
  return [fate, steps.map(({ content, status }) => `${says.get(content)} ${status}`).join(', '), base, others.join(' ')]
}

describe('taking back what an editor did to a claim', () => {
  it.each([
    ['made and published since', '| published eve 1', ['retract', '1 retracted', 0, '']],
    ['made since, handed in', '| draft eve 1, in_review eve 1', ['draft', '1 draft', 0, '']],
    ['made since, a draft still', '| draft eve 1', ['nothing', '', 0, '']],
    ['made since, published, and retracted by somebody', '| published eve 1, retracted ada 1', ['nothing', '', 0, 'ada']],
    ['made since, published by another, then changed', '| draft eve 1, published ada 1, draft eve 2', ['retract', '1 retracted', 0, 'ada']],
    ['changed in public', 'published ada 1 | published eve 2', ['restore', '1 published', 1, '']],
    ['changed in a draft that nobody sees', 'published ada 1 | draft eve 2', ['restore', '1 published', 1, '']],
    ['retracted', 'published ada 1 | retracted eve 1', ['restore', '1 published', 1, '']],
    ['published again after a retraction', 'published ada 1, retracted ada 1 | published eve 1', ['restore', '1 retracted', 2, '']],
    ['a draft of another published for the first time', 'draft ada 1 | published eve 1', ['retract', '1 retracted, 1 draft', 1, '']],
    ['a draft of another changed', 'draft ada 1, in_review ada 1 | draft eve 2', ['restore', '1 in_review', 2, '']],
    ['a newer draft published', 'published ada 1, draft ada 2 | published eve 2', ['restore', '1 published, 2 draft', 2, '']],
    ['a newer draft changed', 'published ada 1, draft ada 2 | draft eve 3', ['restore', '2 draft', 2, '']],
    ['taken back by the editor already', 'published ada 1 | published eve 2, published eve 1', ['nothing', '', 1, '']],
    ['a draft published and retracted by the editor', 'draft ada 1 | published eve 1, retracted eve 1', ['restore', '1 draft', 1, '']],
    ['others saved it afterwards', 'published ada 1 | published eve 2, published ben 3, published cy 4', ['restore', '1 published', 1, 'ben cy']],
    ['taken back before, and changed again', 'published ada 1 | published eve 2, published adm 1 revert, published eve 3', ['restore', '1 published', 1, '']],
    ['their own words of before', 'published eve 1 | published eve 2', ['restore', '1 published', 1, '']],
  ])('%s', (_, text, expected) => { expect(decide(text)).toEqual(expected) })

  // The steps are played, and a second taking back finds nothing to do.
  it('leaves what was public public, and nothing else, whatever happened', () => {
    const status = fc.constantFrom<Status>('draft', 'in_review', 'published', 'retracted')
    const life = fc.array(fc.record({ status, author: fc.constantFrom('ada', EDITOR), content: fc.constantFrom('1', '2', '3') }), { minLength: 1, maxLength: 8 })
    fc.assert(fc.property(life, fc.array(fc.record({ status, content: fc.constantFrom('1', '2', '3') }), { minLength: 1, maxLength: 5 }), (before, after) => {
      const all = [...before.map((one) => ({ ...one, recordedAt: BEFORE })), ...after.map((one) => ({ ...one, author: EDITOR, recordedAt: AFTER }))]
      let wasPublic = false
      // Nobody retracts what was never public.
      const lives = all.filter(({ status: now }) => { wasPublic ||= now === 'published'; return now !== 'retracted' || wasPublic })
      if (!lives.some(({ recordedAt }) => recordedAt === AFTER)) return
      const says = new Map(lives.map(({ content }, place) => [place + 1, content]))
      const revisions: RevisionMark[] = lives.map(({ content: _, ...one }, place) => ({ ...one, number: place + 1 }))
      const same = (a: number, b: number) => says.get(a) === says.get(b)
      const shown = (marks: readonly RevisionMark[]) => { const found = marks.findLast((one) => one.status === 'published' || one.status === 'retracted'); return found ? `${found.status} ${says.get(found.number)}` : 'nothing' }
      const then = revisions.filter(({ recordedAt }) => recordedAt === BEFORE)
      const { steps } = decideRevert(revisions, EDITOR, SINCE, same)
      for (const step of steps) {
        says.set(revisions.length + 1, says.get(step.content)!)
        revisions.push({ number: revisions.length + 1, status: step.status, author: 'adm', recordedAt: AFTER, isRevert: true })
      }
      if (shown(then) === 'nothing') expect(shown(revisions)).not.toMatch(/^published/)
      else expect(shown(revisions)).toBe(shown(then))
      const [last, base] = [revisions[revisions.length - 1]!, then[then.length - 1]]
      if (base) expect([last.status, says.get(last.number)]).toEqual([base.status, says.get(base.number)])
      expect(decideRevert(revisions, EDITOR, SINCE, same).steps).toEqual([])
    }), { numRuns: 2_000 })
  })
})

it('reads a moment of UTC and nothing else', () => {
  expect(instantOf('2026-05-01', '')).toBe('2026-05-01T00:00:00.000Z')
  expect(instantOf(' 2026-05-01 ', '09:05')).toBe('2026-05-01T09:05:00.000Z')
  expect(instantOf('2026-05-01', '23:59:58')).toBe('2026-05-01T23:59:58.000Z')
  for (const [day, time] of [['2026-02-30', '10:00'], ['', '10:00'], ['2026-05-01', '24:00'], ['2026-05-01', '9:05'], ['2026-05-01', '09:05Z']]) expect(instantOf(day!, time!)).toBeNull()
})
