// Owns the line in which writes wait: one at a time, in the order in which they came.

/** Runs tasks strictly one after another; a task that fails holds nobody up. Each is told when (epoch ms) it joined the line. */
export class WriteQueue {
  #last: Promise<unknown> = Promise.resolve()
  #length = 0

  /** Tasks that wait or run. */
  get length(): number {
    return this.#length
  }

  run<Result>(task: (joinedAt: number) => Promise<Result>): Promise<Result> {
    const joinedAt = Date.now()
    this.#length += 1
    const result = this.#last.then(() => task(joinedAt)).finally(() => { this.#length -= 1 })
    this.#last = result.catch(() => undefined)
    return result
  }
}
