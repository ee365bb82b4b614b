import { CheckReport } from '@/components/desk/import/check-report'
import { ImportSteps } from '@/components/desk/import/import-steps'
import { ActionForm } from '@/components/forms/action-form'
import { EmptyState } from '@/components/ui/empty-state'
import { rememberedMapping } from '@/lib/data/import-mappings'
import { IMPORT_COLUMNS } from '@/lib/domain/import-columns'
import { guessMapping } from '@/lib/domain/import-mapping'
import { MOST_COLUMNS } from '@/lib/intake/csv'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { newMark } from '../../once'
import { lastCheck, type ImportStage } from '../import-work'
import { decide, mapColumns } from './actions'

const words = messages.importing

/** A file that waits: its columns first, then what it would do. */
export async function StageView({ stage, step }: { stage: ImportStage; step: 'columns' | null }) {
  const { encoding, delimiter, columns, tooMany } = stage.details
  const facts = (
    <p className="note">
      {words.size(stage.bytes)} · {words.written(words.encodings[encoding], words.delimiters[delimiter])} · {words.facts.status}: {words.statusWords[stage.status]} · {words.facts.author} {stage.author}
    </p>
  )
  if (columns.length === 0) {
    const [title, hint] = tooMany === undefined ? [words.map.noHeader, words.map.noHeaderHint] : [words.map.tooMany(tooMany, MOST_COLUMNS), words.map.tooManyHint]
    return <>{facts}<EmptyState title={title}>{hint}</EmptyState><Decide stage={stage} seen="" submits={[{ label: words.check.cancel, value: 'cancel' }]} /></>
  }
  if (stage.mapping === null || step === 'columns') return <><ImportSteps at={0} />{facts}<Columns stage={stage} /></>
  const check = lastCheck(stage.id)
  const cancel = { label: words.check.cancel, value: 'cancel', weight: 'plain' } as const
  const again = { label: words.map.again, value: 'columns', weight: 'normal' } as const
  const isSound = check && !('failed' in check) && check.allCells === 0
  return (
    <>
      <ImportSteps at={1} />
      {facts}
      {check === null ? null : 'failed' in check ? (
        <div className="errors" role="alert"><p>{words.failed}</p><ul>{check.failed.map((message) => <li key={message}>{message}</li>)}</ul></div>
      ) : <CheckReport id={stage.id} report={check} />}
      <Decide
        stage={stage} seen={check && !('failed' in check) ? check.at : ''}
        submits={[
          ...(isSound && check.created > 0 ? [{ label: words.check.go(check.created, words.statusWords[stage.status]), value: 'commit', weight: 'main' } as const] : []),
          { label: check === null ? words.map.go : words.check.again, value: 'check', weight: check === null ? 'main' : 'normal' }, again, cancel,
        ]}
      />
    </>
  )
}

function Decide({ stage, seen, submits }: { stage: ImportStage; seen: string; submits: Parameters<typeof ActionForm>[0]['submits'] }) {
  return (
    <ActionForm
      key={seen} id="decide" label={words.check.title} action={decide} once={newMark()} values={{ id: stage.id, seen }} fields={[{ type: 'hidden', name: 'id' }, { type: 'hidden', name: 'seen' }]}
      submits={submits} cancel={{ href: deskPath(['import']), label: words.check.other }}
    />
  )
}

async function Columns({ stage }: { stage: ImportStage }) {
  const { columns, samples } = stage.details
  const remembered = stage.mapping === null ? await rememberedMapping(columns) : null
  const mapping = stage.mapping ?? remembered ?? guessMapping(columns)
  const options = [{ value: '', label: words.map.leaveOut }, ...IMPORT_COLUMNS.map(({ column }) => ({ value: column, label: column }))]
  return (
    <>
      <p>{remembered ? words.map.remembered : words.map.lead}</p>
      <ActionForm
        id="columns" label={words.map.title} action={mapColumns} once={newMark()} values={{ id: stage.id, map: columns.map((name) => (Object.hasOwn(mapping, name) ? mapping[name]! : '')) }} submits={[{ label: words.map.go }]}
        cancel={{ href: deskPath(['import']) }}
        fields={[
          { type: 'hidden', name: 'id' },
          ...columns.map((name, place) => ({
            type: 'select' as const, name: `map[${place}]`, label: name === '' ? words.map.unnamed(place + 1) : name, options, hint: words.map.sample(samplesOf(samples, place)),
          })),
        ]}
      />
    </>
  )
}

function samplesOf(samples: readonly (readonly string[])[], place: number): string {
  return [...new Set(samples.map((cells) => (cells[place] ?? '').trim()).filter((text) => text !== ''))].slice(0, 3).map((text) => (text.length > 60 ? `${text.slice(0, 60)} …` : text)).join(' · ')
}
