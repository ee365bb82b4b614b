import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Guesses, type Limit } from '@/lib/auth/limits'

const FIVE: Limit = { tries: 5, window: 300_000 }

describe('the count of guesses', () => {
  it('lets five through, then says from when on, and lets the next one through exactly then', () => {
    const guesses = new Guesses()
    for (const at of [0, 10, 20, 30, 40]) expect(guesses.take('a', FIVE, at)).toBe(0)
    expect(guesses.take('a', FIVE, 50)).toBe(300_000)
    expect(guesses.take('a', FIVE, 299_999)).toBe(300_000)
    expect(guesses.take('b', FIVE, 50)).toBe(0)
    expect(guesses.take('a', FIVE, 300_000)).toBe(0)
    expect(guesses.take('a', FIVE, 300_001)).toBe(300_010)
  })

  it('never lets more than five through in any five minutes, and never keeps the door shut longer for knocking', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 200_000 }), { maxLength: 120 }), (waits) => {
      const guesses = new Guesses()
      const passed: number[] = []
      let now = 0
      for (const wait of waits) {
        now += wait
        const until = guesses.take('a', FIVE, now)
        const recent = passed.filter((at) => at > now - FIVE.window)
        expect(until === 0).toBe(recent.length < 5)
        if (until === 0) passed.push(now)
        else expect(until).toBe(recent[0]! + FIVE.window)
      }
    }))
  })

  it('holds no more keys than it may: new ones wait, known ones are still counted, and old ones make room', () => {
    const guesses = new Guesses(100)
    for (let n = 0; n < 100; n++) expect(guesses.take(`key ${n}`, FIVE, n)).toBe(0)
    expect(guesses.take('one more', FIVE, 1000)).toBeGreaterThan(1000)
    expect(guesses.take('key 7', FIVE, 1000)).toBe(0)
    expect(guesses.size).toBe(100)
    expect(guesses.take('one more', FIVE, 300_050)).toBe(0)
    expect(guesses.size).toBeLessThan(60)
  })
})
