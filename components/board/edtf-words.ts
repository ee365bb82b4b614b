// Owns how a date that stands in a register as EDTF text is read.
import { formatClock, makeClock } from '@/lib/domain/clock'

/** The date in words; null where none is on record. */
export function edtfWords(edtf: string | null): string | null {
  return edtf === null ? null : formatClock(makeClock(edtf, 'stated'))
}
