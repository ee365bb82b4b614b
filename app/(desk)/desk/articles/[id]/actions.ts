'use server'

import { outletNamed } from '@/lib/data/article-desk'
import { changeArticle } from '@/lib/data/article-save'
import { saveArticleText } from '@/lib/data/article-text'
import { write } from '@/lib/data/writer'
import { deskPath } from '@/lib/paths'
import { deskAction } from '../../action'
import { articleWork } from '../article-work'

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Changes an article and what its claims carry of it. After a refusal as stale, what was shown then counts as seen. */
export const changeArticleAction = deskAction('editor', ({ writer, values }) => articleWork(values, false, async (input) => {
  const [id, seen] = [text(values.article), text(values.seen) || text(values.version)]
  const claims = await write(writer, async (tx) => changeArticle(tx, id, { ...input, outlet: await outletNamed(tx, input.outlet) }, { seen, reason: text(values.reason) || null }))
  return { go: deskPath(['articles', id], { done: 'saved', claims }) }
}))

/** Saves a text as the newest version of an article's. */
export const saveTextAction = deskAction('editor', async ({ writer, values }) => {
  const id = text(values.article)
  await write(writer, (tx) => saveArticleText(tx, id, text(values.text)))
  return { go: `${deskPath(['articles', id], { done: 'text' })}#text` }
})
