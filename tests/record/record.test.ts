import { describe, expect, it } from 'vitest'
import { parseEdtf } from '@/lib/domain/edtf'
import {
  ASSERTION_MODALITIES, ATTRIBUTION_STEPS, DATE_BASES, FIGURE_BASES, KINDS, MEASURES, OPERATORS, RELATION_TYPES, STANCES, TERM_MODALITIES,
} from '@/lib/domain/vocabulary'
import { claimsText, listCell, registers, rows, type ClaimRow } from './bundled-record'

const COLUMNS = ('external_id, kind, outlet, article_key, article_url, article_headline, published_on, published_on_basis, language, claimant, '
  + 'co_claimants, descriptor, anonymous, via, statement, note, quote, quote_prefix, quote_suffix, metric, operator, low, high, best, unit, measure, '
  + 'per, base, as_written, population, place, scope, basis, as_of, as_of_basis, window_from, stated_on, stated_on_basis, proposal, topic, phase, '
  + 'modality, condition, anchor, actor, stance, target, occurrence, occurrence_type, participants, relations').split(', ')

const slugs = (list: { slug: string }[]) => new Set(list.map((item) => item.slug))
const actors = slugs(registers.actors)
const outlets = slugs(registers.outlets)
const metrics = slugs(registers.metrics)
const topics = slugs(registers.topics)
const phases = new Map(registers.proposals.map((proposal) => [proposal.slug, proposal.phases.map((phase) => phase.key)]))
const ids = new Set(rows.map((row) => row.external_id))

/** The ids of the rows that a rule does not hold for, so that a failure names them. */
const breaking = (holds: (row: ClaimRow) => boolean) => rows.filter((row) => !holds(row)).map((row) => row.external_id)
const within = (list: readonly string[], cell: string | undefined) => cell === '' || list.includes(cell!)

describe('the bundled claims as an import file', () => {
  it('has every column of the import format, in its order, with CRLF and a final newline', () => {
    expect(claimsText.split('\r\n')[0]!.split(',')).toEqual(COLUMNS)
    expect(claimsText.endsWith('\r\n')).toBe(true)
    expect(claimsText.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('holds at least 85 claims, each with an external id of its own', () => {
    expect(rows.length).toBeGreaterThanOrEqual(85)
    expect(ids.size).toBe(rows.length)
  })

  it('says nothing twice', () => {
    expect(new Set(rows.map((row) => row.statement)).size).toBe(rows.length)
  })

  it('uses only words of the vocabulary', () => {
    expect(breaking((row) => KINDS.includes(row.kind as never)
      && within(row.kind === 'term' ? TERM_MODALITIES : ASSERTION_MODALITIES, row.modality) && row.modality !== ''
      && within(OPERATORS, row.operator) && within(MEASURES, row.measure) && within(FIGURE_BASES, row.basis) && within(STANCES, row.stance)
      && [row.as_of_basis, row.published_on_basis, row.stated_on_basis].every((basis) => within(DATE_BASES, basis)))).toEqual([])
  })

  it('writes every date so that it can be read, and gives it a basis', () => {
    for (const row of rows) {
      for (const column of ['as_of', 'published_on', 'stated_on']) {
        if (row[column] === '') continue
        expect(() => parseEdtf(row[column]!), row.external_id).not.toThrow()
        expect(row[`${column}_basis`], `${row.external_id} ${column}`).not.toBe('')
      }
    }
    expect(breaking((row) => row.as_of !== '' && row.published_on !== '')).toEqual([])
  })
})

describe('quotes and statements', () => {
  it('quotes at most 8 words for every claim', () => {
    expect(breaking((row) => row.quote !== '' && row.quote!.split(/\s+/).length <= 8)).toEqual([])
  })

  it('quotes the same fragment only for claims of one sentence, at most twice', () => {
    const uses = new Map<string, number>()
    for (const row of rows) uses.set(`${row.article_key} ${row.quote}`, (uses.get(`${row.article_key} ${row.quote}`) ?? 0) + 1)
    expect([...uses].filter(([, count]) => count > 2)).toEqual([])
  })

  it('names who says so before what is said, and opens no statement with a quotation mark', () => {
    expect(breaking((row) => !/^["'“‘]/.test(row.statement!) && /\b(said|reported)\b/.test(row.statement!))).toEqual([])
    expect(breaking((row) => row.claimant !== '' || listCell(row.via!).length > 0 || /^(The Sun|An outlet not named) reported that /.test(row.statement!))).toEqual([])
  })

  it('keeps loaded words out of statements and notes', () => {
    const loaded = /\b(terror\w*|massacre\w*|boss|regime|monster|ruthless|relentless|annihilat\w*|slaughter\w*|claim(ed|s)|admitted)\b/i
    expect(breaking((row) => !loaded.test(`${row.statement} ${row.note} ${row.scope} ${row.condition}`))).toEqual([])
  })
})

describe('references of the bundled claims', () => {
  it('name only metrics, outlets, actors, proposals, phases and topics of the registers', () => {
    expect(breaking((row) => within([...metrics], row.metric) && outlets.has(row.outlet!) && within([...topics], row.topic)
      && within([...actors], row.claimant) && within([...actors], row.actor) && within([...phases.keys()], row.proposal)
      && (row.phase === '' || phases.get(row.proposal!)!.includes(row.phase!))
      && listCell(row.participants!).every((participant) => actors.has(participant.split(':')[0]!)))).toEqual([])
  })

  it('take every step of an attribution from the registers, or leave it unknown', () => {
    expect(breaking((row) => row.via === '' || row.via!.split('>').every((text) => {
      const [step, who] = text.split(':')
      return ATTRIBUTION_STEPS.includes(step as never) && (who === '?' || actors.has(who!) || outlets.has(who!))
    }))).toEqual([])
  })

  it('relate claims only to claims of this file, and say how a total is split', () => {
    for (const row of rows) {
      for (const relation of listCell(row.relations!)) {
        const [type, id, split] = relation.split(':')
        expect(RELATION_TYPES, row.external_id).toContain(type)
        expect(ids.has(id!) && id !== row.external_id, `${row.external_id} ${relation}`).toBe(true)
        expect(Boolean(split), `${row.external_id} ${relation}`).toBe(type === 'part_of')
      }
    }
  })

  it('aim every position at something in the registers', () => {
    const known = { actor: actors, metric: metrics, topic: topics, proposal: new Set(phases.keys()) }
    const positions = rows.filter((row) => row.kind === 'position')
    expect(positions.filter((row) => {
      const [type, slug] = row.target!.split(':')
      return row.actor === '' || row.stance === '' || !known[type as keyof typeof known]?.has(slug!)
    }).map((row) => row.external_id)).toEqual([])
  })

  it('give every figure a metric and a quantity, every term a topic, every event an occurrence', () => {
    expect(breaking((row) => (row.kind === 'figure') === (row.metric !== ''))).toEqual([])
    expect(breaking((row) => row.kind !== 'figure' || (row.operator !== '' && row.basis !== ''))).toEqual([])
    expect(breaking((row) => row.kind !== 'term' || (row.proposal !== '' && row.topic !== ''))).toEqual([])
    expect(breaking((row) => (row.kind === 'event') === (row.occurrence !== ''))).toEqual([])
  })
})
