// Owns the shape of what the detector finds; offsets count UTF-16 units from 0, end exclusive.
import type { Operator } from '@/lib/domain/vocabulary'

export const FIND_TYPES = ['quantity', 'duration', 'ratio', 'share', 'date'] as const
export type FindType = (typeof FIND_TYPES)[number]

/** One suggestion. Every key is always present; a date has `edtf` and no operator, everything else an operator and no `edtf`. */
export type Find = {
  start: number
  end: number
  /** Exactly what stands in the text from `start` to `end`. */
  text: string
  type: FindType
  operator: Operator | null
  low: number | null
  high: number | null
  best: number | null
  /** What is counted: persons, bodies, trucks, days, percent, share (of one), dollars… or the noun as printed; null when no noun is near. */
  unit: string | null
  /** Of rates and ratios: day, hostage… */
  per: string | null
  /** Of "N out of M": M as printed. */
  base: string | null
  /** What the words around speak of: killed, hostages, truce…; null when unsure. */
  subject: string | null
  /** Slug of a suggested metric; null when unsure. */
  metric: string | null
  /** Who is said to say so, as printed; null when the text speaks in its own voice. */
  claimant: string | null
  /** EDTF of the day that it describes: a date in the same sentence, else the day of publication, else null. */
  asOf: string | null
  edtf: string | null
  /** 0 to 1: how sure the detector is that this is a claim. */
  confidence: number
}

export type DetectOptions = {
  /** `YYYY-MM-DD`; without it relative dates and dates without a year are left out. */
  publishedOn?: string | null
}
