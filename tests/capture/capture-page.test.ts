// The capture of whole pages: six made-up outlets with every field's origin, and pages that cannot be captured, each with its reason.
import { beforeAll, describe, expect, it } from 'vitest'
import { CAPTURE_FAILURES, CaptureError } from '@/lib/capture/capture-error'
import { CAPTURED_FIELDS } from '@/lib/capture/article-facts'
import { capturePage } from '@/lib/capture/capture-page'
import { CAPTURE_LIMITS } from '@/lib/capture/safe-fetch'
import { messages } from '@/lib/messages/messages'
import { OUTLETS } from './outlets'
import { serveSite, type Answer, type Site } from './site'

let site: Site
const capture = (path: string) => capturePage(site.at(path), { network: site.network, limits: { ...CAPTURE_LIMITS, milliseconds: 5_000 } })
const codeOf = (work: Promise<unknown>) => work.then(() => 'captured', (error: unknown) => (error instanceof CaptureError ? error.code : String(error)))

const long = '<p>Envoys met again on Thursday, and the count of those who are held stayed in dispute between the sides.</p>'.repeat(4)
const BAD: Record<string, Answer> = {
  '/empty': { body: '' }, '/no-text': { body: '<html lang="en"><head><meta property="og:title" content="Only a head"></head><body><div>Please enable scripts</div></body></html>' },
  '/pdf': { headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.7' }, '/pdf-as-page': { body: '%PDF-1.7 …' }, '/image': { headers: { 'content-type': 'image/png' }, body: 'x' },
  '/gone': { status: 410, body: 'gone' }, '/wall': { status: 403, body: 'no' }, '/error': { status: 500 }, '/untyped': (response) => { response.writeHead(200); response.end('<p>x') },
  '/zip': { headers: { 'content-encoding': 'zstd-9' }, body: 'x' }, '/not-gzip': { headers: { 'content-encoding': 'gzip' }, body: 'this is not packed' },
  '/cut': (response) => { response.writeHead(200, { 'content-type': 'text/html', 'content-length': '500' }); response.write('<p>half'); setTimeout(() => response.destroy(), 20) },
  '/wrong-charset': { headers: { 'content-type': 'text/html; charset=iso-8859-1' }, body: `<html lang="pl"><head><title>Łódź: rozejm „bliski”</title></head><body><article>${long}</article></body></html>` },
  '/false-utf8': { headers: { 'content-type': 'text/html; charset=utf-8' }, body: Buffer.from(`<title>Fianc\xe9e</title><article>${long}</article>`, 'latin1') },
  '/no-such-charset': { headers: { 'content-type': 'text/html; charset=klingon-1' }, body: `<title>Né</title><article>${long}</article>` },
  '/text.txt': { headers: { 'content-type': 'text/plain; charset=utf-8' }, body: 'A plain text of a wire.\r\n\r\nIts second paragraph.' },
  '/control': { body: `<title>A\u0000B\u0007 &#0; &#xD800; \u202eturned</title><article>${long.replaceAll('Envoys', 'En\u0001voys')}</article>` },
  '/cookies': (response, request) => {
    if (request.url === '/cookies') response.writeHead(302, { location: '/text.txt', 'set-cookie': 'track=1' })
    response.end()
  },
}

beforeAll(async () => {
  site = await serveSite({ ...Object.fromEntries(Object.values(OUTLETS).map(({ path, headers, body }) => [path, { headers, body }])), ...BAD })
})

describe('pages of six made-up outlets', () => {
  it.each(Object.entries(OUTLETS))('%s', async (_, { path, expected, begins }) => {
    const { facts, remarks } = await capture(path)
    for (const [field, found] of Object.entries(expected)) {
      // A path is meant below the site, wherever it listens.
      const whole = found && field === 'address' && found[0].startsWith('/') ? [site.at(found[0]), found[1], found[2]] as const : found
      expect([field, facts[field as keyof typeof facts]]).toEqual([field, whole && { value: whole[0], origin: whole[1], where: whole[2] }])
    }
    expect(facts.text?.value.startsWith(begins)).toBe(true)
    expect(facts.text?.value).not.toMatch(/All rights|<|document\.title/)
    expect(remarks).toEqual([])
    expect(Object.keys(facts).toSorted()).toEqual([...CAPTURED_FIELDS].toSorted())
  })

  it('keeps paragraphs apart', async () => {
    const { facts } = await capture('/a/77')
    expect(facts.text!.value.split('\n\n').length).toBe(3)
  })
})

describe('pages that cannot be captured', () => {
  it.each([
    ['/nowhere', 'status'], ['/gone', 'status'], ['/wall', 'status'], ['/error', 'status'], ['/pdf', 'pdf'], ['/pdf-as-page', 'pdf'], ['/image', 'type'], ['/untyped', 'no-type'],
    ['/zip', 'encoding'], ['/not-gzip', 'broken'], ['/cut', 'unreachable'],
  ])('%s ends as %s', async (path, code) => {
    expect(await codeOf(capture(path))).toBe(code)
  })

  it('shows what there is of a page without text, and says so', async () => {
    const { facts, remarks } = await capture('/no-text')
    expect([facts.headline?.value, facts.text, remarks.map(({ code }) => code)]).toEqual(['Only a head', null, ['no-text']])
    expect((await capture('/empty')).remarks.map(({ code }) => code)).toEqual(['no-text'])
  })

  it('reads a page whose character set is claimed wrongly, and says so', async () => {
    const wrong = await capture('/wrong-charset')
    expect([wrong.facts.headline?.value, wrong.charset, wrong.remarks]).toEqual(['Łódź: rozejm „bliski”', 'utf-8', [{ code: 'charset', detail: 'windows-1252' }]])
    expect((await capture('/false-utf8')).facts.headline?.value).toBe('Fiancée')
    expect((await capture('/no-such-charset')).facts.headline?.value).toBe('Né')
  })

  it('takes plain text as it is', async () => {
    expect((await capture('/text.txt')).facts.text).toEqual({ value: 'A plain text of a wire.\n\nIts second paragraph.', origin: 'page', where: 'text/plain' })
  })

  it('leaves out what no record may hold: control characters, half characters, turned directions', async () => {
    const { facts } = await capture('/control')
    for (const found of [facts.headline, facts.text]) expect(found!.value).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\ud800-\udfff]/)
    expect(facts.text!.value).toContain('Envoys')
  })

  it('sends no cookie back, says who asks, and tells nothing else', async () => {
    site.requests.length = 0
    await capture('/cookies')
    const sent = site.requests.map(({ headers }) => Object.keys(headers).toSorted())
    expect(sent).toEqual([['accept', 'accept-encoding', 'connection', 'host', 'user-agent'], ['accept', 'accept-encoding', 'connection', 'host', 'user-agent']])
  })

  it('has words for every reason, with the way by hand', () => {
    for (const code of CAPTURE_FAILURES) expect(messages.capture.failures[code]('x')).toMatch(code === 'missing' || code === 'busy' ? /\.$/ : /by hand/)
  })
})
