// Owns the quantity of the claim form: one box of words, boxes that say more than the words, and a tick that puts the boxes in their place.
import { readQuantityEntry } from '@/lib/detect/quantity-entry'
import { boxText, NUMBER_FIELDS, REFINED_FIELDS, TICKED, type BoxTexts } from './claim-boxes'

type QuantityValue = Record<(typeof NUMBER_FIELDS)[number] | (typeof REFINED_FIELDS)[number] | 'asWritten', string | number | null>

const BLANK: QuantityValue = { operator: null, low: null, high: null, best: null, unit: null, measure: null, per: null, base: null, asWritten: null }
// Units that words tell without doubt; the same number of something else is another quantity.
const FIRM = /^(?:seconds|minutes|hours|days|weeks|months|years|percent|share|dollars|euros|pounds|shekels|kilometres|tonnes)$/

/** The columns of the quantity, or the box that cannot be read and why. Without the tick a filled unit, measure, per or base stands over what the words say. */
export function readQuantityBoxes(boxes: BoxTexts): { value: QuantityValue; problem: { path: string; message: string } | null } {
  const text = (name: string) => boxText(boxes, name) || null
  const asWritten = text('quantity')
  const refined = { unit: text('unit'), measure: text('measure'), per: text('per'), base: text('base') }
  if (boxText(boxes, 'readDifferently') === TICKED) {
    return { value: { ...refined, asWritten, operator: text('operator'), low: numberOf(text('low')), high: numberOf(text('high')), best: numberOf(text('best')) }, problem: null }
  }
  const { quantity, problem } = readQuantityEntry(asWritten ?? '', { unit: refined.unit })
  if (problem !== null) return { value: BLANK, problem: { path: 'quantity', message: problem } }
  if (quantity?.unit && refined.unit && quantity.unit !== refined.unit && FIRM.test(quantity.unit)) {
    return { value: BLANK, problem: { path: 'unit', message: `must be blank or ${quantity.unit}: so the words are read; for anything else tick “read differently”` } }
  }
  const read = quantity ?? BLANK
  const value = { ...read, unit: refined.unit ?? read.unit, measure: refined.measure ?? read.measure, per: refined.per ?? read.per, base: refined.base ?? read.base }
  return { value: { ...value, asWritten }, problem: null }
}

/** The boxes of a quantity; ticked only where its words alone would be read as another one. */
export function quantityBoxes(value: Partial<QuantityValue>): Record<string, string> {
  const known = { ...BLANK, ...value }
  const text = (part: string | number | null) => (part === null ? '' : String(part))
  const words = { quantity: text(known.asWritten) }
  const alone = readQuantityBoxes(words)
  const refined = Object.fromEntries(REFINED_FIELDS.filter((field) => known[field] !== null && known[field] !== alone.value[field]).map((field) => [field, text(known[field])]))
  const boxes = filled({ ...words, ...refined })
  const again = readQuantityBoxes(boxes)
  if (again.problem === null && [...NUMBER_FIELDS, ...REFINED_FIELDS].every((field) => again.value[field] === known[field])) return boxes
  const all = Object.fromEntries([...NUMBER_FIELDS, ...REFINED_FIELDS].map((field) => [field, text(known[field])]))
  return filled({ ...words, readDifferently: TICKED, ...all })
}

function filled(boxes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(boxes).filter(([, text]) => text !== ''))
}

// What is no number stays text, so that the schema's own words say what is expected.
function numberOf(text: string | null): string | number | null {
  if (text === null) return null
  const plain = text.replace(/^−/, '-').replace(/(?<=\d)[,\u00a0\u202f ](?=\d{3}(?!\d))/g, '')
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(plain) ? Number(plain) : text
}
