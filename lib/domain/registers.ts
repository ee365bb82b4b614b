// Owns what the registers hold: conflicts, metrics, outlets, actors, topics and proposals, as the bundled record and the write API give them.
import { z } from 'zod'
import { flag, optionalDay, optionalEdtf, optionalText, optionalUrl, requiredChoice, requiredText, optionalChoice } from './input-fields'
import { addressSlugSchema, slugSchema } from './slug'
import { ACTOR_KINDS, BEHAVIOURS, LEDGER_SIGNS, OUTLET_KINDS, PROPOSAL_STATUSES, ROLES } from './vocabulary'

const optionalSlug = () => z.preprocess((value) => (value === '' || value === undefined ? null : value), slugSchema.nullable().default(null))
const slugs = () => z.array(slugSchema).default([])
const names = () => z.array(requiredText(200)).default([])

export const conflictSchema = z.strictObject({
  slug: addressSlugSchema,
  name: requiredText(200),
  description: optionalText(2000),
  startedOn: optionalDay(),
  defaultUnit: optionalText(60),
  defaultPlace: optionalText(120),
  windowFrom: optionalDay(),
  /** Author and publisher of a claim must differ. */
  fourEyes: flag(),
})

export const metricSchema = z.strictObject({
  slug: slugSchema,
  /** May be left out where there is only one conflict. */
  conflict: optionalSlug(),
  label: requiredText(200),
  definition: optionalText(2000),
  unit: requiredText(60),
  family: slugSchema,
  population: optionalText(120),
  place: optionalText(120),
  behaviour: requiredChoice(BEHAVIOURS),
  windowFrom: optionalDay(),
  ledger: optionalChoice(LEDGER_SIGNS),
  sumOf: slugs(),
})

export const outletSchema = z.strictObject({
  slug: slugSchema,
  name: requiredText(200),
  kind: requiredChoice(OUTLET_KINDS),
  country: optionalText(80),
  homepage: optionalUrl(),
  actor: optionalSlug(),
  aliases: names(),
})

/** A role is in a conflict, or in one of its proposals. */
export const roleSchema = z.strictObject({
  conflict: slugSchema,
  proposal: optionalSlug(),
  role: requiredChoice(ROLES),
  from: optionalDay(),
  to: optionalDay(),
}).refine(({ from, to }) => from === null || to === null || from <= to, { path: ['to'], error: 'must not be earlier than from' })

export const actorSchema = z.strictObject({
  slug: slugSchema,
  name: requiredText(200),
  kind: requiredChoice(ACTOR_KINDS),
  memberOf: optionalSlug(),
  aliases: names(),
  roles: z.array(roleSchema).default([]),
}).refine(({ slug, memberOf }) => slug !== memberOf, { path: ['memberOf'], error: 'must be another actor' })

export const topicSchema = z.strictObject({
  slug: slugSchema,
  label: requiredText(200),
  description: optionalText(2000),
})

export const proposalSchema = z.strictObject({
  slug: addressSlugSchema,
  conflict: slugSchema,
  name: requiredText(200),
  status: requiredChoice(PROPOSAL_STATUSES),
  summary: optionalText(2000),
  offeredOn: optionalEdtf(),
  proposers: slugs(),
  mediators: slugs(),
  addressees: slugs(),
  follows: slugs(),
  phases: z.array(z.strictObject({ key: slugSchema, label: requiredText(200), description: optionalText(1000) })).default([]),
  versions: z.array(z.strictObject({ label: requiredText(200), datedOn: optionalEdtf(), note: optionalText(1000) })).default([]),
})

/** Imports make occurrences by themselves; a register gives them their names. */
export const occurrenceSchema = z.strictObject({
  slug: slugSchema,
  conflict: slugSchema,
  label: requiredText(200),
  type: optionalText(60),
  participants: z.array(z.strictObject({ actor: slugSchema, role: optionalText(120) })).default([]),
})

export const registersSchema = z.strictObject({
  conflicts: z.array(conflictSchema).default([]),
  metrics: z.array(metricSchema).default([]),
  outlets: z.array(outletSchema).default([]),
  actors: z.array(actorSchema).default([]),
  topics: z.array(topicSchema).default([]),
  proposals: z.array(proposalSchema).default([]),
  occurrences: z.array(occurrenceSchema).default([]),
}).superRefine((registers, context) => {
  for (const name of ['conflicts', 'metrics', 'outlets', 'actors', 'topics', 'proposals', 'occurrences'] as const) {
    const seen = new Set<string>()
    registers[name].forEach(({ slug }, place) => {
      if (seen.has(slug)) context.addIssue({ code: 'custom', path: [name, place, 'slug'], message: `"${slug}" stands twice` })
      seen.add(slug)
    })
  }
})

export type ConflictRegister = z.output<typeof conflictSchema>
export type MetricRegister = z.output<typeof metricSchema>
export type OutletRegister = z.output<typeof outletSchema>
export type ActorRegister = z.output<typeof actorSchema>
export type RoleRegister = z.output<typeof roleSchema>
export type TopicRegister = z.output<typeof topicSchema>
export type ProposalRegister = z.output<typeof proposalSchema>
export type Registers = z.output<typeof registersSchema>
