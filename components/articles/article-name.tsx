import { formatClock } from '@/lib/domain/clock'
import type { ArticleRecord } from '@/lib/domain/register-records'
import { messages } from '@/lib/messages/messages'
import { isUnnamedOutlet } from '@/lib/publish/names'

/** The outlet of an article as its page calls it; one that nobody names is not given a name. */
export function outletOf(article: Pick<ArticleRecord, 'outlet'>): string {
  const { outlet } = article
  return outlet === null || isUnnamedOutlet(outlet) ? messages.outlet.notNamed : outlet.name
}

/** The headline; where none is on record, outlet and day. */
export function articleName(article: Pick<ArticleRecord, 'headline' | 'outlet' | 'publishedOn'>): string {
  if (article.headline) return article.headline
  return messages.article.name(outletOf(article), article.publishedOn?.edtf ? formatClock(article.publishedOn) : null)
}
