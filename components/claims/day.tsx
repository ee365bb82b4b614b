import type { Clock } from '@/lib/domain/claim'
import { formatClock } from '@/lib/domain/clock'
import { messages } from '@/lib/messages/messages'

/** Keeps the parts of a short date on one line; a long one may break after its dash. */
export const keepTogether = (text: string) => text.replaceAll(/(\d) (\p{Lu})/gu, '$1\u00a0$2').replaceAll(/(\p{Lu}\p{L}+) (\d{4})/gu, '$1\u00a0$2')

/** A date in words, machine-readable where it is a single day. */
export function Day({ clock }: { clock: Clock | null }) {
  const words = keepTogether(formatClock(clock))
  if (!clock?.earliest || clock.earliest !== clock.latest) return <span>{words}</span>
  return <time dateTime={clock.earliest}>{words}</time>
}

/** How the date is known, in the words of the catalogue; a stated date needs no remark. */
export function dayBasis(clock: Clock | null): string | null {
  if (!clock?.edtf || clock.basis === 'stated') return null
  return messages.dateBases[clock.basis]
}
