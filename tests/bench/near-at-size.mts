// Owns how long the claims near a half-filled form take on a large record. By hand, on the database that generate.ts describes:
// DATA_DIR=/tmp/bench npx tsx --conditions=react-server tests/bench/near-at-size.mts
import { clearCache } from '@/lib/data/cache'
import { previewCard } from '@/lib/data/claim-preview'
import { claimsNear } from '@/lib/data/claims-near'
import { reader } from '@/lib/data/reader'

const article = await reader().article.findFirstOrThrow({ where: { key: { contains: '2025-01' } } })
const day = { asOf: '2025-01-15', asOfBasis: 'stated' }
const figure = { kind: 'figure', metric: 'killed-gaza', operator: 'at_least', low: 29_000, asWritten: 'at least 29,000', ...day }
const FORMS = {
  'a metric': { kind: 'figure', metric: 'killed-gaza' },
  'a metric and a day': { kind: 'figure', metric: 'killed-gaza', ...day },
  'a metric, a claimant and a day': { ...figure, claimant: 'gaza-health-ministry' },
  'the outlet itself': figure,
  'a day outside the record': { ...figure, asOf: '1999-01-01' },
  'a whole year': { ...figure, claimant: 'hamas', asOf: '2024' },
  'a topic': { kind: 'position', topic: 'talks', actor: 'egypt', stance: 'supports', ...day },
  'an actor': { kind: 'position', actor: 'egypt', stance: 'supports', ...day },
  nothing: { kind: 'figure' },
}
let most = 0
for (const [name, columns] of Object.entries(FORMS)) {
  const taken: number[] = []
  let found = ''
  for (const run of [0, 1, 2, 3, 4, 5]) {
    // Each first asking after a save begins with nothing kept; what follows while one types does not.
    if (run < 3) clearCache()
    const draft = await previewCard(columns, 'gaza-2023', article.publicId)
    const start = performance.now()
    const { likely, around, more } = await claimsNear(draft)
    taken.push(performance.now() - start)
    found = `${likely.length} likely, ${around.length} around, ${more} more`
  }
  most = Math.max(most, ...taken.slice(1))
  console.log(`${name.padEnd(32)} first ${taken[0]!.toFixed(1).padStart(6)} ms, after a write ${Math.min(...taken.slice(1, 3)).toFixed(1).padStart(5)} ms, then ${Math.min(...taken.slice(3)).toFixed(1).padStart(5)} ms: ${found}`)
}
console.log(`most, all but each first: ${most.toFixed(1)} ms`)
