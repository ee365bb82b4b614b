// Owns the shape in which the workbench knows a place of an article's text: found or selected, what became of it, and the claim form filled in for it.
import type { Span } from './quote-text'
import type { ActorKind, Behaviour } from './vocabulary'

export const WORK_FIND_TYPES = ['quantity', 'duration', 'ratio', 'share', 'date', 'selection'] as const
export type WorkFindType = (typeof WORK_FIND_TYPES)[number]

/** Boxes of the claim form by name, nested as the names are. */
export type WorkValues = { [name: string]: string | WorkValues | (string | WorkValues)[] }

export type WorkFind = {
  /** `START-END` in the newest text: its name in addresses (?find=) and drafts. */
  key: string
  start: number
  end: number
  /** Exactly what stands in the text from `start` to `end`. */
  text: string
  type: WorkFindType
  state: 'open' | 'done' | 'dismissed'
  /** Public id of the claim made of it, when done. */
  claim: string | null
  /** Id of the mark, by which a decision is taken back; null when open, or when it is done by a claim that was entered elsewhere. */
  mark: number | null
  /** Boxes of the claim form, pre-filled. */
  values: WorkValues
  /** Where its speaker stands in the text, to be tinted while it is current. */
  who: Span | null
}

/** A find as it is read from the text alone, before anybody decided anything. */
export type SuggestedFind = Pick<WorkFind, 'start' | 'end' | 'type' | 'values' | 'who'> & {
  /** What it says, for comparing it with claims: bounds of a number, EDTF of a date. */
  low: number | null
  high: number | null
  best: number | null
  edtf: string | null
}

/** What the registers say that a find may speak of. */
export type WorkActor = { slug: string; name: string; aliases: readonly string[]; kind: ActorKind; /** Slug of the actor that it belongs to. */ memberOf: string | null; /** Has a role in the conflict, or belongs to one that has. */ isOfConflict: boolean }
export type WorkMetric = {
  slug: string; label: string; definition: string; unit: string; family: string; population: string | null; place: string | null; behaviour: Behaviour; windowFrom: string | null
}
export type WorkArticle = {
  id: string; key: string; headline: string | null; url: string | null; language: string | null; outlet: { slug: string; name: string } | null
  /** EDTF of the publication, and its one day where it is known to the day. */
  publishedOn: string | null; publishedDay: string | null
}

/** Everything that a text is read with. */
export type WorkAsk = {
  article: WorkArticle
  text: string
  textHash: string
  conflict: { slug: string; name: string; defaultPlace: string | null; windowFrom: string | null } | null
  actors: readonly WorkActor[]
  metrics: readonly WorkMetric[]
  /** Slug and label of the topics and proposals that a term may be about. */
  topics: readonly { slug: string; label: string; description: string }[]
  proposals: readonly { slug: string; name: string }[]
  /** Places that a person selected, to be read as well as what is found. */
  selections: readonly Span[]
}

/** The address of a place, as in `?find=120-135`. */
export function findKey({ start, end }: Span): string {
  return `${start}-${end}`
}

/** The place of an address; null where it is none. */
export function parseFindKey(key: string): Span | null {
  const [, start, end] = /^(\d{1,7})-(\d{1,7})$/.exec(key) ?? []
  return start !== undefined && end !== undefined && Number(start) < Number(end) ? { start: Number(start), end: Number(end) } : null
}

/**
 * The boxes of a selection with the speaker of the claim before it, where its own sentence names nobody: article and claimant stay. A find of
 * the detector keeps what its sentence says; nobody there is the outlet's own voice.
 */
export function withCarriedClaimant(find: Pick<WorkFind, 'type' | 'values'>, last: WorkValues | null): WorkValues {
  if (find.type !== 'selection' || find.values.claimant || typeof last?.claimant !== 'string' || last.claimant === '') return find.values
  const { claimant, descriptor, anonymous } = last
  return { ...find.values, claimant, ...(descriptor ? { descriptor } : {}), ...(anonymous ? { anonymous } : {}) }
}
