import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Progress } from '@/components/desk/import/progress'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHead } from '@/components/ui/page-head'
import { brokenOff, jobOf } from '@/lib/data/import-jobs'
import { readImportRun } from '@/lib/data/import-runs'
import { isStageId } from '@/lib/data/import-stage'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { requirePerson } from '../../guard'
import { openStage } from '../import-work'
import { progressWords } from './progress-words'
import { ResultView } from './result-view'
import { StageView } from './stage-view'

const words = messages.importing

export const metadata: Metadata = { title: words.title }

interface Props { params: Promise<{ id: string }>; searchParams: Promise<Partial<Record<'step' | 'from', string | string[]>>> }

/** One import: what its columns are, what it would do, what it did. */
export default async function OneImportPage({ params, searchParams }: Props) {
  const person = await requirePerson('editor')
  const { id } = await params
  if (!isStageId(id)) notFound()
  const { step, from } = await searchParams
  const job = jobOf(id)
  const run = await readImportRun(id)
  const stage = run ? null : openStage(id)
  if (!run && !stage) notFound()
  const broken = brokenOff(id, run?.stage)
  const name = (run ?? stage)!.fileName ?? words.fileNameNone
  return (
    <>
      <Breadcrumbs label={messages.site.path} items={[{ label: words.title, href: deskPath(['import']) }, { label: name }]} />
      <PageHead title={<bdi>{name}</bdi>} />
      <div className="stack-5 before-4">
        {broken ? <p className="notice" role="status">{words.broken[broken]}</p> : null}
        {job ? <Progress id={id} title={words.running.title[job.kind]} note={words.running.locks[job.kind]} words={progressWords(job)} done={job.done} total={job.total} />
          : run ? <ResultView run={run} person={person} from={Math.max(0, Math.floor(Number(from ?? 0) || 0))} /> : <StageView stage={stage!} step={step === 'columns' ? 'columns' : null} />}
      </div>
    </>
  )
}
