// Puts every script string into every text field that the record has, in the database that DATA_DIR names, and prints where they stand.
import { createArticle } from '@/lib/data/article-create'
import { saveArticleText } from '@/lib/data/article-text'
import { createClaims } from '@/lib/data/claim-write'
import { closeConnections } from '@/lib/data/connections'
import { saveRegisters } from '@/lib/data/registers-write'
import { write } from '@/lib/data/writer'
import { parseArticleInput } from '@/lib/domain/article-input'
import { parseClaimInput } from '@/lib/domain/claim-input'
import { registersSchema } from '@/lib/domain/registers'
import { SCRIPT_STRINGS } from './script-strings'

const writer = { author: 'browser tests', origin: 'test', patience: 30_000 }
const CONFLICT = 'strings'
const cut = (text: string, length: number) => text.trim().slice(0, length)
/** At most eight words, as a quotation has. */
const quoted = (text: string) => cut(text, 160).split(/\s+/).slice(0, 8).join(' ')

const registers = registersSchema.parse({
  conflicts: SCRIPT_STRINGS.map((text, at) => ({ slug: at === 0 ? CONFLICT : `strings-${at}`, name: cut(text, 200), description: text, defaultUnit: cut(text, 60), defaultPlace: text })),
  metrics: SCRIPT_STRINGS.map((text, at) => ({ slug: `string-metric-${at}`, conflict: CONFLICT, label: text, definition: text, unit: cut(text, 60), family: 'killed', population: text, place: text, behaviour: 'cumulative' })),
  outlets: SCRIPT_STRINGS.map((text, at) => ({ slug: `string-outlet-${at}`, name: text, kind: 'newspaper', country: cut(text, 80), homepage: `https://strings.test/?${text}`, aliases: [`alias ${text}`] })),
  actors: SCRIPT_STRINGS.map((text, at) => ({ slug: `string-actor-${at}`, name: text, kind: 'agency', aliases: [`alias ${text}`] })),
  topics: SCRIPT_STRINGS.map((text, at) => ({ slug: `string-topic-${at}`, label: text, description: text })),
  proposals: SCRIPT_STRINGS.map((text, at) => ({
    slug: `string-proposal-${at}`, conflict: CONFLICT, name: text, status: 'offered', summary: text, offeredOn: '2024-03-01',
    phases: [{ key: 'first', label: cut(text, 80), description: text }], versions: [{ label: text, note: text }],
  })),
  occurrences: SCRIPT_STRINGS.map((text, at) => ({ slug: `string-occurrence-${at}`, conflict: CONFLICT, label: text, type: cut(text, 60), participants: [{ actor: `string-actor-${at}`, role: cut(text, 120) }] })),
})

/** One claim of each kind for each string; every text that is no reference is the string. */
function claimsOf(text: string, at: number) {
  const common = {
    articleKey: `string-article-${at}`, claimant: `string-actor-${at}`, descriptor: text, statement: text, note: text, quote: quoted(text), quotePrefix: quoted(text), quoteSuffix: quoted(text),
    population: text, place: text, scope: text, asOf: '2024-03-02', asOfBasis: 'stated', statedOn: '2024-03-02', statedOnBasis: 'stated', anchor: text,
  }
  const refers = { proposal: `string-proposal-${at}`, topic: `string-topic-${at}`, phase: cut(text, 80) }
  return [
    { ...common, kind: 'figure', metric: `string-metric-${at}`, operator: 'at_least', low: 40 + at, unit: cut(text, 60), asWritten: cut(text, 100) },
    { ...common, ...refers, kind: 'term', modality: 'proposed', condition: text, operator: 'exactly', best: 42, unit: cut(text, 60), asWritten: cut(text, 100) },
    { ...common, ...refers, kind: 'position', actor: `string-actor-${at}`, stance: 'rejects', condition: text },
    { ...common, kind: 'event', occurrence: `string-occurrence-${at}`, occurrenceType: cut(text, 60), participants: [`string-actor-${at}:${cut(text.replaceAll(';', ','), 100)}`] },
    { ...common, kind: 'assessment', topic: `string-topic-${at}` },
  ]
}

const checked = SCRIPT_STRINGS.flatMap(claimsOf).map((given, row) => {
  const parsed = parseClaimInput(given)
  if (!parsed.success) throw new Error(`${row}: ${JSON.stringify(parsed.problems)}`)
  return { row, input: parsed.data }
})

const planted = await write(writer, async (tx) => {
  await saveRegisters(tx, registers)
  const articles: string[] = []
  for (const [at, text] of SCRIPT_STRINGS.entries()) {
    const parsed = parseArticleInput({ key: `string-article-${at}`, headline: text, outlet: `string-outlet-${at}`, url: `https://strings.test/${at}?${text}`, byline: text, archiveUrl: `https://strings.test/?${text}`, publishedOn: '2024-03-03', publishedOnBasis: 'stated' })
    if (!parsed.success) throw new Error(`${at}: ${JSON.stringify(parsed.problems)}`)
    const id = await createArticle(tx, parsed.data)
    await saveArticleText(tx, id, `${text}\n\n`.repeat(80))
    articles.push(id)
  }
  const { created, rejected } = await createClaims(tx, checked, { conflict: CONFLICT, status: 'published' })
  if (rejected.length > 0) throw new Error(JSON.stringify(rejected.slice(0, 5)))
  return { articles, claims: created.toSorted((a, b) => a.row - b.row).map(({ id }) => id) }
})
await closeConnections()
process.stdout.write(`${JSON.stringify(planted)}\n`)
