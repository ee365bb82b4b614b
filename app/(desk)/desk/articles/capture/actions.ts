'use server'

import { createArticle } from '@/lib/data/article-create'
import { outletNamed } from '@/lib/data/article-desk'
import { saveArticleText } from '@/lib/data/article-text'
import { write } from '@/lib/data/writer'
import { deskPath } from '@/lib/paths'
import { deskAction } from '../../action'
import { articleWork } from '../article-work'
import { fetchWork } from './capture-work'
import { keptCapture } from './kept'

/** Fetches the page of the address, or saves the article with its text, as the button says. */
export const captureAction = deskAction('editor', async ({ person, writer, values, button }) => {
  if (button !== 'save') return fetchWork(person.id, values)
  const text = typeof values.text === 'string' ? values.text.replaceAll('\r\n', '\n').trim() : ''
  return articleWork(values, true, async (input) => {
    // A text that was changed by hand is no longer what the page says.
    const source = keptCapture(values.found, person.id)?.capture.facts.text?.value === text ? 'captured' : 'pasted'
    const id = await write(writer, async (tx) => {
      const made = await createArticle(tx, { ...input, outlet: await outletNamed(tx, input.outlet) })
      if (text !== '') await saveArticleText(tx, made, text, source)
      return made
    })
    return { go: deskPath(['articles', id], { done: 'created' }) }
  })
})
