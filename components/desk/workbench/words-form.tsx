import { Field } from '@/components/ui/fields'
import { messages } from '@/lib/messages/messages'

interface WordsFormProps { /** The address of the workbench. */ action: string; conflict: string; words: string; /** They do not stand in the text. */ missing: boolean }

/** Words of the text as a claim without selecting them: for those who type, and where there is no script. */
export function WordsForm({ action, conflict, words, missing }: WordsFormProps) {
  const t = messages.workbench
  return (
    <form className="work__words" action={action} method="get">
      <input type="hidden" name="conflict" value={conflict} />
      <Field id="work-words" label={t.words} hint={t.wordsHint} error={missing ? t.wordsMissing : undefined}>
        <input className="input" id="work-words" name="words" defaultValue={words} maxLength={300} autoComplete="off" dir="auto" aria-invalid={missing || undefined} aria-describedby={missing ? 'work-words-error work-words-hint' : 'work-words-hint'} />
      </Field>
      <button className="btn" type="submit">{t.wordsGo}</button>
    </form>
  )
}
