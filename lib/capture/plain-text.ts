// Owns making plain text of what strangers' pages hold: no markup, no control characters, whole characters.

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', hellip: '…', eacute: 'é', shy: '',
}
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g
/** Marks that turn the reading direction around; a field that ends inside one would turn what stands after it. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g

/** One line of text, at most `most` UTF-16 units; empty where nothing is left. */
export function plainLine(text: string, most: number): string {
  return cut(sound(unescaped(text)).replace(/\s+/g, ' ').trim(), most)
}

/** Paragraphs of text, with one empty line between them. */
export function plainParagraphs(text: string, most: number): string {
  const lines = sound(text).replace(/\r\n?/g, '\n').split('\n').map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
  return cut(lines.join('\n').replace(/\n{3,}/g, '\n\n').trim(), most)
}

/** Text out of which tags and entities are taken, as sites put them into fields that should hold none. */
export function unescaped(text: string): string {
  const decoded = text.replace(/<(?:\/?[a-z][^<>]{0,2000}|!--[^<>]{0,2000}--)>/gi, ' ').replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal: string, hex: string, name: string) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
  return decoded
}

function sound(text: string): string {
  return text.normalize('NFC').replace(CONTROL, '').replace(TURNING, '').replace(LONE_SURROGATE, '\ufffd')
}

// Never in the middle of a character.
function cut(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, '').trimEnd()
}
