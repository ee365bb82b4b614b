// Owns how a limit counts: so many at once, filled up again as time goes by. The time is an argument.

export type Bucket = { left: number; at: number }
export type Limit = { most: number; perMinute: number }

/** Takes one from the bucket (a full one where there was none); `waitSeconds` is 0 where it was there to take, else how long until it is. */
export function takeOne(bucket: Bucket | undefined, { most, perMinute }: Limit, now: number): { bucket: Bucket; waitSeconds: number } {
  const filled = bucket ? Math.min(most, bucket.left + (Math.max(0, now - bucket.at) * perMinute) / 60_000) : most
  if (filled >= 1) return { bucket: { left: filled - 1, at: now }, waitSeconds: 0 }
  return { bucket: { left: filled, at: now }, waitSeconds: Math.max(1, Math.ceil(((1 - filled) * 60) / perMinute)) }
}
