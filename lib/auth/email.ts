// Owns e-mail addresses as the names of accounts.
import { z } from 'zod'

/** The one spelling under which an address is stored and looked up. */
export function normalEmail(text: string): string {
  return text.normalize('NFC').trim().toLowerCase()
}

/** Whether it looks like an address that an account can have. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && z.email().safeParse(normalEmail(text)).success
}
