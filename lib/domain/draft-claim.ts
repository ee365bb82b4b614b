// Owns the claim that a form would make, while it is still being typed: for the preview and the suggested statement, never for the record.
import { buildAttribution, parseVia, preferredRegister, ViaError } from './attribution'
import { isCalendarDay } from './calendar-day'
import type { Claim } from './claim'
import type { ClaimInput } from './claim-columns'
import { makeClockOrNull } from './clock'
import { EdtfError } from './edtf'
import { parseParticipant } from './participant'
import { completeQuantity, quantityProblems, type QuantityColumns } from './quantity-rules'
import { slugify } from './slugify'
import { parseTarget, TargetError } from './target'
import { ASSERTION_MODALITIES, DATE_BASES, FIGURE_BASES, KINDS, MEASURES, OPERATORS, STANCES, TERM_MODALITIES } from './vocabulary'

type Named = { slug: string; name: string }

/** What the registers say about a text that names something (slug, name or alias); null where it is new. */
export type DraftNames = {
  actor?: (text: string) => Named | null
  outlet?: (text: string) => Named | null
  proposal?: (text: string) => Named | null
  topic?: (text: string) => { slug: string; label: string } | null
  metric?: (text: string) => NonNullable<Claim['metric']> | null
}

/** The article that the claim is of; of a new one little is known. */
export type DraftArticle = Partial<Claim['article']>

/**
 * A claim out of columns that nobody has checked yet. What cannot be read is left out; names that the registers do not know stand as they
 * were typed.
 */
export function draftClaim(columns: Partial<Record<keyof ClaimInput, unknown>>, names: DraftNames = {}, article: DraftArticle = {}): Claim {
  const text = (column: keyof ClaimInput) => textOf(columns[column])
  const named = (column: keyof ClaimInput, find: ((text: string) => Named | null) | undefined) => nameOf(text(column), find)
  const claimant = named('claimant', names.actor)
  const metricText = text('metric')
  const metric = metricText === null ? null : names.metric?.(metricText) ?? { slug: slugify(metricText), label: metricText, unit: '', family: '' }
  const topicText = text('topic')
  const occurrence = text('occurrence')
  const outlet = article.outlet ?? named('outlet', names.outlet)
  const windowFrom = text('windowFrom')
  return {
    id: '', url: '', conflict: '', kind: oneOf(KINDS, columns.kind) ?? 'figure', status: 'draft', standing: [], revision: 0, externalId: text('externalId'),
    statement: text('statement') ?? '', note: text('note'),
    quote: text('quote') === null ? null : { exact: text('quote')!, prefix: text('quotePrefix'), suffix: text('quoteSuffix') },
    modality: oneOf([...ASSERTION_MODALITIES, ...TERM_MODALITIES], columns.modality),
    claimant: claimant && { ...claimant, descriptor: text('descriptor'), anonymous: columns.anonymous === true },
    coClaimants: listOf(columns.coClaimants).flatMap((one) => nameOf(one, names.actor) ?? []),
    attribution: attributionOf(text('via'), claimant, outlet, names),
    article: {
      id: '', key: text('articleKey') ?? '', headline: text('articleHeadline'), url: text('articleUrl'), language: text('language'),
      publishedOn: clockOf(text('publishedOn'), columns.publishedOnBasis), ...article, outlet,
    },
    asOf: clockOf(text('asOf'), columns.asOfBasis), windowFrom: windowFrom !== null && isCalendarDay(windowFrom) ? windowFrom : null, statedOn: clockOf(text('statedOn'), columns.statedOnBasis),
    metric, quantity: quantityOf(columns, metric?.unit || null),
    scope: { population: text('population'), place: text('place'), text: text('scope') }, basis: oneOf(FIGURE_BASES, columns.basis),
    proposal: named('proposal', names.proposal), topic: topicText === null ? null : names.topic?.(topicText) ?? { slug: slugify(topicText), label: topicText },
    phase: text('phase'), condition: text('condition'), anchor: text('anchor'), actor: named('actor', names.actor), stance: oneOf(STANCES, columns.stance),
    target: targetOf(text('target'), names),
    occurrence: occurrence === null ? null : {
      slug: slugify(occurrence), label: occurrence, type: text('occurrenceType'),
      participants: listOf(columns.participants).map(parseParticipant).flatMap(({ actor, role }) => {
        const found = nameOf(actor || null, names.actor)
        return found ? [{ actor: found.slug, name: found.name, role }] : []
      }),
    },
    reason: null, relations: [], recordedAt: '', updatedAt: '',
  }
}

function nameOf(text: string | null, find: ((text: string) => Named | null) | undefined): Named | null {
  if (text === null) return null
  const found = find?.(text)
  return found ? { slug: found.slug, name: found.name } : { slug: slugify(text), name: text }
}

function attributionOf(via: string | null, claimant: Named | null, outlet: Named | null, names: DraftNames): Claim['attribution'] {
  const steps = attempt(() => parseVia(via ?? '')) ?? []
  const known = steps.map(({ step, who }) => {
    const isOutlet = preferredRegister(step) === 'outlet'
    const slug = nameOf(who, isOutlet ? names.outlet : names.actor)?.slug ?? null
    return { step, actor: isOutlet ? null : slug, outlet: isOutlet ? slug : null }
  })
  return buildAttribution({ claimant: claimant?.slug ?? null, via: known, outlet: outlet?.slug ?? null })
}

function targetOf(text: string | null, names: DraftNames): Claim['target'] {
  const target = text === null ? null : attempt(() => parseTarget(text))
  if (!target) return null
  const { type, ref } = target
  const labels = { actor: () => names.actor?.(ref)?.name, proposal: () => names.proposal?.(ref)?.name, topic: () => names.topic?.(ref)?.label, metric: () => names.metric?.(ref)?.label, claim: () => ref }
  return { type, ref, label: labels[type]() ?? ref }
}

function quantityOf(columns: Partial<Record<keyof ClaimInput, unknown>>, unit: string | null): Claim['quantity'] {
  const number = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : null)
  const given: QuantityColumns = {
    operator: oneOf(OPERATORS, columns.operator), low: number(columns.low), high: number(columns.high), best: number(columns.best), unit: textOf(columns.unit),
    measure: oneOf(MEASURES, columns.measure), per: textOf(columns.per), base: textOf(columns.base), asWritten: textOf(columns.asWritten),
  }
  return quantityProblems(given).length > 0 ? null : completeQuantity(given, unit)
}

function clockOf(edtf: string | null, basis: unknown): Claim['asOf'] {
  return attempt(() => makeClockOrNull(edtf, edtf === null ? null : oneOf(DATE_BASES, basis)))
}

function attempt<Result>(read: () => Result): Result | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof EdtfError || error instanceof ViaError || error instanceof TargetError) return null
    throw error
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((entry) => textOf(entry) ?? []) : []
}

function oneOf<Choice extends string>(choices: readonly Choice[], value: unknown): Choice | null {
  return choices.find((choice) => choice === value) ?? null
}
