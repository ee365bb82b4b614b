import { Button } from '@/components/ui/buttons'
import { CheckField } from '@/components/ui/fields'
import type { SourceAxis } from '@/lib/domain/comparison-source'
import { messages } from '@/lib/messages/messages'

interface ChooseFormProps {
  action: string
  by: SourceAxis
  options: readonly { value: string; label: string }[]
  chosen: readonly string[]
  keep: readonly (readonly [name: string, value: string])[]
}

/** Which sources stand side by side: a box for each, none ticked means those with most in common. */
export function ChooseForm({ action, by, options, chosen, keep }: ChooseFormProps) {
  const words = messages.compare
  return (
    <details className="choose" id="choose" open={false}>
      <summary>{words.chooseBy[by]}</summary>
      <form action={action} method="get">
        {keep.map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />)}
        <fieldset>
          <legend>{words.chooseLegend[by]}</legend>
          <div className="choose__options">
            {options.map((option) => (
              <CheckField key={option.value} id={`choose-${option.value}`} name={by} value={option.value} label={option.label} checked={chosen.includes(option.value)} />
            ))}
          </div>
        </fieldset>
        <Button>{words.chooseShow}</Button>
      </form>
    </details>
  )
}
