// Owns how the workbench asks the server by script: what is sent, and that a lost connection is an answer and no failure of the page.
import { parse } from '@conform-to/dom'
import { FRAME } from '@/components/forms/form-state'
import type { FormValues } from '@/components/forms/field-spec'
import type { BenchFind } from './work-store'
import { WORK_BOXES, type DismissedExtra, type WorkActions } from './work-types'

/** The steps of the workbench besides saving. Each answers null, or no, where the server could not be reached or refused. */
export function decisions(actions: WorkActions, { article, conflict }: { article: string; conflict: string }) {
  const content = (boxes: Record<string, string>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ article, conflict, [WORK_BOXES.live]: 'yes', ...boxes })) form.set(name, value)
    return form
  }
  return {
    async dismiss({ key, text }: BenchFind): Promise<DismissedExtra['mark'] | null> {
      const answer = await actions.dismiss(null, content({ [WORK_BOXES.find]: key, [WORK_BOXES.words]: text })).catch(() => null)
      return (answer?.extra as DismissedExtra | undefined)?.mark ?? null
    },
    async reopen(mark: number): Promise<boolean> {
      const answer = await actions.reopen(null, content({ [WORK_BOXES.mark]: String(mark) })).catch(() => null)
      return answer?.status === 'success'
    },
    read: (key: string) => actions.read(content({ [WORK_BOXES.find]: key })).catch(() => null),
    /** What stood in the form, to be shown again. */
    typed(form: FormData): FormValues {
      const kept = new FormData()
      for (const [name, value] of form) if (typeof value === 'string' && !name.startsWith('$') && !name.startsWith('__') && name !== FRAME.once && name !== FRAME.do) kept.append(name, value)
      return parse(kept, { resolve: (value) => ({ value }) }).payload as FormValues
    },
  }
}
