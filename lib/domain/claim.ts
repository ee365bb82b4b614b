// Owns the shape of a claim as pages, API and revisions show it: one dated assertion found in one article.
import { z } from 'zod'
import {
  ATTRIBUTION_STEPS, ASSERTION_MODALITIES, DATE_BASES, FIGURE_BASES, KINDS, MEASURES, OPERATORS, RELATION_TYPES,
  STANCES, STANDINGS, STATUSES, TARGET_TYPES, TERM_MODALITIES,
} from './vocabulary'

/** A date as written (EDTF) with the days that it may mean; `earliest`/`latest` are null where the date is open or unknown. */
export const clockSchema = z.object({
  edtf: z.string().nullable(),
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
  basis: z.enum(DATE_BASES),
})

export const quantitySchema = z.object({
  operator: z.enum(OPERATORS),
  low: z.number().nullable(),
  high: z.number().nullable(),
  best: z.number().nullable(),
  unit: z.string().nullable(),
  measure: z.enum(MEASURES),
  per: z.string().nullable(),
  base: z.string().nullable(),
  asWritten: z.string().nullable(),
})

const named = z.object({ slug: z.string(), name: z.string() })

export const claimantSchema = named.extend({ descriptor: z.string().nullable(), anonymous: z.boolean() })

/** One step from claimant to page. `actor` and `outlet` are slugs; both null means that it is known to exist but not who it was. */
export const attributionStepSchema = z.object({
  step: z.enum(ATTRIBUTION_STEPS),
  actor: z.string().nullable(),
  outlet: z.string().nullable(),
})

export const claimArticleSchema = z.object({
  id: z.string(),
  key: z.string(),
  headline: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string().nullable(),
  outlet: named.nullable(),
  publishedOn: clockSchema.nullable(),
})

/** `direction` is `out` where this claim makes the relation, `in` where the other claim does. `claim` is the other claim's id. */
export const relationSchema = z.object({
  type: z.enum(RELATION_TYPES),
  direction: z.enum(['out', 'in']),
  claim: z.string(),
  split: z.string().nullable(),
  exclusive: z.boolean().nullable(),
  /** Who speaks in the other claim: its claimant, or its outlet in its own voice. A frozen revision does not have it. */
  by: named.nullable().optional(),
})

export const claimSchema = z.object({
  id: z.string(),
  url: z.string(),
  conflict: z.string(),
  kind: z.enum(KINDS),
  status: z.enum(STATUSES),
  standing: z.array(z.enum(STANDINGS)),
  revision: z.number().int(),
  externalId: z.string().nullable(),
  statement: z.string(),
  note: z.string().nullable(),
  quote: z.object({ exact: z.string(), prefix: z.string().nullable(), suffix: z.string().nullable() }).nullable(),
  modality: z.enum([...ASSERTION_MODALITIES, ...TERM_MODALITIES]).nullable(),
  claimant: claimantSchema.nullable(),
  coClaimants: z.array(named),
  attribution: z.array(attributionStepSchema),
  article: claimArticleSchema,
  asOf: clockSchema.nullable(),
  windowFrom: z.string().nullable(),
  statedOn: clockSchema.nullable(),
  metric: z.object({ slug: z.string(), label: z.string(), unit: z.string(), family: z.string() }).nullable(),
  quantity: quantitySchema.nullable(),
  scope: z.object({ population: z.string().nullable(), place: z.string().nullable(), text: z.string().nullable() }),
  basis: z.enum(FIGURE_BASES).nullable(),
  proposal: named.nullable(),
  topic: z.object({ slug: z.string(), label: z.string() }).nullable(),
  phase: z.string().nullable(),
  condition: z.string().nullable(),
  anchor: z.string().nullable(),
  actor: named.nullable(),
  stance: z.enum(STANCES).nullable(),
  target: z.object({ type: z.enum(TARGET_TYPES), ref: z.string(), label: z.string() }).nullable(),
  occurrence: z.object({
    slug: z.string(),
    label: z.string(),
    type: z.string().nullable(),
    participants: z.array(z.object({ actor: z.string(), name: z.string(), role: z.string().nullable() })),
  }).nullable(),
  /** Why this revision differs from the one before; a retraction's reason is shown on its page. */
  reason: z.string().nullable(),
  relations: z.array(relationSchema),
  recordedAt: z.string(),
  updatedAt: z.string(),
})

export type Clock = z.infer<typeof clockSchema>
export type Quantity = z.infer<typeof quantitySchema>
export type Claimant = z.infer<typeof claimantSchema>
export type AttributionStep = z.infer<typeof attributionStepSchema>
export type ClaimArticle = z.infer<typeof claimArticleSchema>
export type Relation = z.infer<typeof relationSchema>
export type Claim = z.infer<typeof claimSchema>
/** What a revision freezes: the claim without what other claims say of it. Its `relations` are outgoing only. */
export type ClaimState = Omit<Claim, 'standing'>
