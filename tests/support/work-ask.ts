// Owns the asking of the workbench's reader in tests: a text with registers from a file, as lib/data would hand them over.
import fs from 'node:fs'
import { sha256 } from '@/lib/data/hash'
import type { Span } from '@/lib/domain/quote-text'
import { registersSchema, type Registers } from '@/lib/domain/registers'
import type { SuggestedFind, WorkAsk, WorkValues } from '@/lib/domain/work-find'
import { suggestFinds } from '@/lib/intake/find-values'
import { findStatements } from '@/lib/publish/find-statement'

export const WORK_FIXTURE = 'tests/fixtures/workbench'

export type CodedClaim = {
  text: string; start: number; end: number; kind: string; metric: string | null; topic: string | null
  operator: string; low: number | null; high: number | null; best: number | null; claimant: string | null
}

/** The invented article, its registers and what was coded by hand. */
export function workFixture(): { text: string; registers: Registers; publishedOn: string; conflict: string; claims: CodedClaim[] } {
  const read = (name: string) => fs.readFileSync(`${WORK_FIXTURE}/${name}`, 'utf8')
  const { claims, publishedOn, conflict } = JSON.parse(read('claims.json')) as { claims: CodedClaim[]; publishedOn: string; conflict: string }
  return { text: read('article.txt').trim(), registers: registersSchema.parse(JSON.parse(read('registers.json'))), publishedOn, conflict, claims }
}

/** What is read out of a text with the first conflict of these registers. */
export function readWork(text: string, registers: Registers, publishedOn: string, selections: readonly Span[] = []): SuggestedFind[] {
  const ask = askOf(text, registers, publishedOn, selections)
  return suggestFinds(ask, findStatements(ask))
}

/** The question itself. */
export function askOf(text: string, registers: Registers, publishedOn: string, selections: readonly Span[] = []): WorkAsk {
  const { slug, name, defaultPlace, windowFrom } = registers.conflicts[0]!
  return {
    article: { id: 'TEST', key: 'test', headline: null, url: null, language: 'en', outlet: null, publishedOn, publishedDay: publishedOn }, text, textHash: sha256(text), selections,
    conflict: { slug, name, defaultPlace, windowFrom },
    actors: registers.actors.map((actor) => ({ ...actor, isOfConflict: actor.roles.length > 0 || registers.actors.some((other) => other.slug === actor.memberOf && other.roles.length > 0) })),
    metrics: registers.metrics.map((metric) => ({ ...metric, definition: metric.definition ?? '' })),
    topics: registers.topics.map((topic) => ({ ...topic, description: topic.description ?? '' })),
    proposals: registers.proposals,
  }
}

/** Nested boxes as a form posts them. */
export function posted(values: WorkValues, under = ''): [string, string][] {
  return Object.entries(values).flatMap(([name, value]): [string, string][] => (typeof value === 'string' ? [[`${under}${name}`, value]] : Array.isArray(value) ? [] : posted(value, `${under}${name}.`)))
}
