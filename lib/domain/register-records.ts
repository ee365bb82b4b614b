// Owns the shape in which pages and API read registers: conflicts, metrics, outlets, actors, topics, proposals, articles.
import type { Clock } from './claim'
import type { ActorKind, Behaviour, LedgerSign, OutletKind, ProposalStatus, Role } from './vocabulary'

/** Slug and name of a thing that another one mentions. */
export type Named = { slug: string; name: string }

export type ConflictRecord = {
  slug: string
  name: string
  url: string
  description: string
  startedOn: string | null
  defaultUnit: string
  defaultPlace: string | null
  windowFrom: string | null
  /** Public claims, and the articles and outlets that they come from. */
  counts: { claims: number; articles: number; outlets: number; metrics: number; proposals: number }
}

export type MetricRecord = {
  slug: string
  /** The same text as `label`, so that every register answers to `name`. */
  name: string
  label: string
  url: string
  conflict: string
  definition: string
  unit: string
  family: string
  population: string | null
  place: string | null
  behaviour: Behaviour
  windowFrom: string | null
  ledger: LedgerSign | null
  sumOf: string[]
  counts: { claims: number }
}

export type OutletRecord = Named & {
  url: string
  kind: OutletKind
  country: string | null
  homepage: string | null
  actor: Named | null
  aliases: string[]
  counts: { articles: number; claims: number }
}

export type ActorRoleRecord = { conflict: string; proposal: string | null; role: Role; from: string | null; to: string | null }

export type ActorRecord = Named & {
  url: string
  kind: ActorKind
  memberOf: Named | null
  members: Named[]
  aliases: string[]
  roles: ActorRoleRecord[]
  /** Public claims that it asserts, and public positions that are its own. */
  counts: { said: number; about: number }
}

export type TopicRecord = { slug: string; name: string; label: string; description: string }

export type ProposalPhaseRecord = { key: string; label: string; description: string }
export type ProposalVersionRecord = { label: string; datedOn: string | null; note: string }

export type ProposalRecord = Named & {
  url: string
  conflict: string
  status: ProposalStatus
  summary: string
  /** EDTF as written. */
  offeredOn: string | null
  proposers: Named[]
  mediators: Named[]
  addressees: Named[]
  follows: Named[]
  phases: ProposalPhaseRecord[]
  versions: ProposalVersionRecord[]
  counts: { claims: number }
}

export type ArticleRecord = {
  id: string
  key: string
  headline: string | null
  /** Our own page of the article. */
  url: string
  /** Where the outlet published it, if known. */
  sourceUrl: string | null
  outlet: Named | null
  byline: string | null
  language: string | null
  publishedOn: Clock | null
  accessedAt: string | null
  archiveUrl: string | null
  recordedAt: string
  counts: { claims: number }
}

/** One outlet (none: unknown) with its articles, newest first. */
export type SourceRecord = { outlet: OutletRecord | null; articles: ArticleRecord[]; counts: { articles: number; claims: number } }

/** The two questions about the past; null means "now". */
export type Replay = { knownOn: string | null; recordedBy: string | null }
