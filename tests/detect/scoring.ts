// Owns the reading and scoring of the invented corpus: [[words|operator|value|unit]] marks a coded claim, {{words}} a number that is none.
import fs from 'node:fs'
import path from 'node:path'
import { detect, type Find } from '@/lib/detect/detect'

type Paragraph = { style: string; published: string; text: string }
export type Gold = { start: number; end: number; text: string; operator: string; value: string; unit: string | null }
export type Coded = { style: string; published: string; text: string; gold: Gold[]; traps: { start: number; end: number; text: string }[] }
export type Score = { coded: number; found: number; operator: number; bounds: number; units: number; unitsCoded: number; emitted: number; extra: number; problems: string[] }

const MARK = /\[\[([^\]|]+)\|([a-z_]+)\|([^\]|]+)(?:\|([^\]]+))?\]\]|\{\{([^}]+)\}\}/g

/** Every paragraph of a folder of this corpus, marks taken out and turned into offsets. */
export function readCorpus(folder: string): Coded[] {
  const at = path.join(import.meta.dirname, folder)
  return fs.readdirSync(at).toSorted().flatMap((file) => (JSON.parse(fs.readFileSync(path.join(at, file), 'utf8')) as Paragraph[]).map(readMarks))
}

function readMarks({ style, published, text }: Paragraph): Coded {
  const coded: Coded = { style, published, text: '', gold: [], traps: [] }
  let end = 0
  for (const match of text.matchAll(MARK)) {
    coded.text += text.slice(end, match.index)
    const words = match[1] ?? match[5]!
    const span = { start: coded.text.length, end: coded.text.length + words.length, text: words }
    coded.text += words
    end = match.index + match[0].length
    if (match[1]) coded.gold.push({ ...span, operator: match[2]!, value: match[3]!, unit: match[4] ?? null })
    else coded.traps.push(span)
  }
  coded.text += text.slice(end)
  if (/\[\[|\]\]|\{\{|\}\}/.test(coded.text)) throw new Error(`a mark is broken in "${coded.text}"`)
  return coded
}

/** Compares as the score script does: spans one to one, at most 15 characters beyond; operator and bounds equal. */
export function scoreCorpus(corpus: Coded[]): Score {
  const score: Score = { coded: 0, found: 0, operator: 0, bounds: 0, units: 0, unitsCoded: 0, emitted: 0, extra: 0, problems: [] }
  for (const { text, published, gold } of corpus) {
    const finds = detect(text, { publishedOn: published }).filter((find) => find.type !== 'date')
    const taken = new Set<Find>()
    for (const coded of gold) {
      const find = finds.find((one) => !taken.has(one) && one.start < coded.end && coded.start < one.end && coded.start - one.start <= 15 && one.end - coded.end <= 15)
      score.coded += 1
      if (!find) score.problems.push(`missed: ${coded.text} · ${text.slice(Math.max(0, coded.start - 30), coded.end + 30)}`)
      if (!find) continue
      taken.add(find)
      score.found += 1
      if (find.operator === coded.operator) score.operator += 1
      else score.problems.push(`operator: "${find.text}" is ${coded.operator}, not ${find.operator}`)
      if (sameBounds(find, coded)) score.bounds += 1
      else score.problems.push(`bounds: "${find.text}" is ${coded.value}, not ${find.low} ${find.best} ${find.high}`)
      if (coded.unit === null) continue
      score.unitsCoded += 1
      if (find.unit === coded.unit) score.units += 1
      else score.problems.push(`unit: "${find.text}" is ${coded.unit}, not ${find.unit}`)
    }
    score.emitted += finds.length
    for (const find of finds) {
      if (taken.has(find)) continue
      score.extra += 1
      score.problems.push(`extra: ${find.text} · ${text.slice(Math.max(0, find.start - 30), find.end + 30)}`)
    }
  }
  return score
}

function sameBounds(find: Find, { operator, value }: Gold): boolean {
  if (operator === 'vague') return value === '-' || value === `${find.low}..${find.high}`
  const near = (a: number | null, b: number) => a !== null && Math.abs(a - b) <= 1e-4 * Math.max(1, Math.abs(b))
  const [low, high] = value.split('..').map(Number) as [number, number?]
  if (operator === 'between') return near(find.low, low) && near(find.high, high!)
  if (operator === 'about') return near(find.best, low)
  if (operator === 'at_least' || operator === 'more_than') return near(find.low, low) && find.high === null
  if (operator === 'at_most' || operator === 'less_than') return near(find.high, low) && find.low === null
  return near(find.low, low) && near(find.high, low) && near(find.best, low)
}

export function rates(score: Score) {
  return {
    recall: score.found / score.coded, precision: (score.emitted - score.extra) / Math.max(1, score.emitted),
    operator: score.operator / Math.max(1, score.found), bounds: score.bounds / Math.max(1, score.found), unit: score.units / Math.max(1, score.unitsCoded),
  }
}
