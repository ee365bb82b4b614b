import { Button } from '@/components/ui/buttons'
import { Field, SelectField, type Option } from '@/components/ui/fields'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'

interface UploadFormProps { conflicts: readonly Option[]; conflict: string; status: 'draft' | 'published'; /** What was wrong with the last one, by its code. */ problem: string | null; megabytes: number }

const AT: Readonly<Record<string, 'conflict' | 'status' | 'file'>> = { conflict: 'conflict', four_eyes: 'status', file: 'file', empty: 'file', too_large: 'file' }

/** A plain form: the browser sends the file itself, so that it need not fit into anybody's memory. Its fields stand before the file, which is read last. */
export function UploadForm({ conflicts, conflict, status, problem, megabytes }: UploadFormProps) {
  const { importing: words, forms } = messages
  const said = problem !== null && Object.hasOwn(words.problems, problem) ? words.problems[problem as keyof typeof words.problems] : null
  const text = typeof said === 'function' ? said(megabytes) : said
  const at = text === null ? null : AT[problem!] ?? null
  const errorAt = (name: 'conflict' | 'status' | 'file') => (at === name ? text! : undefined)
  return (
    <form className="form" action={deskPath(['import', 'upload'])} method="post" encType="multipart/form-data" aria-label={words.start}>
      {text === null ? null : (
        <div className="errors" role="alert" tabIndex={-1}>
          <h2 className="errors__title">{forms.problems(1)}</h2>
          <ul><li>{at === null ? text : <a href={`#upload-${at}`}>{forms.at({ conflict: words.conflict, status: words.status, file: words.file }[at], text)}</a>}</li></ul>
        </div>
      )}
      <SelectField id="upload-conflict" name="conflict" label={words.conflict} hint={words.conflictHint} value={conflict} error={errorAt('conflict')} options={[{ value: '', label: forms.choose }, ...conflicts]} />
      <fieldset className={at === 'status' ? 'field field--error' : 'field'}>
        <legend>{words.status}</legend>
        {at === 'status' ? <p className="err">{text}</p> : null}
        <div className="radios">
          {(['draft', 'published'] as const).map((value, place) => (
            <label key={value}><input type="radio" id={place === 0 ? 'upload-status' : undefined} name="status" value={value} defaultChecked={status === value} /> {words.statuses[value]}</label>
          ))}
        </div>
      </fieldset>
      <Field id="upload-file" label={words.file} hint={words.fileHint(megabytes)} error={errorAt('file')}>
        <input className="input" id="upload-file" name="file" type="file" accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values" aria-describedby="upload-file-hint" />
      </Field>
      <div className="btns form__go"><Button weight="main">{words.upload}</Button></div>
    </form>
  )
}
