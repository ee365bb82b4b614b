// Owns how finds are handed to the workbench: what the text and the list need of all of them, and the filled-in forms of those near the current one.
import 'server-only'
import type { FindDetails, WorkDraftLine } from '@/components/desk/workbench/work-types'
import type { BenchFind } from '@/components/desk/workbench/work-store'
import { aroundPlace } from '@/components/desk/workbench/text-pieces'
import type { WorkDraft } from '@/lib/data/workbench'
import type { WorkFind } from '@/lib/domain/work-find'

interface FormOf { article: { id: string; key: string }; conflict: string; text: string }

/** More forms than these are asked for when they are needed: a book would not be sent with its page. */
const MOST_FORMS = 150

export function benchFind({ key, start, end, text, type, state, claim, mark }: WorkFind): BenchFind {
  return { key, start, end, text, type, state, claim, mark }
}

/** What the form of a find needs. */
export function findDetails({ start, end, values }: WorkFind, { article, conflict, text }: FormOf): FindDetails {
  return { values: { ...values, articleKey: article.key, article: article.id, conflict }, ...aroundPlace(text, start, end), paragraph: text.lastIndexOf('\n', start) + 1 }
}

/** The forms of the current find and of those around it. */
export function nearDetails(finds: readonly WorkFind[], current: string | null, about: FormOf): Record<string, FindDetails> {
  const at = Math.max(0, finds.findIndex(({ key }) => key === current))
  const from = finds.length <= MOST_FORMS ? 0 : Math.max(0, Math.min(at - MOST_FORMS / 3, finds.length - MOST_FORMS))
  return Object.fromEntries(finds.slice(from, from + MOST_FORMS).map((find) => [find.key, findDetails(find, about)]))
}

/** The drafts that one step may take together: of this conflict, made by this person and touched by nobody since. */
export function ownDrafts(drafts: readonly WorkDraft[], conflict: string, person: string): WorkDraftLine[] {
  return drafts.filter((one) => one.conflict === conflict && one.authors.every((author) => author === person)).map(({ id, head, statement, status }) => ({ id, head, statement, status }))
}
