// Owns the way from a captured page to the boxes of an article's form: what was typed stays, the rest is filled.
import 'server-only'
import { isFilled, type FormValues } from '@/components/forms/field-spec'
import { bareHost, type ArticleFacts, type CapturedField } from '@/lib/capture/article-facts'
import { CaptureError } from '@/lib/capture/capture-error'
import { capturePage } from '@/lib/capture/capture-page'
import { publicNetwork, type Network } from '@/lib/capture/safe-address'
import { articleAt, outletOf } from '@/lib/data/capture-match'
import { edtfToDateEntry } from '@/lib/domain/date-entry'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import type { Outcome, Values } from '../../action'
import { keep, keptCapture, type Kept } from './kept'

/** The box of each captured field. */
export const BOX_OF: Readonly<Record<CapturedField, string>> = {
  headline: 'articleHeadline', byline: 'byline', outlet: 'outlet', publishedOn: 'publishedOn', language: 'language', address: 'articleUrl', text: 'text',
}

const words = messages.capture

/** Fetches the page of the address that was typed; leads to the article where there is one, else back to the form with its boxes filled. */
export async function fetchWork(person: string, values: Values, network: Network = publicNetwork): Promise<Outcome> {
  const typedAddress = typeof values.articleUrl === 'string' ? values.articleUrl.trim() : ''
  const known = (id: string) => ({ go: deskPath(['articles', id], { done: 'known' }) })
  const there = await articleAt([typedAddress])
  if (there !== null) return known(there)
  try {
    const capture = await capturePage(typedAddress, { network })
    const same = await articleAt([capture.facts.address?.value ?? '', capture.url])
    if (same !== null) return known(same)
    const outlet = await outletOf(capture.facts.outlet?.origin === 'address' ? null : capture.facts.outlet?.value ?? null, bareHost(new URL(capture.url)))
    const before = keptCapture(values.found, person)
    const { boxes, typed } = filled(values, before, boxesOf(capture.facts, outlet?.name ?? null))
    const outletHint = outlet === null ? words.outletBy.none : outlet.by === 'host' ? words.outletBy.host(bareHost(new URL(capture.url))) : words.outletBy.name(capture.facts.outlet?.value ?? '')
    return { go: deskPath(['articles', 'capture'], { found: keep({ person, capture, values: boxes, typed, outletHint, article: null }) }) }
  } catch (error) {
    if (error instanceof CaptureError) return { problems: [{ path: 'articleUrl', message: reasonOf(error) }] }
    throw error
  }
}

/** The reason in words. */
export function reasonOf({ code, detail }: CaptureError): string {
  return words.failures[code](detail)
}

function boxesOf(facts: ArticleFacts, outlet: string | null): FormValues {
  const today = new Date().toISOString().slice(0, 10)
  const of = (field: CapturedField) => facts[field]?.value ?? ''
  return {
    articleHeadline: of('headline'), articleUrl: of('address'), outlet: outlet ?? of('outlet'), publishedOn: edtfToDateEntry(facts.publishedOn?.value ?? null),
    publishedOnBasis: facts.publishedOn ? 'stated' : '', byline: of('byline'), language: of('language'), accessedAt: today, text: of('text'),
  }
}

/** What is in a box and was not put there by the capture before stays; every other box takes what was found now. */
function filled(values: Values, before: Kept | null, found: FormValues): { boxes: FormValues; typed: string[] } {
  const isNew = (box: string) => before === null || before.typed.includes(box) || bare(values[box]) !== bare(before.values[box])
  const isTyped = (box: string) => box !== 'articleUrl' && isFilled(values[box]) && isNew(box)
  const boxes = Object.fromEntries(Object.keys({ ...values, ...found }).filter((box) => box !== 'found' && !box.startsWith('_')).map((box) => [box, isTyped(box) ? values[box] : found[box] ?? values[box]])) as FormValues
  // The basis belongs to the date.
  if (isTyped('publishedOn')) boxes.publishedOnBasis = values.publishedOnBasis as string
  return { boxes, typed: Object.keys(boxes).filter(isTyped) }
}

/** A box as it can be compared: a form posts line breaks in its own way, and leaves empty parts of a date out. */
function bare(value: unknown): string {
  if (typeof value === 'string') return value.replaceAll('\r\n', '\n').trim()
  if (!(value instanceof Object)) return ''
  return JSON.stringify(Object.entries(value).filter(([name, part]) => name !== 'how' && isFilled(part)).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
