'use server'

import { headers } from 'next/headers'
import { WORK_BOXES, type FindDetails } from '@/components/desk/workbench/work-types'
import type { BenchFind } from '@/components/desk/workbench/work-store'
import { isOwnOrigin, personOf } from '@/lib/auth/guard'
import { may } from '@/lib/auth/person'
import { getArticle } from '@/lib/data/article-queries'
import { newestText } from '@/lib/data/article-text'
import { reader } from '@/lib/data/reader'
import { parseFindKey } from '@/lib/domain/work-find'
import { selectionFind } from '../../workbench-door'
import { benchFind, findDetails } from './work-reading'

const text = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value : '')

/** Reads a place of the text as a find with its form filled in; saves nothing, and says nothing to those who may not write. */
export async function readFind(form: FormData): Promise<{ find: BenchFind; details: FindDetails } | null> {
  const given = await headers()
  const person = isOwnOrigin(given) ? await personOf(given) : null
  if (!person || !may(person, 'editor') || !(form instanceof FormData)) return null
  const place = parseFindKey(text(form.get(WORK_BOXES.find)))
  if (!place) return null
  const conflict = text(form.get('conflict'))
  const article = await getArticle(text(form.get('article'))).catch(() => null)
  const newest = article && await newestText(reader(), article.id)
  if (!article || !newest) return null
  // What cannot be read is told as such; nothing was typed yet that could be lost.
  const find = await selectionFind(article.id, conflict, place).catch(() => null)
  return find && { find: benchFind(find), details: findDetails(find, { article, conflict, text: newest.text }) }
}
