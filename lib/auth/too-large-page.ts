// Owns the page that answers a form of more bytes than are read, sent without script: the reason, and the way back to what was typed.
import { messages } from '@/lib/messages/messages'

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => SIGNS[sign]!)

/** A page without script and style; the body that it answers was not read. `address` is where the form stands. */
export function tooLargePage(address: string): string {
  const { forms, site } = messages
  const { title, about, back, again } = forms.tooLargePage
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(`${forms.prefix}${title} · ${site.name}`)}</title></head>
<body><main><h1>${escaped(title)}</h1><p>${escaped(about)}</p><p>${escaped(back)}</p><p><a href="${escaped(address)}">${escaped(again)}</a></p></main></body></html>
`
}
