// Pages of six made-up outlets, each with other markup, and what must be found on each: field, value, origin.

const paragraphs = (place: string) => [
  `Envoys of the two sides met in ${place} on Thursday and left without a joint statement, two people who attended said.`,
  'The talks turned on the length of the first pause: one side offered at least 20 days, the other asked for up to six weeks.',
  'A spokeswoman for the mediators said that “most of the list” had been agreed, and that the rest would be taken up next week.',
].map((text) => `<p>${text}</p>`).join('\n')

const page = (head: string, body: string, lang = '') => `<!doctype html><html${lang}><head>${head}</head><body><nav><a href="/">Home</a> <a href="/x">More</a></nav>${body}<footer>All rights</footer></body></html>`
const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`

export type Expected = Record<string, readonly [value: string, origin: string, where: string] | null>

export const OUTLETS: Record<string, { path: string; headers?: Record<string, string>; body: string | Buffer; expected: Expected; begins: string }> = {
  'a graph of JSON-LD with references, late at night in its own zone': {
    path: '/world/harbour-talks?utm_source=mail',
    body: page(`<title>Harbour talks end | The Quay Post</title><link rel="canonical" href="/world/harbour-talks">${ld({ '@context': 'https://schema.org', '@graph': [
      { '@type': 'Organization', '@id': '#org', name: 'The Quay Post' }, { '@type': 'Person', '@id': '#ana', name: 'Ana Velt' }, { '@type': 'WebPage', name: 'not this' },
      { '@type': ['NewsArticle'], headline: 'Harbour talks end &amp; resume', author: [{ '@id': '#ana' }, { '@type': 'Person', name: 'Bo Lind' }], publisher: { '@id': '#org' },
        datePublished: '2031-03-14T23:40:00-09:00', inLanguage: 'en-GB' },
    ] })}<meta property="og:title" content="Another headline"><meta property="og:site_name" content="Another name">`, `<article><h1>Harbour talks end</h1>${paragraphs('Port Alder')}</article>`, ' lang="en"'),
    expected: { headline: ['Harbour talks end & resume', 'json-ld', 'headline'], byline: ['Ana Velt, Bo Lind', 'json-ld', 'author'], outlet: ['The Quay Post', 'json-ld', 'publisher'],
      publishedOn: ['2031-03-14', 'json-ld', 'datePublished'], language: ['en-GB', 'json-ld', 'inLanguage'], address: ['/world/harbour-talks', 'page', 'link canonical'] },
    // A heading that differs from the title is part of the text.
    begins: 'Harbour talks end\n\nEnvoys of the two sides met in Port Alder',
  },
  'Open Graph alone, a few minutes after midnight in its own zone': {
    path: '/a/77',
    body: page('<meta property="og:title" content="Truce &quot;within reach&quot;"><meta property="og:site_name" content="Delta Courier"><meta property="og:url" content="https://news.example/a/77?ref=home#top"><meta property="og:locale" content="fr_FR"><meta property="article:published_time" content="2031-03-15T00:05:00+13:00"><meta property="article:author" content="https://social.example/ana"><title>x</title>',
      `<main><h1>Truce</h1><article>${paragraphs('Mirador')}</article></main>`),
    expected: { headline: ['Truce "within reach"', 'open-graph', 'og:title'], byline: null, outlet: ['Delta Courier', 'open-graph', 'og:site_name'], publishedOn: ['2031-03-15', 'open-graph', 'article:published_time'],
      language: ['fr-FR', 'open-graph', 'og:locale'], address: ['https://news.example/a/77?ref=home', 'open-graph', 'og:url'] },
    begins: 'Envoys of the two sides met in Mirador',
  },
  'meta elements of libraries and agencies': {
    path: '/wire/20310316',
    headers: { 'content-type': 'text/html', link: '<https://news.example/wire/talks>; rel="canonical"' },
    body: page('<meta charset="utf-8"><meta name="citation_title" content="Pause offered, agency says"><meta name="author" content="By C. Dorn"><meta name="DC.publisher" content="Norrland Wire"><meta name="DC.date.issued" content="16 March 2031"><meta http-equiv="content-language" content="sv">',
      `<div class="story-body">${paragraphs('Österby')}</div>`),
    expected: { headline: ['Pause offered, agency says', 'meta', 'citation_title'], byline: ['C. Dorn', 'meta', 'author'], outlet: ['Norrland Wire', 'meta', 'dc.publisher'], publishedOn: ['2031-03-16', 'meta', 'dc.date.issued'],
      language: ['sv', 'meta', 'content-language'], address: ['https://news.example/wire/talks', 'http', 'Link'] },
    begins: 'Envoys of the two sides met in Österby',
  },
  'no statements at all: title, time, byline in the text, header for the language': {
    path: '/plain.html', headers: { 'content-language': 'en' },
    body: page('<title>Envoys leave without a word</title>', `<article><h1>Envoys leave without a word</h1><p class="byline">Edda Quist</p><time datetime="2031-03-17">17 March</time>${paragraphs('Fell')}</article>`),
    expected: { headline: ['Envoys leave without a word', 'readability', 'title'], byline: ['Edda Quist', 'readability', 'byline'], outlet: ['news.example', 'address', 'host'], publishedOn: ['2031-03-17', 'page', 'time'],
      language: ['en', 'http', 'Content-Language'], address: ['/plain.html', 'address', 'url'] },
    begins: '',
  },
  'the text in JSON-LD only, in an array, with a comment around it and a front page as its address': {
    path: '/app/9', headers: { 'content-type': 'text/html' },
    body: page(`<title>App</title><meta charset=utf-8><link rel=canonical href="https://news.example/"><script type="application/ld+json"><!--${JSON.stringify([{ '@type': 'BreadcrumbList' }, { '@type': 'WebPage', mainEntity: {
      '@type': 'ReportageNewsArticle', headline: 'Count of the held disputed', author: 'Gil Ames', publisher: { name: 'Lantern Daily' }, datePublished: '20310318', url: 'https://news.example/app/9',
      articleBody: 'At least 14 people are still held, the families’ group said. The other side gave no figure of its own.\nTalks go on.' } }])}--></script><script>document.title = 'run'; throw new Error('run')</script>`, '<div id="root">Loading</div>', ' lang="en-US"'),
    expected: { headline: ['Count of the held disputed', 'json-ld', 'headline'], byline: ['Gil Ames', 'json-ld', 'author'], outlet: ['Lantern Daily', 'json-ld', 'publisher'], publishedOn: ['2031-03-18', 'json-ld', 'datePublished'],
      language: ['en-US', 'page', 'html lang'], address: ['https://news.example/app/9', 'json-ld', 'url'] },
    begins: 'At least 14 people are still held, the families’ group said.',
  },
  'right to left, in a character set of its own': {
    path: '/ar/5', headers: { 'content-type': 'text/html; charset=windows-1256' },
    // "هدنة" and "الميناء" in windows-1256.
    body: Buffer.concat([Buffer.from('<!doctype html><html lang="ar" dir="rtl"><head><title>'), Buffer.from([0xe5, 0xcf, 0xe4, 0xc9]), Buffer.from('</title><meta property="og:title" content="'), Buffer.from([0xe5, 0xcf, 0xe4, 0xc9]),
      Buffer.from('"><meta property="og:site_name" content="'), Buffer.from([0xc7, 0xe1, 0xe3, 0xed, 0xe4, 0xc7, 0xc1]), Buffer.from(`"><meta name="pubdate" content="Wed, 19 Mar 2031 23:59:00 +0300"></head><body><article>${paragraphs('Sahil')}</article></body></html>`)]),
    expected: { headline: ['هدنة', 'open-graph', 'og:title'], byline: null, outlet: ['الميناء', 'open-graph', 'og:site_name'], publishedOn: ['2031-03-19', 'meta', 'pubdate'], language: ['ar', 'page', 'html lang'],
      address: ['/ar/5', 'address', 'url'] },
    begins: 'Envoys of the two sides met in Sahil',
  },
}
