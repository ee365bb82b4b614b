// Owns the single keys of the workbench.
import type { PageKey } from '@/components/desk/keys/use-keys'
import { messages } from '@/lib/messages/messages'
import { focusBox } from './focus-form'

interface BenchSteps { move: (direction: 1 | -1) => void; take: () => void; dismiss: () => void; undo: () => void; make: () => void; form: () => HTMLFormElement | null }

const BOXES = { t: ['kind', 'kind'], w: ['claimant', 'claimant'], m: ['metric', 'metric'], q: ['quantity', 'quantity'], d: ['asOf.day', 'date'] } as const

/** The keys with what they do; those that act inside the form are only listed. */
export function benchKeys({ move, take, dismiss, undo, make, form }: BenchSteps): readonly PageKey[] {
  const { keyLabels: label } = messages.workbench
  return [
    { key: 'j', label: label.next, run: () => move(1), held: true },
    { key: 'k', label: label.previous, run: () => move(-1), held: true },
    { key: 'Enter', label: label.take, run: take },
    { key: 'Enter', label: label.save },
    { key: 'Ctrl+Enter', label: label.saveArea },
    { key: 'Escape', label: label.text },
    { key: 'x', label: label.dismiss, run: dismiss },
    { key: 'u', label: label.undo, run: undo },
    { key: 'n', label: label.select, run: make },
    ...Object.entries(BOXES).map(([key, [box, name]]): PageKey => ({ key, label: label[name], run: () => { const open = form(); if (open) focusBox(open, box) } })),
  ]
}
