// Finds in texts that move offsets: whatever stands around them, places, quotations and speakers are those of the text.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkQuote } from '@/lib/domain/quote-check'
import { posted, readWork, workFixture } from '../support/work-ask'
import { readQuantityBoxes } from '@/lib/intake/claim-form-quantity'

const { registers, publishedOn } = workFixture()

const claim = fc.constantFrom(
  'The Hallin health board said that at least 1,240 people had been killed in the valley', 'Tarsin freed 12 detainees', 'about 40 captives are still alive in the valley', '12 detainees were freed',
  'the Front offered a pause of ten days in return for 300 lorries a day', 'two-thirds of the homes were destroyed on Monday', 'the army said 125 rockets were intercepted yesterday', '12 to 15 captives',
)
const noise = fc.constantFrom('🕊️ ', '👩‍👩‍👧 12 ', 'قُتل ١٢ شخصا ', 'נהרגו 12 ', '<p class="a">', '</p>', '&nbsp;', '\u200f', '\u202b12\u202c ', '12 ', 'é ', '“', '” ', '(', ') ', '\u0000', '\ud83d', '{{12}} ', '| 12 | 34 |', '- ')
const end = fc.constantFrom('. ', '.\n', '\n\n', ', ', '; ', ' ')
const text = fc.array(fc.tuple(noise, claim, end), { minLength: 1, maxLength: 8 }).map((parts) => parts.flat().join(''))

describe('any text', () => {
  it('gives finds whose words stand where they say, and quotations that stand there once or need no more than is told', () => {
    fc.assert(fc.property(text, (given) => {
      for (const { start, end: stop, type, who, values, low, high, best } of readWork(given, registers, publishedOn)) {
        expect(start >= 0 && start < stop && stop <= given.length).toBe(true)
        if (who) expect(given.slice(who.start, who.end).trim()).not.toBe('')
        const { quote, quotePrefix = null, quoteSuffix = null } = values as Record<string, string | undefined>
        if (quote !== undefined) {
          const check = checkQuote(given, { exact: quote, prefix: quotePrefix, suffix: quoteSuffix })
          expect([given, quote, quotePrefix, quoteSuffix, ['once', 'several'].includes(check.status), check.isTooLong]).toEqual([given, quote, quotePrefix, quoteSuffix, true, false])
          if (check.status === 'once') expect([given, check.at.start]).toEqual([given, start])
          if (quotePrefix !== null || quoteSuffix !== null) expect([given, quote, check.status]).toEqual([given, quote, 'once'])
        }
        if (type !== 'date') {
          const read = readQuantityBoxes(Object.fromEntries(posted(values)))
          expect([given, read.problem, read.value.low, read.value.high, read.value.best]).toEqual([given, null, low, high, best])
        }
      }
    }), { numRuns: 300 })
  })
})
