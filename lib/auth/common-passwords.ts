// Owns what is tried first by whoever guesses: phrases that many people choose, and the patterns that shorter favourites are padded with.

/** Long favourites, letters and digits only. */
export const WELL_KNOWN: ReadonlySet<string> = new Set([
  'correcthorsebatterystaple', 'thequickbrownfoxjumps', 'thequickbrownfoxjumpsoverthelazydog', 'quickbrownfoxjumps', 'tobeornottobethatisthequestion',
  'maytheforcebewithyou', 'loremipsumdolorsitamet', 'loremipsumdolor', 'onceuponatimeinamerica', 'iamthewalrusgoogoogjoob', 'opensesameopensesame',
  'helloworldhelloworld', 'nevergonnagiveyouup', 'winteriscoming2024', 'donttrytoguessmypassword', 'thisisaverylongpassword', 'thisismypassword',
  'thisisnotapassword', 'mypasswordissecret', 'youshallnotpass', 'youshallnotpass1', 'ilovemyfamily123', 'imissyousomuch123', 'theanswerisfortytwo',
  'itwasthebestoftimes', 'inthebeginningwastheword', 'thelordismyshepherd', 'jesuslovesyou123', 'bismillahirrahmanirrahim', 'allyouneedislove',
  'livelaughlove123', 'threeblindmice', 'twinkletwinklelittlestar', 'happybirthdaytoyou', 'abcdefghijklmnopqrstuvwxyz', 'thankyouverymuch',
  'leavemealone12345', 'changethispassword', 'pleasechangeme123', 'temporarypassword', 'defaultpassword1', 'administrator123', 'superadministrator',
])

/** Words that passwords are padded with, and the name of this product. Longer ones first, so that they go whole. */
const FAVOURITES = [
  'ceasefireledger', 'administrator', 'ceasefire', 'iloveyou', 'password', 'passwort', 'passphrase', 'princess', 'sunshine', 'football', 'baseball',
  'superman', 'starwars', 'whatever', 'trustno1', 'newsroom', 'computer', 'internet', 'welcome', 'letmein', 'changeme', 'dragon', 'monkey', 'shadow',
  'master', 'summer', 'winter', 'spring', 'autumn', 'secret', 'ledger', 'editor', 'viewer', 'access', 'default', 'office', 'login', 'admin', 'hello',
  'guest', 'please', 'change', 'again', 'test', 'user', 'pass', 'love', 'qwertz', 'qwerty', 'azerty', 'abc', 'xyz', 'the', 'my', 'is',
]

/** What a finger walks along. */
const ROWS = ['abcdefghijklmnopqrstuvwxyz', '01234567890', '1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qwertzuiop', 'yxcvbnm', 'azertyuiop', 'qsdfghjklm', 'wxcvbn', '1qaz2wsx3edc4rfv5tgb6yhn7ujm', 'qazwsxedcrfvtgbyhnujm']
const WALK = 4

const LOOKALIKES: Record<string, string> = { 0: 'o', 1: 'l', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i' }

/**
 * What remains of a lower-case password once favourites, walks, years, repeats and the person's own words are taken out: what somebody
 * who knows these patterns still has to guess.
 */
export function remainderOf(lower: string, own: readonly string[]): string {
  const words = [...ownWords(own), ...FAVOURITES]
  const plain = stripped(lower, words)
  const spelled = stripped([...lower].map((letter) => LOOKALIKES[letter] ?? letter).join(''), words)
  return spelled.length < plain.length ? spelled : plain
}

function ownWords(own: readonly string[]): string[] {
  const parts = own.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).map((part) => part.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''))
  return parts.filter((part) => part.length >= 3).toSorted((a, b) => b.length - a.length)
}

function stripped(text: string, words: readonly string[]): string {
  let rest = text.replace(/[\s\p{Pc}\p{Pd}!-/:-@[-`{-~]/gu, '')
  for (const word of words) rest = rest.replaceAll(word, '\n')
  rest = withoutWalks(rest).replace(/(19|20)\d\d/g, '\n')
  // A part that is said again adds nothing: "abXabXabX" is as long as "abX".
  rest = rest.replaceAll('\n', '').replace(/(.{1,8}?)\1+/gu, '$1')
  return rest
}

function withoutWalks(text: string): string {
  let rest = ''
  for (let place = 0; place < text.length;) {
    const length = walkAt(text, place)
    rest += length === 0 ? text[place] : '\n'
    place += length || 1
  }
  return rest
}

const WALKS = ROWS.flatMap((row) => [row, [...row].toReversed().join('')])

function walkAt(text: string, place: number): number {
  let longest = 0
  for (const row of WALKS) {
    for (let length = Math.max(longest + 1, WALK); place + length <= text.length && row.includes(text.slice(place, place + length)); length++) longest = length
  }
  return longest
}
