// Owns who a printed speaker is: a registered actor, one that no register has, or nobody that can be named.
import { foldText } from '@/lib/domain/fold-text'
import type { WorkActor } from '@/lib/domain/work-find'

export type Speaker = {
  /** The registered actor; null where none is meant beyond doubt. */
  actor: WorkActor | null
  /** What the claimant box holds: the actor's name, else the words as printed where they name somebody; null for the outlet's own voice. */
  claimant: string | null
  /** The words as printed, where they say more than the name. */
  descriptor: string | null
  anonymous: boolean
}

/** Somebody speaks for a body, or of it, and is not named. */
const UNNAMED = /\b(?:officials?|sources?|spokes(?:man|woman|person|people|men)|diplomats?|aides?|advisers?|ministers?|negotiators?|mediators?|insiders?|residents?|witnesses|commanders?|lawyers?|people|persons?|members?|figures?|reports?)\b/iu
/** A name of two words behind a title. */
const PERSON = /(?<=(?:man|woman|person|leader|minister|president|chief|head|director|envoy|official|secretary|adviser|general|mayor),? )\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]+)+$/u
/** A body that is written without capitals. */
const BODY = /\b(?:office|ministry|board|army|police|agency|committee|commission|council|authority|authorities|government|court|hospital|network|centre|center)$/u
/** Words that stand beside a name and make nobody else of it. */
const BESIDE = new Set(('the a an its his her their our new former then senior top political military armed wing group movement organisation organization agency spy news militant militants party leader leaders head chief chairman chairwoman president prime minister ministers ' +
  'premier foreign defence defense secretary general spokesman spokeswoman spokesperson spokespeople official officials source sources envoy envoys negotiator negotiators delegation government authorities authority statement commander commanders mediators mediator security two three several some mr mrs ms dr sir of in for at from s run led ally').split(' '))
const SMALL = new Set('the a an of in for at from its his her their s and'.split(' '))
/** General words for a place that was named before. */
const THERE = /\bin (?:the|that) (?:\S+-(?:run|ruled|controlled|held) )?(?:territory|enclave|strip|region|area|province|city|country|valley|island|islands)\b/giu

type Known = { actor: WorkActor; words: readonly string[]; core: ReadonlySet<string>; head: string }
export type SpeakerBook = { names: readonly Known[]; byWords: ReadonlyMap<string, readonly WorkActor[]>; memberOf: ReadonlyMap<string, string | null>; /** Names without their article, by the first word. */ byFirst: ReadonlyMap<string, readonly string[]>; resolved: Map<string, Speaker | null> }

/** Actors made ready to be looked up by what articles call them. */
export function speakerBook(actors: readonly WorkActor[]): SpeakerBook {
  const names = actors.flatMap((actor) => [actor.name, ...actor.aliases].map((name): Known => {
    const words = wordsOf(name)
    return { actor, words, core: new Set(words.filter((word) => !SMALL.has(word))), head: headOf(name) }
  }))
  const byWords = new Map<string, WorkActor[]>()
  for (const { actor, words } of names) byWords.set(words.join(' '), [...new Set([...(byWords.get(words.join(' ')) ?? []), actor])])
  const byFirst = new Map<string, string[]>()
  for (const name of actors.flatMap(({ name: own, aliases }) => [own, ...aliases])) {
    const bare = name.replace(/^the /iu, '')
    const first = foldText(/^[\p{L}\p{N}]+/u.exec(bare)?.[0] ?? '')
    byFirst.set(first, [...(byFirst.get(first) ?? []), bare])
  }
  return { names, byWords, byFirst, resolved: new Map(), memberOf: new Map(actors.map(({ slug, memberOf }) => [slug, memberOf])) }
}

/** Folded words: without possessives, brackets and a leading article; one spelling, and "Ministry of Health" as "health ministry". */
function wordsOf(name: string): string[] {
  const plain = foldText(name).replace(/['’]s\b|['’](?=\s|$)/g, '').replace(/\([^)]*\)/g, ' ').replace(/\bdefense\b/g, 'defence').replace(/\bu\.s\.|\bu\.s\b/g, 'us').replace(/\bmilitary$/, 'army')
  const turned = plain.replace(/\bministry of (?:the )?(\p{L}+)/gu, '$1 ministry')
  return (turned.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word, at) => !(at === 0 && SMALL.has(word)))
}

/** The word that says what a body is: "board" of "Health board of the valley". */
function headOf(name: string): string {
  const before = wordsOf(foldText(name).split(/,| (?:of|in|for|at|from|who|which) /)[0]!)
  return before.at(-1) ?? ''
}

/** Who the words mean; null: nobody is named, and the outlet speaks. An article names its speakers again and again, so that the book remembers. */
export function resolveSpeaker(printed: string | null, book: SpeakerBook): Speaker | null {
  if (printed === null) return null
  const known = book.resolved.get(printed)
  if (known !== undefined) return known
  const speaker = whoIs(printed, book)
  book.resolved.set(printed, speaker)
  return speaker
}

