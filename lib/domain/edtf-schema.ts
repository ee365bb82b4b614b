// Owns the schema of a date text; the reading itself stands in edtf.ts, which a browser can hold too.
import { z } from 'zod'
import { EdtfError, parseEdtf } from './edtf'

/** A string that `parseEdtf` can read, kept as written. */
export const edtfSchema = z.string().trim().superRefine((text, context) => {
  try {
    parseEdtf(text)
  } catch (error) {
    if (!(error instanceof EdtfError)) throw error
    context.addIssue({ code: 'custom', message: error.message })
  }
})
