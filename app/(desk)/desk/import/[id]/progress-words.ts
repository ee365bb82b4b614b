// Owns how far the work on an import is, in words.
import type { JobState } from '@/lib/data/import-jobs'
import { messages } from '@/lib/messages/messages'

export function progressWords({ phase, done, total }: JobState): string {
  const words = messages.importing.running
  switch (phase) {
    case 'reading': return words.reading(done)
    case 'checked': return words.checked(done, total)
    case 'stored': return words.stored(done, total)
    case 'undoing': return words.undoing(done, total)
    default: throw new RangeError(`Unknown phase "${String(phase)}"`)
  }
}
