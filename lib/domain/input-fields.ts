// Owns the building blocks of input schemas: what a blank is, which characters are refused, and the words of each refusal.
import { z } from 'zod'
import { isCalendarDay } from './calendar-day'
import { edtfSchema } from './edtf-schema'

/** An empty or white cell is no value. */
export function blankToNull(value: unknown): unknown {
  return value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value
}

// NUL ends texts in C libraries, other control characters are refused by XML feeds, and half a surrogate pair is no Unicode text.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** What is wrong with the characters of a text, or null. */
export function textProblem(text: string): string | null {
  if (CONTROL.test(text)) return 'must not hold control characters such as NUL'
  return LONE_SURROGATE.test(text) ? 'must be whole Unicode characters (half a surrogate pair was found)' : null
}

const anyText = (max: number) => z.string('must be text').trim()
  .max(max, `must be at most ${max} characters`)
  .superRefine((text, context) => {
    const message = textProblem(text)
    if (message) context.addIssue({ code: 'custom', message })
  })

/** Text that must be there, trimmed, at most `max` UTF-16 units. */
export function requiredText(max: number) {
  return z.preprocess(
    (value) => blankToNull(value) ?? undefined,
    z.string({ error: (issue) => (issue.input === undefined ? 'is missing' : 'must be text') }).pipe(anyText(max)),
  )
}

/** Text or null, trimmed; blank is null. */
export function optionalText(max: number) {
  return z.preprocess(blankToNull, anyText(max).nullable().default(null))
}

/** A finite number or null. */
export function decimal() {
  return z.preprocess(
    (value) => (Object.is(value, -0) ? 0 : blankToNull(value)),
    z.number('must be a number, such as 33729 or 0.5').min(-1e15, 'is too small').max(1e15, 'is too large').nullable().default(null),
  )
}

/** One of a closed list, or null. */
export function optionalChoice<const Choice extends string>(choices: readonly Choice[]) {
  return z.preprocess(blankToNull, z.enum(choices, { error: `must be one of ${choices.join(', ')}` }).nullable().default(null))
}

/** One of a closed list, never absent. */
export function requiredChoice<const Choice extends string>(choices: readonly Choice[]) {
  return z.preprocess(blankToNull, z.enum(choices, {
    error: (issue) => `${issue.input == null ? 'is missing: ' : ''}must be one of ${choices.join(', ')}`,
  }))
}

/** A list of texts, each trimmed; blank entries are dropped, an absent list is empty. One that is too long is refused before its entries are looked at: each could be a problem. */
export function textList(max: number, most = 50) {
  return z.preprocess(
    (value, context) => {
      if (!Array.isArray(value)) return blankToNull(value) ?? undefined
      const entries: unknown[] = value.filter((entry) => blankToNull(entry) !== null)
      if (entries.length <= most) return entries
      context.addIssue({ code: 'custom', message: `must be at most ${most} entries` })
      return z.NEVER
    },
    z.array(anyText(max), 'must be a list').max(most, `must be at most ${most} entries`).default([]),
  )
}

/** True or false; absent is false. */
export function flag() {
  return z.preprocess((value) => blankToNull(value) ?? undefined, z.boolean('must be true or false').default(false))
}

/** An EDTF text or null. */
export function optionalEdtf() {
  return z.preprocess(blankToNull, z.string('must be a date as text').pipe(edtfSchema).nullable().default(null))
}

/** A calendar day or null. */
export function optionalDay() {
  return z.preprocess(blankToNull, z.string('must be a day, such as 2024-04-14').trim()
    .refine((text) => isCalendarDay(text), { error: (issue) => `"${String(issue.input)}" is no day that exists; write YYYY-MM-DD` })
    .nullable().default(null))
}

/** An http or https address or null, at most 2,000 characters, without a user name or password in it. */
export function optionalUrl() {
  return z.preprocess(blankToNull, anyText(2000).superRefine((text, context) => {
    const url = URL.canParse(text) ? new URL(text) : null
    if (!url || !['http:', 'https:'].includes(url.protocol)) {
      context.addIssue({ code: 'custom', message: 'must be an address that begins with http:// or https://' })
    } else if (url.username || url.password) {
      context.addIssue({ code: 'custom', message: 'must not hold a user name or password' })
    }
  }).nullable().default(null))
}

/**
 * The columns whose own check passed; the others are left out, so that rules between columns meet only values of the right type and no
 * problem is told twice. For use in a `superRefine` that always runs.
 */
export function soundColumns<Input extends object>(input: Input, issues: readonly { path?: readonly PropertyKey[] }[]): Partial<Input> {
  // As most inputs are, and a large file has many.
  if (issues.length === 0) return input
  const failed = new Set(issues.map(({ path }) => path?.[0]))
  return Object.fromEntries(Object.entries(input).filter(([column]) => !failed.has(column))) as Partial<Input>
}
