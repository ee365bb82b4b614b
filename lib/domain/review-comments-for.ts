// Owns which comment goes with which claim when a reviewer decides on one or on many: its own box first, else the box for all.
import { commentProblem } from './review-comment'

export interface CommentsFor {
  of: (id: string) => string | null
  /** At the boxes that they come from. */
  problems: { path: string; message: string }[]
}

/**
 * The comments of one step. `typed` gives the text of a claim's box, or of the one for `all`; `box` is the one beside the button that was
 * pressed; `missing` is what is said where every claim needs a comment.
 */
export function commentsFor(ids: readonly string[], typed: (box: string) => string | null, box: string, missing: string | null): CommentsFor {
  const common = box === 'all' ? typed('all') : null
  const of = (id: string) => typed(id) ?? common
  const all = [...new Set(ids)]
  const lacking = missing === null ? [] : all.filter((id) => of(id) === null)
  // One word for all is what is asked for where none has its own.
  const empty = lacking.length === all.length ? lacking.slice(0, 1).map(() => box) : lacking
  const used = new Set(all.map((id) => (typed(id) === null ? box : id)))
  const wrong = [...used].flatMap((name) => { const text = typed(name); const message = text === null ? null : commentProblem(text); return message === null ? [] : [{ path: `comment.${name}`, message }] })
  return { of, problems: [...empty.map((name) => ({ path: `comment.${name}`, message: missing! })), ...wrong] }
}
