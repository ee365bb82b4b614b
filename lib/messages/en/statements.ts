// Owns the English of statements that are suggested from a claim's fields: attribution first, one verb for all sides, no word that takes a side.
import type { Measure, Modality, Stance } from '@/lib/domain/vocabulary'

const says: Record<Modality, string> = {
  asserted: 'said', believed: 'said it believed', estimated: 'estimated', predicted: 'predicted', denied: 'denied', unconfirmed: 'said, unconfirmed,',
  proposed: 'said', offered: 'said', demanded: 'said', discussed: 'said', agreed: 'said',
}

const stances: Record<Stance, (object: string) => string> = {
  proposes: (object) => `proposed ${object}`,
  accepts: (object) => `accepted ${object}`,
  accepts_with_reservations: (object) => `accepted ${object} with reservations`,
  accepts_if: (object) => `accepted ${object}`,
  rejects: (object) => `rejected ${object}`,
  undecided: (object) => `had not decided on ${object}`,
  silent: (object) => `had not answered on ${object}`,
  demands: (object) => `demanded ${object}`,
  supports: (object) => `supported ${object}`,
  opposes: (object) => `opposed ${object}`,
  intends: (object) => `intended ${object}`,
  blames: (object) => `blamed ${object}`,
  disputes: (object) => `disputed ${object}`,
}

const measured: Record<Measure, string> = { count: 'number', share: 'share', increment: 'number added', change: 'change' }

export const statements = {
  says, stances, measured,
  /** An outlet that names no other speaker reports. */
  reported: 'reported',
  that: (speaker: string, verb: string, rest: string) => `${speaker} ${verb} that ${rest}`,
  it: 'it',
  /** A name inside a sentence: "the Ruritanian ministry", "Ostmark". */
  inside: (subject: string) => subject.replace(/^The /, 'the '),
  called: (label: string) => `“${label}”`,
  was: (measure: string, label: string, amount: string, isPredicted: boolean) => `the ${measure} “${label}” ${isPredicted ? 'would be' : 'was'} ${amount}`,
  noNumber: (label: string) => `the number “${label}” was not known`,
  among: (population: string) => ` among ${population}`,
  in: (place: string) => ` in ${place}`,
  scope: (text: string) => ` (${text})`,
  per: (unit: string) => ` per ${unit}`,
  of: (base: string) => ` of ${base}`,
  under: (proposal: string) => `in ${proposal}, `,
  phase: (phase: string) => ` (phase: ${phase})`,
  wasMeant: (topic: string, modality: string) => `${topic} was ${modality}`,
  amount: (amount: string) => `: ${amount}`,
  by: (actor: string) => `, to be carried out by ${actor}`,
  condition: (condition: string) => `, on the condition “${condition}”`,
  anchor: (anchor: string) => `, counted from “${anchor}”`,
  amountFor: (amount: string, object: string) => `${amount} for ${object}`,
  figures: (label: string) => `the figures of “${label}”`,
  claim: (id: string) => `the claim ${id}`,
  something: 'something',
  tookPlace: (event: string, isPredicted: boolean) => `“${event}” ${isPredicted ? 'would take place' : 'took place'}`,
  withAmount: (amount: string) => `, with ${amount}`,
  with: (names: string) => `, with ${names}`,
  role: (name: string, role: string) => `${name} (${role})`,
  quotedOf: (speaker: string, object: string, quote: string) => `${speaker} said of ${object}: “${quote}”`,
  quoted: (speaker: string, quote: string) => `${speaker} said: “${quote}”`,
  assessed: (speaker: string, object: string) => `${speaker} gave an assessment of ${object}`,
  assessedOnly: (speaker: string) => `${speaker} gave an assessment`,
  spoke: (speaker: string) => `${speaker} said so`,
}
