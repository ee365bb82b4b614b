// The invented article with its registers and hand-coded claims: it can be loaded, and every span says what stands there.
import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { registersSchema } from '@/lib/domain/registers'

const folder = path.join(import.meta.dirname, '..', 'fixtures', 'workbench')
const text = fs.readFileSync(path.join(folder, 'article.txt'), 'utf8').trim()
const { claims, notClaims } = JSON.parse(fs.readFileSync(path.join(folder, 'claims.json'), 'utf8')) as { claims: { text: string; start: number; end: number; metric: string | null; topic: string | null }[]; notClaims: { text: string; start: number; end: number }[] }

it('has at least 33 numbers that are claims, and registers for them', () => {
  const registers = registersSchema.parse(JSON.parse(fs.readFileSync(path.join(folder, 'registers.json'), 'utf8')))
  expect(claims.length).toBeGreaterThanOrEqual(33)
  for (const { start, end, text: words } of [...claims, ...notClaims]) expect(text.slice(start, end)).toBe(words)
  expect(claims.filter(({ metric, topic }) => !registers.metrics.some(({ slug }) => slug === metric) && !registers.topics.some(({ slug }) => slug === topic))).toEqual([])
})