function whoIs(printed: string, book: SpeakerBook): Speaker | null {
  const text = printed.replace(/\s+/gu, ' ').trim()
  if (text === '') return null
  const found = actorOf(text, book)
  const unnamed = UNNAMED.test(text) && !(found?.kind === 'person')
  if (found) {
    const isName = [found.name, ...found.aliases].some((name) => wordsOf(name).join(' ') === wordsOf(text).join(' '))
    const anonymous = unnamed && !UNNAMED.test(found.name)
    return { actor: found, claimant: found.name, descriptor: isName && !anonymous ? null : text, anonymous }
  }
  const core = wordsOf(text).filter((word) => !SMALL.has(word))
  // "Reports", "sources", "officials" alone are nobody, and a lone small word is no name.
  if (core.length === 0 || core.every((word) => BESIDE.has(word) || UNNAMED.test(word)) || text.length > 120) return null
  const person = PERSON.exec(text)?.[0]
  if (person !== undefined && person !== text) return { actor: null, claimant: person, descriptor: text, anonymous: false }
  // Two who speak together are for the editor to tell apart.
  if (/ and /u.test(text)) return null
  if (unnamed) return { actor: null, claimant: capitalised(text), descriptor: text, anonymous: true }
  const name = text.replace(/^(?:the|a|an) /iu, '')
  return /\p{Lu}/u.test(name) || BODY.test(name) ? { actor: null, claimant: capitalised(name), descriptor: null, anonymous: false } : null
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function actorOf(text: string, book: SpeakerBook): WorkActor | null {
  for (const form of [text, text.replace(THERE, '').trim(), text.split(/, | who | which /)[0]!]) {
    const exact = book.byWords.get(wordsOf(form).join(' '))
    if (exact) return exact.length === 1 ? exact[0]! : null
  }
  return heldIn(text, book) ?? heldBy(text, book)
}

/** An actor whose name stands in the words, where everything beside it is a title or the body that it belongs to. */
function heldIn(text: string, { names, memberOf }: SpeakerBook): WorkActor | null {
  const words = wordsOf(text)
  const inside = names.flatMap((known) => {
    const at = startOf(words, known.words)
    const adjective = at < 0 ? adjectiveAt(words, known) : -1
    return at >= 0 ? [{ ...known, at, to: at + known.words.length }] : adjective >= 0 ? [{ ...known, at: adjective, to: adjective + 1 }] : []
  })
  const above = new Set(inside.flatMap(({ actor }) => (actor.memberOf === null ? [] : [actor.memberOf, memberOf.get(actor.memberOf) ?? ''])))
  const own = inside.filter(({ actor }) => !above.has(actor.slug))
  const longest = own.filter((one) => !own.some((other) => other.actor !== one.actor && other.at <= one.at && other.to >= one.to && other.to - other.at > one.to - one.at))
  const actors = new Set(longest.map(({ actor }) => actor))
  if (actors.size !== 1) return null
  const covered = new Set(inside.filter(({ actor }) => actors.has(actor) || above.has(actor.slug)).flatMap(({ at, to }) => Array.from({ length: to - at }, (_, step) => at + step)))
  const [actor] = actors
  const rest = words.filter((_, at) => !covered.has(at))
  // What is said before a person's name is a title, whatever it is.
  const isTitle = actor!.kind === 'person' && longest.some(({ to, words: name }) => to === words.length && name.length > 0)
  return isTitle || rest.every((word) => BESIDE.has(word)) ? actor! : null
}

function startOf(words: readonly string[], part: readonly string[]): number {
  if (part.length === 0) return -1
  for (let at = 0; at + part.length <= words.length; at += 1) if (part.every((word, step) => words[at + step] === word)) return at
  return -1
}

/** "Egyptian officials" speak for Egypt: where a state's name with the ending of its people stands, before a word for its servants; else -1. */
function adjectiveAt(words: readonly string[], { actor, words: name }: Known): number {
  if (actor.kind !== 'state' || name.length !== 1 || name[0]!.length < 3) return -1
  const people = new RegExp(`^${name[0]!.replace(/[aeiou]$/, '')}(?:i|n|an|ian|ean|ese|ish|ic)$`, 'u')
  return words.findIndex((word, at) => at + 1 < words.length && people.test(word))
}

/** The only actor whose name holds all of the words: "the board" is the Hallin health board where no other board is known. */
function heldBy(text: string, { names }: SpeakerBook): WorkActor | null {
  const isDefinite = /^(?:the|its|his|her|their) /iu.test(text) || /^\p{Lu}\S* (?:health|interior|foreign|finance|defen[cs]e)\b/u.test(text)
  const core = wordsOf(text.replace(THERE, '').replace(/\b\S+-(?:run|ruled|controlled|backed|led)\b/giu, '')).filter((word) => !SMALL.has(word))
  if (core.length === 0 || core.every((word) => UNNAMED.test(word) || word === 'government')) return null
  const fitting = names.filter((known) => core.includes(known.head) && core.every((word) => known.core.has(word)) && (isDefinite || core.length === known.core.size))
  const actors = new Set(fitting.filter(({ actor }) => actor.kind !== 'person' || core.length > 1).map(({ actor }) => actor))
  const ours = [...actors].filter(({ isOfConflict }) => isOfConflict)
  return actors.size === 1 ? [...actors][0]! : ours.length === 1 && actors.size > 1 ? ours[0]! : null
}

/** How many letters of the text are the name of an actor with which it begins, of several the longest; 0 without one. */
export function startsWithActor(text: string, { byFirst }: SpeakerBook): number {
  const article = /^(?:the |a |an )?/iu.exec(text)![0].length
  const first = /^[\p{L}\p{N}]+/u.exec(text.slice(article))?.[0]
  let longest = 0
  for (const name of byFirst.get(foldText(first ?? '')) ?? []) {
    const part = text.slice(article, article + name.length)
    if (name.length > longest && foldText(part) === foldText(name) && !/^[\p{L}\p{N}]/u.test(text.slice(article + name.length))) longest = name.length
  }
  return longest === 0 ? 0 : article + longest
}
