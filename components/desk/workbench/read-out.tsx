'use client'

import { Figure } from '@/components/claims/figure'
import { readQuantityEntry } from '@/lib/detect/quantity-entry'
import { messages } from '@/lib/messages/messages'
import { describeReading } from '@/lib/publish/quantity-reading'

interface ReadOutProps { /** The words as printed, as they stand in the form. */ words: string; unit: string | null; isDate: boolean }

/** How the words of the form are read: mark, hedge and number, and the bounds in words. */
export function ReadOut({ words, unit, isDate }: ReadOutProps) {
  const t = messages.workbench
  const { quantity, problem } = readQuantityEntry(words, { unit })
  return (
    <div className="read">
      <p className="label">{t.readAs}</p>
      {quantity?.operator ? (
        <>
          <p><Figure quantity={{ ...quantity, operator: quantity.operator, measure: quantity.measure ?? 'count' }} /></p>
          <p className="small">{describeReading(quantity)}{quantity.operator === 'between' ? `. ${t.noMiddle}` : ''}</p>
        </>
      ) : <p className="small">{problem ?? (isDate ? t.aDate : t.noNumber)}</p>}
    </div>
  )
}
