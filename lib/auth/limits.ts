// Owns how often somebody may guess: so many tries within a window, counted per key, in memory that cannot grow without end.

export type Limit = { tries: number; window: number }

/** Five guesses at an account in five minutes; thirty from one network address, whichever accounts they are at. */
export const ACCOUNT_LIMIT: Limit = { tries: 5, window: 5 * 60_000 }
export const ADDRESS_LIMIT: Limit = { tries: 30, window: 5 * 60_000 }

/** Counts tries by key. Only tries that were let through count: whoever keeps asking does not keep the door shut longer. */
export class Guesses {
  readonly #kept = new Map<string, number[]>()

  /** @param most how many keys are held; beyond that new keys wait, since forgetting one would give its guesser more tries */
  constructor(private readonly most = 100_000) {}

  /** Takes one try; returns 0 where it may be made, else the instant (epoch ms) from which on one may. */
  take(key: string, { tries, window }: Limit, now: number): number {
    const recent = (this.#kept.get(key) ?? []).filter((at) => at > now - window)
    if (recent.length >= tries) return recent[recent.length - tries]! + window
    if (!this.#kept.has(key) && this.#kept.size >= this.most) {
      this.#forget(now - window)
      if (this.#kept.size >= this.most) return now + window
    }
    this.#kept.set(key, [...recent, now])
    return 0
  }

  get size(): number {
    return this.#kept.size
  }

  clear(): void {
    this.#kept.clear()
  }

  #forget(before: number): void {
    for (const [key, times] of this.#kept) if (times.at(-1)! <= before) this.#kept.delete(key)
  }
}

const shared = globalThis as typeof globalThis & { ledgerGuesses?: Guesses }

/** The counts of this process; kept across hot reloads. */
export function guesses(): Guesses {
  return (shared.ledgerGuesses ??= new Guesses())
}
