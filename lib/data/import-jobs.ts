// Owns the long work of imports: one at a time, in the background of the server process, told of while it runs; one that the server's end broke off is known.
import { readStaged, removeStaged, writeStaged } from './import-stage'

export type JobKind = 'check' | 'commit' | 'undo'
export type JobPhase = 'reading' | 'checked' | 'stored' | 'undoing'
export type JobState = { kind: JobKind; phase: JobPhase; done: number; total: number | null }
type Job = JobState & { id: string; ended: Promise<void> }

/** Beside the file while work on it runs: one that is there without its work was broken off. */
const MARK = 'running.json'

// Pages, actions and handlers are bundled apart; what they share lives on the process.
const shared = globalThis as { ledgerImportJob?: Job | null }

export type Tell = (phase: JobPhase, done?: number, total?: number | null) => void

/** The work that runs, on whatever import; null where none does. */
export function runningJob(): ({ id: string } & JobState) | null {
  return shared.ledgerImportJob ?? null
}

/** What runs on one import; null where nothing does. */
export function jobOf(id: string): JobState | null {
  const job = shared.ledgerImportJob
  return job?.id === id ? { kind: job.kind, phase: job.phase, done: job.done, total: job.total } : null
}

/**
 * What was running on an import when the server ended; null where it was nothing. `stored` is what the record says of it: work that is on
 * record was done, and the server ended before it had tidied up.
 */
export function brokenOff(id: string, stored: 'committed' | 'undone' | null = null): JobKind | null {
  const kind = jobOf(id) === null ? readStaged<{ kind: JobKind }>(id, MARK)?.kind ?? null : null
  return stored !== null && (kind !== 'undo' || stored === 'undone') ? null : kind
}

/**
 * Begins work on an import unless other work runs; `false` where it does. Work tells its own failures to whoever asks later, so that a promise
 * of it never fails.
 */
export function startJob(id: string, kind: JobKind, work: (tell: Tell) => Promise<void>): boolean {
  if (shared.ledgerImportJob) return false
  const job: Job = { id, kind, phase: kind === 'undo' ? 'undoing' : 'reading', done: 0, total: null, ended: Promise.resolve() }
  shared.ledgerImportJob = job
  const tell: Tell = (phase, done = 0, total = null) => Object.assign(job, { phase, done, total: total !== null && Number.isFinite(total) ? total : null })
  job.ended = run(job, () => work(tell))
  return true
}

async function run(job: Job, work: () => Promise<void>): Promise<void> {
  try {
    writeStaged(job.id, MARK, JSON.stringify({ kind: job.kind }))
    await work()
  } catch (error) {
    console.error('an import failed:', error)
  } finally {
    shared.ledgerImportJob = null
    removeStaged(job.id, MARK)
  }
}

/** Waits until the work on an import has ended, but not longer than this. */
export async function waitForJob(id: string, milliseconds: number): Promise<void> {
  const job = shared.ledgerImportJob
  if (job?.id !== id) return
  let timer: NodeJS.Timeout | undefined
  await Promise.race([job.ended, new Promise((resolve) => { timer = setTimeout(resolve, milliseconds) })])
  clearTimeout(timer)
}
