// Owns the capture of one page: fetched safely, decoded, taken apart, and every fact with where it comes from.
import { articleFacts, plainFacts, type ArticleFacts } from './article-facts'
import { decodePage } from './page-text'
import { CAPTURE_LIMITS, fetchPage, type Limits } from './safe-fetch'
import { publicNetwork, type Network } from './safe-address'
import { takeApart } from './take-apart'

/** What an editor should know of a capture that went well so far. */
export type CaptureRemark = 'no-text' | 'too-much' | 'charset'
export type Capture = { facts: ArticleFacts; remarks: { code: CaptureRemark; detail: string }[]; url: string; charset: string }

/** Captures the page of an address within the limits. Throws a CaptureError with the reason where there is nothing to show. */
export async function capturePage(address: string, { network = publicNetwork, limits = CAPTURE_LIMITS }: { network?: Network; limits?: Limits } = {}): Promise<Capture> {
  const end = performance.now() + limits.milliseconds
  const page = await fetchPage(address, { network, limits })
  const { text, charset, doubt } = decodePage(page.body, page.headers['content-type'] ?? '')
  const remarks: Capture['remarks'] = doubt === null ? [] : [{ code: 'charset', detail: doubt }]
  const known = { url: page.url.href, charset, remarks }
  if (page.type === 'text/plain') return withRemarks(plainFacts(text, page.url, page.headers), false, known)
  // The time of the page and of taking it apart is one.
  const parts = await takeApart(text, Math.max(50, end - performance.now()))
  return withRemarks(articleFacts(parts, page.url, page.headers), parts.tooMuch, known)
}

function withRemarks(facts: ArticleFacts, tooMuch: boolean, { remarks, ...known }: Omit<Capture, 'facts'>): Capture {
  const textless = facts.text !== null ? [] : [{ code: tooMuch ? 'too-much' as const : 'no-text' as const, detail: '' }]
  return { facts, ...known, remarks: [...remarks, ...textless] }
}
