// Owns the reasons for which a claim is not taken back with its import without being asked.

/** What somebody did with a claim since it was imported. */
export const TOUCHES = ['changed', 'merged', 'joined', 'related', 'targeted', 'claimed', 'commented', 'purge'] as const
export type Touch = (typeof TOUCHES)[number]
