// Owns how much an import may bring at once.

/** Bytes of a form with a file. */
export const MOST_UPLOAD = 200_000_000
/** Bytes of rows that are pasted: a form of the desk holds no more. */
export const MOST_PASTED = 4_000_000
