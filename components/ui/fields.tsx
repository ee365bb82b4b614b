import type { ReactNode } from 'react'

interface FieldProps { id: string; label: string; hint?: string; error?: string; children: ReactNode }

/** Label, message, control, hint: the shell of every field. The message stands at the field, in words. */
export function Field({ id, label, hint, error, children }: FieldProps) {
  return (
    <div className={error ? 'field field--error' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {error ? <p className="err" id={`${id}-error`}>{error}</p> : null}
      {children}
      {hint ? <p className="hint" id={`${id}-hint`}>{hint}</p> : null}
    </div>
  )
}

/** The ids that a control names in aria-describedby, or undefined where nothing describes it. */
function describedBy(id: string, hint?: string, error?: string): string | undefined {
  return [error ? `${id}-error` : null, hint ? `${id}-hint` : null].filter(Boolean).join(' ') || undefined
}

interface TextFieldProps {
  id: string
  name: string
  label: string
  value?: string
  placeholder?: string
  hint?: string
  error?: string
  type?: 'text' | 'search'
  inputMode?: 'text' | 'numeric' | 'search'
  maxLength?: number
}

/** One line of text. Days are typed as YYYY-MM-DD with `inputMode="numeric"`, so that they read the same in every locale. */
export function TextField({ id, name, label, value, placeholder, hint, error, type = 'text', inputMode, maxLength }: TextFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <input
        // Another view of the same page has its own value.
        key={value}
        className="input"
        id={id}
        name={name}
        type={type}
        defaultValue={value}
        placeholder={placeholder}
        inputMode={inputMode}
        maxLength={maxLength}
        autoComplete="off"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
    </Field>
  )
}

export interface Option { value: string; label: string }
export interface OptionGroup { label: string; options: readonly Option[] }

interface SelectFieldProps {
  id: string
  name: string
  label: string
  value?: string
  options: readonly (Option | OptionGroup)[]
  hint?: string
  error?: string
}

/** One choice of a closed list; groups are named. */
export function SelectField({ id, name, label, value, options, hint, error }: SelectFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <span className="selectbox">
        <select
          key={value}
          className="select"
          id={id}
          name={name}
          defaultValue={value}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, hint, error)}
        >
          {renderOptions(options)}
        </select>
      </span>
    </Field>
  )
}

/** Options and named groups of them, for a select. */
export function renderOptions(options: readonly (Option | OptionGroup)[]) {
  return options.map((option) => ('options' in option
    ? <optgroup key={option.label} label={option.label}>{option.options.map(renderOption)}</optgroup>
    : renderOption(option)))
}

function renderOption(option: Option) {
  return <option key={option.value} value={option.value}>{option.label}</option>
}

interface CheckFieldProps { id: string; name: string; value: string; label: ReactNode; checked?: boolean }

/** One box of a set; the whole row is the target. */
export function CheckField({ id, name, value, label, checked }: CheckFieldProps) {
  return (
    <label className="check" htmlFor={id}>
      <input key={String(checked)} type="checkbox" id={id} name={name} value={value} defaultChecked={checked} />
      <span>{label}</span>
    </label>
  )
}
