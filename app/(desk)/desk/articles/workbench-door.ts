// Owns what the workbench is opened with: the reading of texts and the wording of statements, handed to lib/data.
import 'server-only'
import { openWorkbench as open, selectionFind as select, type SuggestFinds, type Workbench } from '@/lib/data/workbench'
import type { Span } from '@/lib/domain/quote-text'
import type { WorkFind } from '@/lib/domain/work-find'
import { suggestFinds } from '@/lib/intake/find-values'
import { findStatements } from '@/lib/publish/find-statement'

const suggest: SuggestFinds = (ask) => suggestFinds(ask, findStatements(ask))

/** Everything that the workbench shows of an article; null where there is no article of this id. */
export function openWorkbench(articleId: string, conflict: string | null): Promise<Workbench | null> {
  return open(articleId, conflict, suggest)
}

/** A place that a person selected, as a find with the form filled in. Throws a NotFoundError where the text has no such place. */
export function selectionFind(articleId: string, conflict: string | null, place: Span): Promise<WorkFind> {
  return select(articleId, conflict, place, suggest)
}
