import fc from 'fast-check'
import { expect, it } from 'vitest'
import { takeOne, type Bucket } from '@/lib/domain/token-bucket'

const LIMIT = { most: 5, perMinute: 60 }

it('gives so many at once, then says how long to wait, and is filled up again with time', () => {
  let bucket: Bucket | undefined
  const take = (now: number) => { const taken = takeOne(bucket, LIMIT, now); bucket = taken.bucket; return taken.waitSeconds }
  expect([0, 0, 0, 0, 0, 0].map(take)).toEqual([0, 0, 0, 0, 0, 1])
  expect([take(999), take(1000), take(1001), take(2500), take(2500)]).toEqual([1, 0, 1, 0, 1])
  expect(Array.from({ length: 6 }, () => take(1_000_000))).toEqual([0, 0, 0, 0, 0, 1])
})

it('never gives more than its size and what time has filled in, also where the clock goes back', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: -5000, max: 5000 }), { maxLength: 200 }), (steps) => {
    let bucket: Bucket | undefined
    let [now, latest, given] = [0, 0, 0]
    let forward = 0
    for (const step of steps) {
      now += step
      forward += Math.max(0, step)
      latest = Math.max(latest, now)
      const taken = takeOne(bucket, LIMIT, now)
      bucket = taken.bucket
      if (taken.waitSeconds === 0) given += 1
    }
    expect(given).toBeLessThanOrEqual(LIMIT.most + forward / 1000)
  }))
})
