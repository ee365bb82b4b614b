// Owns a large made-up record for measurements: figures of several outlets and claimants over three years, hedged and restated, the same for one seed.
// By hand: npx tsx tests/bench/generate.ts --rows 100000 --seed 1 > /tmp/bench.csv
//          DEMO=0 DATA_DIR=/tmp/bench npm run import -- prisma/record/registers.json
//          DEMO=0 DATA_DIR=/tmp/bench npm run import -- /tmp/bench.csv --conflict gaza-2023
// (`DEMO=0 DATA_DIR=/tmp/bench npx tsx --conditions=react-server prisma/commands/prepare.ts` first makes the database.)
import path from 'node:path'
import { addDays } from '@/lib/domain/calendar-day'
import { csvText } from '../support/series-file'

const COLUMNS = [
  'external_id', 'kind', 'outlet', 'article_key', 'article_headline', 'published_on', 'published_on_basis', 'claimant', 'statement', 'metric', 'operator', 'low', 'high', 'best',
  'unit', 'as_written', 'basis', 'as_of', 'as_of_basis', 'topic', 'modality', 'actor', 'stance', 'relations',
] as const
type Row = Record<(typeof COLUMNS)[number], string>

const FIRST_DAY = '2023-10-07'
const DAYS = 1_100
const OUTLETS = ['Morning Post', 'Evening Wire', 'Harbour Radio', 'North Gazette', 'Valley Times', 'Coast Agency', 'Hill Herald', 'River Bulletin', 'Square News', 'Plain Observer']
const CLAIMANTS = ['gaza-health-ministry', 'idf', 'hamas', 'israel', 'egypt', '']
/** Slug, unit, where the count stands at first, how much it grows in a day. */
const METRICS = [
  ['killed-gaza', 'persons', 1_500, 60], ['injured-gaza', 'persons', 4_000, 150], ['killed-gaza-daily', 'persons', 60, 0], ['displaced-gaza', 'persons', 900_000, 700],
  ['hostages-remaining', 'persons', 250, -0.2], ['hostages-released-alive', 'persons', 5, 0.1], ['killed-west-bank', 'persons', 80, 0.8], ['injured-west-bank', 'persons', 900, 8],
  ['prisoners-held', 'persons', 5_000, 4], ['displaced-west-bank', 'persons', 700, 30],
] as const
/** Apart from a metric's own count, each outlet's figure lies up to this share above or below. */
const SPREAD = 0.03

/** Numbers in [0, 1) that depend on the seed alone. */
function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** `length` rows spread evenly over three years: nineteen in twenty are figures, one in thirty of these restates an earlier one. */
export function benchRows(length: number, seed: number): Row[] {
  const next = numbers(seed)
  const latest = new Map<string, string>()
  return Array.from({ length }, (_, place) => {
    const day = Math.floor(place * DAYS / length)
    const date = addDays(FIRST_DAY, day)
    const outlet = OUTLETS[place % OUTLETS.length]!
    const claimant = CLAIMANTS[Math.floor(next() * CLAIMANTS.length)]!
    const shared = {
      ...Object.fromEntries(COLUMNS.map((column) => [column, ''])) as Row,
      external_id: `bench:${seed}:${place}`, outlet, article_key: `${outlet}-${date}`, article_headline: `${outlet} of ${date}`, published_on: date, published_on_basis: 'stated',
      claimant, as_of: date, as_of_basis: 'stated', basis: '',
    }
    if (place % 20 === 19) {
      return { ...shared, kind: 'position', statement: `Position ${place} on the talks, in ${outlet}.`, topic: 'talks', actor: claimant || 'egypt', stance: next() < 0.5 ? 'supports' : 'opposes', modality: 'asserted' }
    }
    const [metric, unit, start, growth] = METRICS[Math.floor(place / OUTLETS.length) % METRICS.length]!
    const key = `${metric} ${outlet}`
    const before = latest.get(key)
    const restates = before !== undefined && next() < 1 / 30
    latest.set(key, shared.external_id)
    const figure = Math.max(0, Math.round((start + growth * day) * (1 + (next() - 0.5) * SPREAD)))
    return {
      ...shared, ...quantityOf(figure, next()), kind: 'figure', metric, unit, basis: 'reported', modality: 'asserted',
      statement: `${outlet}: ${figure} counted by ${date}, ${metric.replaceAll('-', ' ')}, entry ${place}.`, relations: restates ? `supersedes:${before}` : '',
    }
  })
}

function quantityOf(figure: number, chance: number): Pick<Row, 'operator' | 'low' | 'high' | 'best' | 'as_written'> {
  const n = String(figure)
  if (chance < 0.7) return { operator: 'exactly', low: n, high: n, best: n, as_written: n }
  if (chance < 0.8) return { operator: 'about', low: '', high: '', best: n, as_written: `about ${n}` }
  if (chance < 0.95) return { operator: 'at_least', low: n, high: '', best: '', as_written: `at least ${n}` }
  return { operator: 'between', low: n, high: String(Math.round(figure * 1.05) + 1), best: '', as_written: `${n} and more` }
}

if (process.argv[1] && path.resolve(process.argv[1]) === path.resolve(import.meta.filename)) {
  const option = (name: string, otherwise: number) => {
    const place = process.argv.indexOf(`--${name}`)
    return place < 0 ? otherwise : Number(process.argv[place + 1])
  }
  process.stdout.write(csvText(COLUMNS, benchRows(option('rows', 100_000), option('seed', 1))))
}
