// A process that writes as fast as it can and says on standard output what was acknowledged, until it is killed. Run by kill.test.ts.
import fs from 'node:fs'
import { createClaim } from '@/lib/data/claim-write'
import { write } from '@/lib/data/writer'
import { figure } from '../support/test-claims'

const WRITERS = 20
/** The mutant: says that a claim is stored before it is. */
const early = process.argv.includes('--early')
const name = process.argv[2]!

async function keepWriting(writer: number): Promise<void> {
  for (let turn = 0; ; turn++) {
    const externalId = `${name}-${writer}-${turn}`
    const input = figure({ externalId, low: turn, asWritten: `at least ${turn}`, articleKey: `article-${turn % 5}`, publishedOn: null, publishedOnBasis: null })
    if (early) fs.writeSync(1, `${externalId}\n`)
    await write({ author: 'kill', origin: 'test' }, (tx) => createClaim(tx, input, { conflict: 'gaza-2023', status: 'published' }))
    if (!early) fs.writeSync(1, `${externalId}\n`)
  }
}

await Promise.all(Array.from({ length: WRITERS }, (_, writer) => keepWriting(writer)))
