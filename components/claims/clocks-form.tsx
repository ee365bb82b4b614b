import type { ReactNode } from 'react'
import { Button } from '@/components/ui/buttons'
import { TextField } from '@/components/ui/fields'
import { messages } from '@/lib/messages/messages'
import { isPast, type PastView } from './kept-view'

interface ClocksFormProps {
  /** The page's own path, without a query. */
  action: string
  view: PastView
  /** What is shown, in one sentence. */
  says?: ReactNode
  /** Other view state that stays as it is. */
  keep?: readonly (readonly [name: string, value: string])[]
  /** On pages of articles only the day of publication counts. */
  onlyKnownOn?: boolean
  /** A way on, after the button. */
  children?: ReactNode
}

/**
 * The questions about the past, on every page that shows claims: as of which day, and as known on which; folded away, as recorded by which
 * instant, which few ask.
 */
export function ClocksForm({ action, view, says, keep = [], onlyKnownOn = false, children }: ClocksFormProps) {
  const words = messages.replay
  return (
    <form className="clocks" action={action} method="get">
      <p>{says ?? (isPast(view) ? words.saysPast : words.saysPresent)}</p>
      {keep.filter(([name]) => name !== 'recordedBy').map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />)}
      {onlyKnownOn ? null : <TextField id="asOf" name="asOf" label={words.asOf} value={view.asOf ?? ''} placeholder={words.anyDay} inputMode="numeric" maxLength={10} />}
      <TextField id="knownOn" name="knownOn" label={words.knownOn} value={view.knownOn ?? ''} placeholder={words.anyDay} inputMode="numeric" maxLength={10} />
      <Button>{words.show}</Button>
      {children}
      <details className="choose clocks__more" open={view.recordedBy !== null}>
        <summary>{words.more}</summary>
        <TextField id="recordedBy" name="recordedBy" label={words.recordedBy} value={shortInstant(view.recordedBy)} placeholder={words.now} hint={words.recordedByHint} maxLength={40} />
      </details>
    </form>
  )
}

/** The end of a day is written as the day, as it is asked for. */
function shortInstant(instant: string | null): string {
  return instant?.replace(/T23:59:59\.999Z$/, '') ?? ''
}
