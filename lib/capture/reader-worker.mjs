// Owns taking a page apart, in a thread of its own that is ended when it takes too long: pages can be made so that this takes minutes.
// Plain JavaScript, since it is started as a file. Nothing of the page is ever run. What it sends is bounded, and judged elsewhere.
import { parentPort, workerData } from 'node:worker_threads'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'

const MOST = { scripts: 40, script: 1_000_000, metas: 400, value: 4_000, times: 20, text: 1_200_000 }
const BLOCKS = /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|DD|DIV|DL|DT|FIGCAPTION|FIGURE|FOOTER|H[1-6]|HEADER|HR|LI|MAIN|OL|P|PRE|SECTION|TABLE|TR|UL)$/
const UNREAD = /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|IFRAME|OBJECT|SVG|MATH)$/

const { document } = parseHTML(framed(workerData.html))
const cut = (text, most = MOST.value) => String(text ?? '').slice(0, most)
const all = (selector, most) => [...document.querySelectorAll(selector)].slice(0, most)

parentPort.postMessage({
  facts: {
    scripts: all('script[type="application/ld+json" i]', MOST.scripts).map((script) => script.textContent).filter((text) => text.length <= MOST.script),
    metas: all('meta[content]', MOST.metas).map((meta) => ({
      name: cut(meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? meta.getAttribute('http-equiv')).trim().toLowerCase(),
      content: cut(meta.getAttribute('content')),
    })).filter(({ name }) => name !== ''),
    title: cut(document.querySelector('title')?.textContent),
    language: cut(document.documentElement?.getAttribute('lang') ?? document.documentElement?.getAttribute('xml:lang'), 40),
    canonical: cut(document.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href')),
    times: all('article time[datetime], time[pubdate][datetime], time[itemprop="datePublished"][datetime], main time[datetime]', MOST.times).map((time) => cut(time.getAttribute('datetime'), 100)),
  },
})

const found = new Readability(document, { disableJSONLD: true, maxElemsToParse: 20_000, serializer: (element) => element }).parse()
parentPort.postMessage({ reading: found && { title: cut(found.title), byline: cut(found.byline), siteName: cut(found.siteName), text: cut(textOf(found.content), MOST.text) } })

/** The page with the elements that may be left out, and that the parser does not add by itself. */
function framed(html) {
  const whole = /<html[\s>]/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`
  if (/<body[\s>]/i.test(whole)) return whole
  return /<\/head\s*>/i.test(whole) ? whole.replace(/<\/head\s*>/i, '</head><body>') : whole.replace(/<html(\s[^>]*)?>/i, (start) => `${start}<head></head><body>`)
}

/** The text below an element, a line per block. */
function textOf(root) {
  let text = ''
  const open = [root]
  while (open.length > 0) {
    const node = open.pop()
    if (typeof node === 'string') text += node
    else if (node.nodeType === 3) text += node.nodeValue.replace(/\s+/g, ' ')
    else if (node.nodeType === 1 && !UNREAD.test(node.tagName.toUpperCase())) {
      const name = node.tagName.toUpperCase()
      if (name === 'BR') text += '\n'
      const edge = BLOCKS.test(name) ? ['\n\n'] : []
      open.push(...edge, ...[...node.childNodes].toReversed(), ...edge)
    }
  }
  return text
}
