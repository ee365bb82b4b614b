// Owns the thread in which pages are taken apart: few at once, little memory, and an end by the clock.
import path from 'node:path'
import { CaptureError } from './capture-error'

export type PageFacts = { scripts: string[]; metas: { name: string; content: string }[]; title: string; language: string; canonical: string; times: string[] }
export type PageReading = { title: string; byline: string; siteName: string; text: string }
/** `reading` is null where no article was found; `tooMuch` where the page was too much to look for one. */
export type PageParts = { facts: PageFacts; reading: PageReading | null; tooMuch: boolean }

const MOST_AT_ONCE = 3
let running = 0

/** Takes a page apart within so many milliseconds. Throws a CaptureError where not even its head could be read. */
export function takeApart(html: string, milliseconds: number): Promise<PageParts> {
  if (running >= MOST_AT_ONCE) return Promise.reject(new CaptureError('busy'))
  running += 1
  // Not imported: a bundler would take the file apart that is started here, and its packages with it.
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  const worker = new Worker(path.join(process.cwd(), 'lib', 'capture', 'reader-worker.mjs'), {
    workerData: { html }, resourceLimits: { maxOldGenerationSizeMb: 384, stackSizeMb: 4 }, env: {}, execArgv: [], stdout: true, stderr: true,
  })
  return new Promise<PageParts>((resolve, reject) => {
    let facts: PageFacts | null = null
    const give = (reading: PageReading | null, tooMuch: boolean) => (facts ? resolve({ facts, reading, tooMuch }) : reject(new CaptureError('unreadable')))
    const timer = setTimeout(() => { give(null, true) }, milliseconds)
    worker.on('message', (message: { facts?: PageFacts; reading?: PageReading | null }) => {
      if (message.facts) facts = message.facts
      else { clearTimeout(timer); give(message.reading ?? null, false) }
    })
    worker.once('error', () => { clearTimeout(timer); give(null, true) })
    worker.once('exit', () => { clearTimeout(timer); give(null, true) })
  }).finally(() => {
    running -= 1
    void worker.terminate()
  })
}
