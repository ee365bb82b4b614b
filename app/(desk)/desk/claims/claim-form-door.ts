// Owns the way from the claim form to a checked claim: labels that were picked become slugs, problems of every kind go to their boxes.
import 'server-only'
import { unknownNames } from '@/lib/data/claim-preview'
import type { FormOptions, Choice } from '@/lib/data/form-options'
import { DuplicateError, InvalidError } from '@/lib/data/errors'
import type { ClaimInput } from '@/lib/domain/claim-input'
import { foldText } from '@/lib/domain/fold-text'
import { KINDS, type Kind } from '@/lib/domain/vocabulary'
import { boxOfProblem, type BoxTexts } from '@/lib/intake/claim-boxes'
import { fieldsOfKind, parseClaimForm, readClaimForm } from '@/lib/intake/claim-form'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import type { Failure } from '../failure'

/** The columns that each kind reads, for the form to know which boxes to draw. */
export function columnsByKind(): Record<Kind, string[]> {
  return Object.fromEntries(KINDS.map((kind) => [kind, [...fieldsOfKind(kind)]])) as Record<Kind, string[]>
}

type Read = { success: true; data: ClaimInput; boxes: BoxTexts } | ({ success: false; boxes: BoxTexts } & Failure)

/** Reads the form; a label of the suggestions stands for its slug. Names that no register has are told together with the rest. */
export async function readClaim(form: FormData, options: FormOptions): Promise<Read> {
  const read = parseClaimForm(withSlugs(form, options))
  return read.success ? read : { ...read, problems: [...read.problems, ...await unknownNames(columnsOf(form, options))] }
}

/** The columns that the boxes fill so far, unchecked. */
export function columnsOf(form: FormData, options: FormOptions): Partial<Record<keyof ClaimInput, unknown>> {
  return readClaimForm(withSlugs(form, options)).value
}

function withSlugs(form: FormData, options: FormOptions): [string, FormDataEntryValue][] {
  const lists: Record<string, readonly Choice[]> = {
    metric: options.metrics, proposal: options.proposals, topic: options.topics, phase: options.phases, occurrence: options.occurrences,
    'target.ref': { metric: options.metrics, proposal: options.proposals, topic: options.topics }[String(form.get('target.type'))] ?? [],
  }
  return [...form].map(([name, value]) => [name, typeof value === 'string' && lists[name] ? slugOf(lists[name], value) : value])
}

function slugOf(list: readonly Choice[], text: string): string {
  const folded = foldText(text)
  if (folded === '') return text
  return (list.find(({ value }) => value === text.trim()) ?? list.find(({ label }) => foldText(label) === folded))?.value ?? text
}

/** What lib/data refuses, at the boxes of the form; hands on every other error. */
export function refusalAtBoxes(error: unknown, boxes: BoxTexts): Failure {
  if (!(error instanceof InvalidError)) throw error
  const links = error instanceof DuplicateError ? [{ href: deskPath(['claims', error.existing]), label: messages.claimForm.seeDuplicate }] : undefined
  return { problems: error.problems.map(({ path, message }) => ({ path: path === '' ? '' : boxOfProblem(path, boxes), message })), links }
}
