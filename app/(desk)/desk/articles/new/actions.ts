'use server'

import { createArticle } from '@/lib/data/article-create'
import { outletNamed } from '@/lib/data/article-desk'
import { write } from '@/lib/data/writer'
import { deskPath } from '@/lib/paths'
import { deskAction } from '../../action'
import { articleWork } from '../article-work'

/** Makes an article, with its outlet where that is new, and leads on to its page. */
export const createArticleAction = deskAction('editor', ({ writer, values }) => articleWork(values, true, async (input) => {
  const id = await write(writer, async (tx) => createArticle(tx, { ...input, outlet: await outletNamed(tx, input.outlet) }))
  return { go: deskPath(['articles', id], { done: 'created' }) }
}))
