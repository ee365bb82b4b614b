// Owns that long work lets others in: the database answers at once, so that without a pause nobody else's request would be heard before its end.

/** Resolves once everything that waited has had its turn. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => { setImmediate(resolve) })
}
