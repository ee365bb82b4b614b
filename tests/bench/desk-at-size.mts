// Owns how long the desk's reads take on a large record. By hand: DATA_DIR=/tmp/bench npx tsx --conditions=react-server tests/bench/desk-at-size.mts
import { clearCache } from '@/lib/data/cache'
import { listDeskClaims } from '@/lib/data/desk-claims'
import { listChanges } from '@/lib/data/desk-changes'
import { countGaps } from '@/lib/data/desk-gaps'
import { listMine, listWaiting } from '@/lib/data/desk-home'
import { DESK_SORTS, emptyDeskFilter, type DeskFilter } from '@/lib/domain/desk-filter'

async function time(name: string, work: () => Promise<unknown>) {
  const taken: number[] = []
  for (let run = 0; run < 5; run++) {
    clearCache()
    const start = performance.now()
    await work()
    taken.push(performance.now() - start)
  }
  const [first, ...rest] = taken
  console.log(`${name.padEnd(34)} first ${first!.toFixed(0).padStart(5)} ms, then ${Math.min(...rest).toFixed(1).padStart(6)} ms`)
}

const table = (filter: Partial<DeskFilter>) => listDeskClaims({ ...emptyDeskFilter(), ...filter })
await time('gaps', countGaps)
await time('mine', () => listMine('import'))
await time('waiting', () => listWaiting('import'))
await time('changes', () => listChanges())
for (const sort of DESK_SORTS) await time(`table by ${sort}`, () => table({ sort }))
for (const sort of ['-updated', 'claimant'] as const) {
  await time(`two pages by ${sort}`, async () => table({ sort, cursor: (await table({ sort })).next }))
}
for (const [name, filter] of Object.entries({
  metric: { metric: ['killed-gaza'] }, 'metric, by claimant': { metric: ['killed-gaza'], sort: 'claimant' as const }, outlet: { outlet: ['morning-post'] }, 'author of all': { author: 'import' },
  'author of none': { author: 'nobody@example.org' }, 'rare word': { q: 'entry 99999.' }, 'missing quote': { missing: ['quote' as const] }, 'missing date': { missing: ['date' as const] },
  drafts: { status: ['draft' as const] },
})) await time(`table of ${name}`, () => table(filter))
