// Owns what is said about a half-filled claim form: how the quantity is read, where the quotation stands, a statement to begin with, the card.
import 'server-only'
import type { ClaimPreviewAnswer } from '@/components/desk/claim-form/preview-answer'
import type { LiveNote } from '@/components/forms/live-notes'
import { newestText } from '@/lib/data/article-text'
import { previewCard, previewSaving } from '@/lib/data/claim-preview'
import { claimsNear } from '@/lib/data/claims-near'
import { formOptions } from '@/lib/data/form-options'
import { reader } from '@/lib/data/reader'
import { getMetric } from '@/lib/data/register-queries'
import { readQuantityEntry } from '@/lib/detect/quantity-entry'
import { NOTHING_NEAR } from '@/lib/domain/near-claims'
import { parsePublicId } from '@/lib/domain/public-id'
import { checkQuote, type QuoteCheck } from '@/lib/domain/quote-check'
import { boxText, TICKED, type BoxTexts } from '@/lib/intake/claim-boxes'
import { messages } from '@/lib/messages/messages'
import { describeReading } from '@/lib/publish/quantity-reading'
import { suggestStatement } from '@/lib/publish/statement-suggestion'
import { columnsOf, readClaim } from './claim-form-door'

const LONGEST_SHOWN = 10_000

/** Reads the form as saving it would; what cannot be read yet is passed over. `head` is set where a claim is edited, which is no double of itself. */
export async function answerOf(form: FormData, author: string): Promise<ClaimPreviewAnswer> {
  // What no claim can hold needs no card: it would only slow the form down.
  if ([...form.values()].some((value) => typeof value === 'string' && value.length > LONGEST_SHOWN)) return { notes: {}, claim: null, same: null, made: [], near: NOTHING_NEAR }
  const [conflict, article] = [text(form.get('conflict')), text(form.get('article'))]
  const options = await formOptions(conflict)
  const read = await readClaim(form, options)
  const claim = await previewCard(columnsOf(form, options), conflict, article)
  const suggestion = suggestStatement(claim, claim.metric ? await getMetric(claim.metric.slug) : null)
  const notes: ClaimPreviewAnswer['notes'] = {
    quantity: quantityNotes(read.boxes),
    quote: quoteNotes(await newestText(reader(), article), read.boxes),
    statement: suggestion === claim.statement ? [] : [{ text: `${messages.claimForm.suggestion}: ${suggestion}`, use: { label: messages.claimForm.useSuggestion, value: suggestion } }],
  }
  const shown = claim.statement === '' ? { ...claim, statement: suggestion } : claim
  const saving = read.success && text(form.get('head')) === '' ? await previewSaving(read.data, conflict, author) : { made: [], same: null }
  const near = await claimsNear({ ...claim, id: parsePublicId(text(form.get('claim'))) ?? '' }, saving.same)
  return { notes, claim: shown, ...saving, near }
}

const text = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value : '')

function quantityNotes(boxes: BoxTexts): LiveNote[] {
  if (boxText(boxes, 'readDifferently') === TICKED) return []
  const { quantity, problem } = readQuantityEntry(boxText(boxes, 'quantity'), { unit: boxText(boxes, 'unit') || null })
  if (quantity) return [{ text: messages.claimForm.readAs(describeReading(quantity)) }]
  return problem === null ? [] : [{ text: problem, tone: 'warning' }]
}

function quoteNotes(source: { text: string } | null, boxes: BoxTexts): LiveNote[] {
  const exact = boxText(boxes, 'quote')
  if (source === null || exact === '') return []
  const check = checkQuote(source.text, { exact, prefix: boxText(boxes, 'quotePrefix') || null, suffix: boxText(boxes, 'quoteSuffix') || null })
  return [quoteNote(check)]
}

function quoteNote(check: QuoteCheck): LiveNote {
  const { quotes } = messages.claimForm
  switch (check.status) {
    case 'blank': case 'once': return { text: quotes.once }
    case 'several': return { text: quotes.several(check.count, [check.places[0]?.prefix, check.places[0]?.suffix].filter(Boolean).join(' … ')), tone: 'warning' }
    case 'elsewhere': return { text: quotes.elsewhere, tone: 'warning' }
    case 'nearly': return { text: quotes.nearly(check.text), tone: 'warning', use: { label: quotes.use, value: check.text } }
    case 'part_of_word': return { text: quotes.partOfWord, tone: 'warning' }
    case 'missing': return { text: quotes.missing, tone: 'warning' }
    default: throw new RangeError(`Unknown status of a quotation: ${JSON.stringify(check)}`)
  }
}
