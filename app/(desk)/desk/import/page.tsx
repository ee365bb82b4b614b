import type { Metadata } from 'next'
import { ColumnsHelp } from '@/components/desk/import/columns-help'
import { ImportTable } from '@/components/desk/import/import-table'
import { UploadForm } from '@/components/desk/import/upload-form'
import { ActionForm } from '@/components/forms/action-form'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { brokenOff, jobOf } from '@/lib/data/import-jobs'
import { listImportRuns, listWaiting } from '@/lib/data/import-runs'
import { removeOldStages } from '@/lib/data/import-stage'
import { messages } from '@/lib/messages/messages'
import { requirePerson } from '../guard'
import { newMark } from '../once'
import { pasteRows } from './actions'
import { importConflicts } from './conflicts'
import { lastCheck } from './import-work'
import { MOST_UPLOAD } from './limits'

const words = messages.importing

export const metadata: Metadata = { title: words.title }

interface Props { searchParams: Promise<Partial<Record<'problem' | 'conflict' | 'status' | 'done', string | string[]>>> }

/** Bringing a file of claims, those that wait, and what became of every import before. */
export default async function ImportPage({ searchParams }: Props) {
  await requirePerson('editor')
  const { problem, conflict, status, done } = await searchParams
  removeOldStages()
  const [runs, stages, conflicts] = await Promise.all([listImportRuns(), listWaiting(), importConflicts()])
  const options = conflicts.map(({ slug, name }) => ({ value: slug, label: name }))
  const chosen = conflicts.find(({ slug }) => slug === conflict)?.slug ?? (conflicts.length === 1 ? conflicts[0]!.slug : '')
  const waiting = stages.map((stage) => ({ ...stage, conflictName: conflicts.find(({ slug }) => slug === stage.conflict)?.name ?? stage.conflict, state: stateOf(stage.id) }))
  return (
    <>
      <PageHead title={words.title}>{words.lead}</PageHead>
      {done === 'cancelled' ? <p className="notice before-4" role="status">{words.cancelled}</p> : null}
      <div className="importnew before-5">
        <Section id="file" title={words.start}>
          <UploadForm conflicts={options} conflict={chosen} status={status === 'published' ? 'published' : 'draft'} problem={typeof problem === 'string' ? problem : null} megabytes={MOST_UPLOAD / 1_000_000} />
        </Section>
        <Section id="pasted" title={words.startPaste}>
          <ActionForm
            id="paste" label={words.startPaste} action={pasteRows} once={newMark()} values={{ conflict: chosen, status: 'draft' }} submits={[{ label: words.paste }]} draftKey="import/paste"
            fields={[
              { type: 'select', name: 'conflict', label: words.conflict, hint: words.conflictHint, options: [{ value: '', label: messages.forms.choose }, ...options] },
              { type: 'radios', name: 'status', label: words.status, options: (['draft', 'published'] as const).map((value) => ({ value, label: words.statuses[value] })) },
              { type: 'area', name: 'text', label: words.text, hint: words.textHint, rows: 6, plain: true },
            ]}
          />
        </Section>
      </div>
      <ColumnsHelp />
      <Section id="imports" title={words.past}><ImportTable waiting={waiting} runs={runs} /></Section>
    </>
  )
}

function stateOf(id: string) {
  if (jobOf(id)) return words.became.running
  if (brokenOff(id)) return words.became.broken
  const check = lastCheck(id)
  if (!check || 'failed' in check) return words.became.mapped
  return check.rejected > 0 ? words.became.rejected(check.rejected) : words.became.checked
}
