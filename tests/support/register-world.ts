// Owns a small made-up world of registers and claims for tests that rename, merge and delete.
import { createClaims } from '@/lib/data/claim-write'
import { changeEntry, createEntry } from '@/lib/data/register-change'
import { readEntry, versionOf, type RegisterName } from '@/lib/data/register-entries'
import { mergeEntries } from '@/lib/data/register-merge'
import { deleteEntry } from '@/lib/data/register-uses'
import { reader } from '@/lib/data/reader'
import { write } from '@/lib/data/writer'
import { parseClaimInput } from '@/lib/domain/claim-input'
import { registersSchema } from '@/lib/domain/registers'
import { TEST_WRITER } from './test-database'

export const world = () => registersSchema.parse({
  conflicts: [{ slug: 'ruritania', name: 'Ruritania' }, { slug: 'grauland', name: 'Grauland' }],
  metrics: ['hurt', 'injured', 'wounded'].map((slug) => ({ slug, conflict: 'ruritania', label: `People ${slug}`, unit: 'persons', family: 'injured', behaviour: 'cumulative', sumOf: slug === 'wounded' ? ['hurt', 'injured'] : [] })),
  outlets: ['daily', 'courier', 'herald'].map((slug) => ({ slug, name: `The ${slug}`, kind: 'newspaper', aliases: [`${slug} online`] })),
  actors: [
    { slug: 'ministry', name: 'Ministry', kind: 'ministry', memberOf: 'crown', aliases: ['MoH'], roles: [{ conflict: 'ruritania', role: 'party' }] },
    { slug: 'health-office', name: 'Health office', kind: 'ministry', roles: [{ conflict: 'ruritania', role: 'party' }, { conflict: 'ruritania', role: 'observer' }] },
    { slug: 'crown', name: 'Crown', kind: 'state' }, { slug: 'league', name: 'League', kind: 'armed_group' },
  ],
  topics: [{ slug: 'prisoners', label: 'Prisoners' }, { slug: 'detainees', label: 'Detainees' }],
  proposals: ['spring', 'summer'].map((slug) => ({
    slug: `${slug}-plan`, conflict: 'ruritania', name: `${slug} plan`, status: 'offered', proposers: ['ministry'], addressees: ['league'], follows: slug === 'summer' ? ['spring-plan'] : [],
    phases: [{ key: 'first', label: 'First' }, ...(slug === 'spring' ? [{ key: 'later', label: 'Later' }] : [])], versions: [{ label: `${slug} text`, datedOn: '2001-05-01' }],
  })),
})

const ROWS = [
  { articleKey: 'a1', outlet: 'daily', kind: 'figure', claimant: 'ministry', coClaimants: ['health-office'], metric: 'hurt', operator: 'exactly', low: 12, asWritten: '12', quote: '12', statement: 'The ministry said 12 people were hurt.', basis: 'reported' },
  { articleKey: 'a1', outlet: 'daily', kind: 'figure', claimant: 'health-office', via: 'cited:courier', metric: 'injured', operator: 'exactly', low: 14, asWritten: '14', quote: '14', statement: 'The office said 14 people were injured.', basis: 'reported' },
  { articleKey: 'a2', outlet: 'courier', kind: 'position', claimant: 'ministry', actor: 'league', stance: 'rejects', proposal: 'spring-plan', statement: 'The ministry said the League rejects the plan.', quote: 'rejects the plan' },
  { articleKey: 'a2', outlet: 'courier', kind: 'term', claimant: 'crown', proposal: 'summer-plan', topic: 'prisoners', phase: 'first', modality: 'offered', statement: 'The Crown offers to free prisoners.', quote: 'free prisoners' },
  { articleKey: 'a3', outlet: 'herald', kind: 'event', claimant: 'league', occurrence: 'meeting', participants: ['ministry:host', 'health-office:guest'], statement: 'The League said they met.', quote: 'they met', modality: 'asserted' },
]

export const worldInputs = (changes: Record<string, unknown> = {}) => ROWS.map((row) => {
  const parsed = parseClaimInput({ publishedOn: '2001-05-02', publishedOnBasis: 'stated', asOf: '2001-05-01', asOfBasis: 'stated', ...row, ...changes })
  if (!parsed.success) throw new Error(JSON.stringify(parsed.problems))
  return parsed.data
})

/** Publishes the world's claims and returns their ids, in order. */
export async function publishWorld(): Promise<string[]> {
  const outcome = await write(TEST_WRITER, (tx) => createClaims(tx, worldInputs().map((input, place) => ({ row: place + 1, input })), { conflict: 'ruritania', status: 'published' }))
  if (outcome.rejected.length > 0) throw new Error(JSON.stringify(outcome.rejected))
  return outcome.created.map(({ id }) => id)
}

/** The entry that bears the slug today. */
export const entry = async (register: RegisterName, slug: string) => {
  const found = await readEntry(reader(), register, slug)
  if (!found) throw new Error(`no ${register} ${slug}`)
  return found
}
export const make = (register: RegisterName, input: unknown) => write(TEST_WRITER, (tx) => createEntry(tx, register, input))
export const change = async (register: RegisterName, slug: string, changes: object, seen?: string) => {
  const before = await entry(register, slug)
  return write(TEST_WRITER, (tx) => changeEntry(tx, register, slug, { ...before, ...changes }, seen ?? versionOf(before)))
}
export const rename = (register: RegisterName, slug: string, to: string) => change(register, slug, { slug: to })
export const merge = async (register: RegisterName, from: string, into: string) => {
  const seen = versionOf(await entry(register, from))
  return write(TEST_WRITER, (tx) => mergeEntries(tx, register, { from, into }, seen))
}
export const remove = async (register: RegisterName, slug: string) => {
  const seen = versionOf(await entry(register, slug))
  return write(TEST_WRITER, (tx) => deleteEntry(tx, register, slug, seen))
}
