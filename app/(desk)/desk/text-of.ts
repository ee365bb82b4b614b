// Owns reading one text out of a posted form.
import type { Values } from './action'

/** The text of a box; empty where there is none, or something else stands under its name. */
export function textOf(value: Values[string]): string {
  return typeof value === 'string' ? value : ''
}
