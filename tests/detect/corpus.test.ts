import { describe, expect, it } from 'vitest'
import { detect } from '@/lib/detect/detect'
import { rates, readCorpus, scoreCorpus } from './scoring'

const corpus = readCorpus('corpus')
const heldOut = readCorpus('held-out')

describe('the detector on the invented corpus', () => {
  const score = scoreCorpus(corpus)

  it('has a corpus of at least 30 paragraphs, 300 coded quantities and 100 traps in many styles', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(30)
    expect(score.coded).toBeGreaterThanOrEqual(300)
    expect(corpus.flatMap(({ traps }) => traps).length).toBeGreaterThanOrEqual(100)
    expect(new Set(corpus.map(({ style }) => style)).size).toBeGreaterThanOrEqual(7)
  })

  it.each(['recall', 'precision', 'operator', 'bounds'] as const)('reaches 0.95 in %s', (rate) => {
    expect(rates(score)[rate], score.problems.join('\n')).toBeGreaterThanOrEqual(0.95)
  })

  it('leaves almost every trap alone', () => {
    const met = corpus.flatMap(({ text, published, traps }) => {
      const finds = detect(text, { publishedOn: published }).filter((find) => find.type !== 'date')
      return traps.filter((trap) => finds.some((find) => find.start < trap.end && trap.start < find.end)).map((trap) => `${trap.text} in ${text.slice(trap.start - 20, trap.end + 20)}`)
    })
    expect(met.length, met.join('\n')).toBeLessThanOrEqual(5)
  })
})

// Written after the detector. First figures, before anything was fitted: news.json (123 coded) recall 0.943, precision 0.758, operator and bounds 1;
// third.json (41 coded) recall 1, precision 0.854, operator and bounds 1. fourth.json (85 coded) recall 0.965, precision 0.845, operator 0.988, bounds 1. In news.json 13 numbers that the coding had passed over were coded afterwards.
// Real news, UN and encyclopaedia passages, coded by hand and kept elsewhere, at first sight and in turn (each mended before the next was read): 487 coded,
// recall 0.961, precision 0.955; 308: 0.977, 0.953; 236: 0.983, 0.928; 199: 0.970, 0.946; 104: 0.981, 0.962; 63: 1, 0.926; operators and bounds at least 0.98 in each.
// About one number in twenty there may or may not be called a claim and is left out of these; counted as none of them are claims, precision is 0.85 to 0.92.
describe('the detector on texts written after it', () => {
  const score = scoreCorpus(heldOut)

  it('finds the numbers with their operators and bounds', () => {
    const { recall, precision, operator, bounds } = rates(score)
    expect(recall, score.problems.join('\n')).toBeGreaterThanOrEqual(0.95)
    expect(precision, score.problems.join('\n')).toBeGreaterThanOrEqual(0.9)
    expect(operator).toBeGreaterThanOrEqual(0.97)
    expect(bounds).toBeGreaterThanOrEqual(0.97)
  })
})
