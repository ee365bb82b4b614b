'use server'

import { CaptureError } from '@/lib/capture/capture-error'
import { capturePage } from '@/lib/capture/capture-page'
import { openArticle } from '@/lib/data/article-desk'
import { saveArticleText } from '@/lib/data/article-text'
import { write } from '@/lib/data/writer'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { deskAction } from '../../../action'
import { reasonOf } from '../capture-work'
import { keep, keptCapture } from '../kept'

const words = messages.capture

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const whole = (message: string) => ({ problems: [{ path: '', message }] })

/** Fetches the page of an article again, to be compared with its newest text. */
export const fetchAgainAction = deskAction('editor', async ({ person, values }) => {
  const article = await openArticle(text(values.article))
  if (!article?.input.articleUrl) return whole(words.again.noAddress)
  try {
    const capture = await capturePage(article.input.articleUrl)
    const found = keep({ person: person.id, capture, values: {}, typed: [], outletHint: '', article: article.id })
    return { go: deskPath(['articles', 'capture', article.id], { found }) }
  } catch (error) {
    if (error instanceof CaptureError) return whole(reasonOf(error))
    throw error
  }
})

/** Keeps the text that was fetched as the newest version, beside those that are there. */
export const keepTextAction = deskAction('editor', async ({ person, writer, values }) => {
  const kept = keptCapture(values.found, person.id)
  const found = kept?.capture.facts.text
  if (!kept || !found || kept.article !== values.article) return whole(words.gone)
  await write(writer, (tx) => saveArticleText(tx, text(values.article), found.value, 'captured'))
  return { go: `${deskPath(['articles', text(values.article)], { done: 'text' })}#text` }
})
