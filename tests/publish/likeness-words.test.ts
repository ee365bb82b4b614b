import { describe, expect, it } from 'vitest'
import type { Likeness } from '@/lib/domain/likely-duplicate'
import { describeLikeness } from '@/lib/publish/likeness-words'
import { makeClaim } from '../domain/claim-fixture'

const quantity = makeClaim().quantity!
const exactly = { ...quantity, operator: 'exactly' as const, low: 120, high: 120, best: 120 }
const like = (level: Likeness['level'], shared: Likeness['shared'], figures: Likeness['figures'] = null): Likeness => ({ level, shared, figures })

describe('why a claim stands near', () => {
  it.each([
    [like('likely', ['metric', 'claimant', 'day'], 'same_number'), 'Same metric, claimant and day; 120 against at least 120.'],
    [like('likely', ['article', 'metric', 'claimant', 'days'], 'same'), 'Same article, metric and claimant; days that overlap; the same figure.'],
    [like('same', ['article', 'metric', 'claimant', 'day', 'words', 'quote'], 'same'), 'Same article, metric, claimant, day, words as printed and quotation.'],
    [like('near', ['metric', 'claimant', 'day'], 'apart'), 'Same claimant and day; 120 against at least 120.'],
    [like('near', ['article', 'metric', 'claimant', 'words'], 'apart'), 'Same article and words as printed.'],
    [like('near', ['metric', 'claimant', 'outlet'], 'apart'), null],
    [like('near', ['metric', 'claimant', 'day'], 'other_part'), 'Same claimant and day; of another part, or counted otherwise.'],
    [like('near', ['metric'], 'apart'), null],
    [like('near', ['proposal', 'topic', 'days']), null],
  ])('%j', (likeness, words) => { expect(describeLikeness(likeness, exactly, quantity)).toBe(words) })
})
