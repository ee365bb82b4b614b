import { messages } from '@/lib/messages/messages'

/** Where an import is: columns, dry run, result. */
export function ImportSteps({ at }: { at: 0 | 1 | 2 }) {
  const { steps, stepsLabel } = messages.importing
  return (
    <ol className="importsteps" aria-label={stepsLabel}>
      {steps.map((step, place) => <li key={step} aria-current={place === at ? 'step' : undefined}>{step}</li>)}
    </ol>
  )
}
