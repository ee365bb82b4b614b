import { CopyButton } from '@/components/claims/copy-button'
import { keptRecord } from '@/components/claims/kept-view'
import { messages } from '@/lib/messages/messages'
import { DaySlider } from './day-slider'
import { referenceWords } from './reference-words'

/** Below the questions about the past: the slider through the record's days, and the reference that pins the view. Nothing where no view is read. */
export function ReplayBar() {
  const record = keptRecord()
  if (!record) return null
  const { attribution, replay } = messages
  const text = referenceWords(record)
  const query = new URLSearchParams(record.query)
  const knownOn = query.get('knownOn')
  query.delete('knownOn')
  return (
    <div className="replay">
      {record.days ? <div className="replay__slot"><DaySlider packed={record.days} knownOn={knownOn} path={record.path} query={query.toString()} /></div> : null}
      <details className="choose">
        <summary>{replay.reference.title}</summary>
        <div className="stack-2 before-2">
          <p className="citation" id="view-reference">{text}</p>
          <p className="note">{replay.reference.lead}</p>
          <div className="btns"><CopyButton text={text} label={replay.reference.copy} done={attribution.copied} failed={attribution.copyFailed} plain /></div>
        </div>
      </details>
    </div>
  )
}
