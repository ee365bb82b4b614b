import { describe, expect, it } from 'vitest'
import { getMessages, messages } from '@/lib/messages/messages'

function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, path ? `${path}.${key}` : key))
}

describe('the catalogue', () => {
  it('has no empty text where a reader expects one', () => {
    const allowed = ['timeline.counted.stock', 'sentences.publishedBasis.publication']
    expect(texts(messages).filter(([path, text]) => !text.trim() && !allowed.includes(path))).toEqual([])
  })

  it('uses typographic apostrophes and quotation marks', () => {
    expect(texts(messages).filter(([path, text]) => /['"]/.test(text) && !path.startsWith('site'))).toEqual([])
  })

  it('refuses a language that it does not have', () => {
    expect(() => getMessages('xx')).toThrow('xx')
  })
})
