// Owns turning a page's bytes into characters: byte order mark, header, the page's own word, and what to do when they are wrong.

/** `doubt` is the charset that was claimed and does not fit the bytes. */
export type Decoded = { text: string; charset: string; doubt: string | null }

const BOMS: readonly [string, readonly number[]][] = [['utf-8', [0xef, 0xbb, 0xbf]], ['utf-16be', [0xfe, 0xff]], ['utf-16le', [0xff, 0xfe]]]
const META = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i
const XML = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]{2,40})["']/i

/** The characters of a page. A mark at its start wins over the header, the header over the page; a claim that does not fit is passed over. */
export function decodePage(body: Uint8Array, contentType: string): Decoded {
  const mark = BOMS.find(([, bytes]) => bytes.every((byte, at) => body[at] === byte))
  if (mark) return { text: strict(body, mark[0]) ?? new TextDecoder(mark[0]).decode(body), charset: mark[0], doubt: null }
  const header = /charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(contentType)?.[1]
  const start = new TextDecoder('windows-1252').decode(body.subarray(0, 4096))
  const own = XML.exec(start)?.[1] ?? META.exec(start)?.[1]
  const claims = [known(header, false), known(own, true)].filter((charset) => charset !== null)
  // UTF-8 is hard to be by accident: where other bytes than ASCII fit it to the last one, a claim of one byte per character is wrong.
  const [first] = claims
  const asUtf8 = strict(body, 'utf-8')
  if (asUtf8 !== null && first !== undefined && isSingleByte(first) && body.some((byte) => byte > 127)) return { text: asUtf8, charset: 'utf-8', doubt: first }
  for (const charset of claims) {
    const text = strict(body, charset)
    if (text !== null) return { text, charset, doubt: charset === first ? null : first ?? null }
  }
  if (asUtf8 !== null) return { text: asUtf8, charset: 'utf-8', doubt: first ?? null }
  return { text: new TextDecoder('windows-1252').decode(body), charset: 'windows-1252', doubt: first ?? 'utf-8' }
}

// A page that could be read as ASCII to find its own word cannot be UTF-16.
function known(label: string | undefined, isOwn: boolean): string | null {
  if (label === undefined) return null
  try {
    const { encoding } = new TextDecoder(label)
    return isOwn && encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch {
    return null
  }
}

function strict(body: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(body)
  } catch {
    return null
  }
}

const isSingleByte = (charset: string) => /^(windows-|iso-8859-|koi8-|ibm866|macintosh|x-mac-)/.test(charset)
