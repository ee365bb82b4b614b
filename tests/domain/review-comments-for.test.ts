import { expect, it } from 'vitest'
import { commentsFor } from '@/lib/domain/review-comments-for'

const WHY = 'say why'
const boxes = (typed: Record<string, string>) => (box: string) => typed[box] ?? null

it('takes the own comment of a claim before the one for all', () => {
  const { of, problems } = commentsFor(['a', 'b'], boxes({ a: 'of a', all: 'of all' }), 'all', WHY)
  expect([of('a'), of('b'), problems]).toEqual(['of a', 'of all', []])
})

it('is content without one for all where each claim has its own', () => {
  expect(commentsFor(['a', 'b'], boxes({ a: 'of a', b: 'of b' }), 'all', WHY).problems).toEqual([])
})

it('asks at the claims that lack one, or once where all do', () => {
  const at = (typed: Record<string, string>, box = 'all', ids = ['a', 'b', 'c']) => commentsFor(ids, boxes(typed), box, WHY).problems
  expect(at({ a: 'of a', d: 'not chosen' })).toEqual([{ path: 'comment.b', message: WHY }, { path: 'comment.c', message: WHY }])
  expect(at({})).toEqual([{ path: 'comment.all', message: WHY }])
  // The button of one claim has nothing to do with the box for all.
  expect(at({ all: 'of all' }, 'a', ['a'])).toEqual([{ path: 'comment.a', message: WHY }])
  expect(commentsFor(['a'], boxes({}), 'all', null).problems).toEqual([])
})

it('says what is wrong at the box where it stands, once, and only where it would be used', () => {
  const long = 'x'.repeat(2001)
  const paths = (typed: Record<string, string>) => commentsFor(['a', 'b', 'c'], boxes(typed), 'all', null).problems.map(({ path }) => path)
  expect(paths({ all: long })).toEqual(['comment.all'])
  expect(paths({ a: long, all: 'fine' })).toEqual(['comment.a'])
  expect(paths({ a: 'x', b: 'x', c: 'x', all: long, d: long })).toEqual([])
})
