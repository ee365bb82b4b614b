// Owns the rows of the claim form that stand for written lists: steps of the attribution, participants, relations, and the target.
// Each way back writes what the parsers of those texts read.
import { formatVia, parseVia } from './attribution'
import { formatParticipant, parseParticipant } from './participant'
import { formatRelation, parseRelation } from './relation'
import { formatTarget, parseTarget } from './target'
import { ATTRIBUTION_STEPS, RELATION_TYPES, TARGET_TYPES } from './vocabulary'

export type ViaRow = { step: string; who: string }
export type ParticipantRow = { actor: string; role: string }
/** `overlapping` is `yes` or empty. */
export type RelationRow = { type: string; claim: string; split: string; overlapping: string }
export type TargetBoxes = { type: string; ref: string }
/** A problem of the row with this place among those given. */
export type RowProblem<Row> = { row: number; part: keyof Row & string; message: string }

type Written<Row, Text> = { written: Text; problems: RowProblem<Row>[] }
type Report<Row> = (part: keyof Row & string, message: string) => void

/** Steps as `via` text; blank rows are passed over, and a step without a name is one by somebody unknown. */
export function viaOfRows(rows: readonly Partial<ViaRow>[]): Written<ViaRow, string | null> {
  const { entries, problems } = eachRow<ViaRow, string>(rows, ['step', 'who'], ({ step, who }, report) => {
    if (!isOneOf(ATTRIBUTION_STEPS, step)) return report('step', step === '' ? 'is missing: say how it was passed on' : `must be one of ${ATTRIBUTION_STEPS.join(', ')}`)
    if (who.includes('>')) return report('who', 'must not hold ">", which stands between steps')
    return formatVia([{ step, who: who === '' || who === '?' ? null : who }]) ?? undefined
  })
  return { written: entries.join('>') || null, problems }
}

/** The rows of a `via` text that can be read; somebody unknown is `?`. */
export function rowsOfVia(via: string | null): ViaRow[] {
  return parseVia(via ?? '').map(({ step, who }) => ({ step, who: who ?? '?' }))
}

/** Participants as written, blank rows passed over. */
export function participantsOfRows(rows: readonly Partial<ParticipantRow>[]): Written<ParticipantRow, string[]> {
  const { entries, problems } = eachRow<ParticipantRow, string>(rows, ['actor', 'role'], ({ actor, role }, report) => {
    if (actor === '') return report('actor', 'is missing: say who had this role')
    if (role.includes(':')) return report('role', 'must not hold a colon')
    return formatParticipant({ actor, role: role || null })
  })
  return { written: entries, problems }
}

/** The rows of participants as written. */
export function rowsOfParticipants(participants: readonly string[]): ParticipantRow[] {
  return participants.map(parseParticipant).map(({ actor, role }) => ({ actor, role: role ?? '' }))
}

/** Relations as written; the split and its flag are read only where one claim is a part of another. */
export function relationsOfRows(rows: readonly Partial<RelationRow>[]): Written<RelationRow, string[]> {
  const { entries, problems } = eachRow<RelationRow, string>(rows, ['type', 'claim', 'split', 'overlapping'], ({ type, claim, split, overlapping }, report) => {
    if (!isOneOf(RELATION_TYPES, type)) report('type', type === '' ? 'is missing: say how the claims are related' : `must be one of ${RELATION_TYPES.join(', ')}`)
    if (claim === '') report('claim', 'is missing: give the id or the address of the other claim')
    const isPart = type === 'part_of'
    if (isPart && split === '') report('split', 'is missing: name how the total is divided, such as by sex')
    if (!isOneOf(RELATION_TYPES, type) || claim === '' || (isPart && split === '')) return
    return formatRelation({ type, claim: idOfText(claim), split: isPart ? split : null, exclusive: isPart ? overlapping === '' : null })
  })
  return { written: entries, problems }
}

/** The rows of relations as written. */
export function rowsOfRelations(relations: readonly string[]): RelationRow[] {
  return relations.map(parseRelation).map(({ type, claim, split, exclusive }) => ({ type, claim, split: split ?? '', overlapping: exclusive === false ? 'yes' : '' }))
}

/** The target as written, or null where both boxes are blank. */
export function targetOfBoxes(boxes: Partial<TargetBoxes>): { written: string | null; problems: { part: 'type' | 'ref'; message: string }[] } {
  const [type, ref] = [(boxes.type ?? '').trim(), (boxes.ref ?? '').trim()]
  if (type === '' && ref === '') return { written: null, problems: [] }
  if (!isOneOf(TARGET_TYPES, type)) return { written: null, problems: [{ part: 'type', message: type === '' ? 'is missing: say what the target is' : `must be one of ${TARGET_TYPES.join(', ')}` }] }
  if (ref === '') return { written: null, problems: [{ part: 'ref', message: `is missing: say which ${type} is meant` }] }
  return { written: formatTarget({ type, ref: type === 'claim' ? idOfText(ref) : ref }), problems: [] }
}

/** The boxes of a target as written. */
export function boxesOfTarget(target: string | null): TargetBoxes {
  return target === null ? { type: '', ref: '' } : parseTarget(target)
}

/** The id in the address of a claim, which is what people have at hand; any other text as it is. */
export function idOfText(text: string): string {
  return /\/claims\/([0-9a-z]{8})(?:[/?#]|$)/i.exec(text)?.[1] ?? text
}

function eachRow<Row extends Record<string, string>, Entry>(
  rows: readonly Partial<Row>[], parts: readonly (keyof Row & string)[], read: (row: Row, report: Report<Row>) => Entry | void,
): { entries: Entry[]; problems: RowProblem<Row>[] } {
  const entries: Entry[] = []
  const problems: RowProblem<Row>[] = []
  rows.forEach((given, row) => {
    const trimmed = Object.fromEntries(parts.map((part) => [part, (given[part] ?? '').trim()])) as Row
    const isBlank = parts.every((part) => part === 'overlapping' || trimmed[part] === '')
    const entry = isBlank ? undefined : read(trimmed, (part, message) => { problems.push({ row, part, message }) })
    if (entry !== undefined) entries.push(entry)
  })
  return { entries, problems }
}

function isOneOf<Choice extends string>(choices: readonly Choice[], text: string): text is Choice {
  return (choices as readonly string[]).includes(text)
}
