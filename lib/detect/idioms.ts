// Owns numbers in running words that are no claims: ages, years, "the two sides", "one of the", "two officials said".
import type { Amount } from './amount'
import type { Counted } from './counted'
import type { Hedge } from './hedge'
import type { Words } from './phrases'
import { isCapital, isHyphen, type Token } from './tokens'

export type Reading = { amount: Amount; hedge: Hedge | null; counted: Counted }

/** Whether the number is an age, a year or part of an idiom. */
export function isIdiom(tokens: readonly Token[], reading: Reading, words: Words): boolean {
  const { amount } = reading
  if (isPrice(tokens, amount, words)) return true
  if (amount.currency || amount.percent) return false
  if (isYear(tokens, reading, words) || isAge(tokens, reading, words) || isFurniture(tokens, amount, words)) return true
  if (amount.type === 'ratio') return false
  if (amount.type === 'share') return amount.first.kind === 'fraction' && isBareHalf(tokens, amount, words)
  if (amount.first.kind === 'vague') return isLooseVague(tokens, reading, words)
  if (isCompoundWord(tokens, amount, words) || isModel(tokens, amount, words)) return true
  if (amount.value === 0 && words.cues.none.has(tokens[amount.from]!.lower) && tokens[amount.to]?.lower !== words.lexicon.numbers.of) return true
  if (amount.value === 1 && isLooseOne(tokens, reading, words)) return true
  return isGeneric(tokens, reading, words)
}

function isYear(tokens: readonly Token[], { amount, hedge, counted }: Reading, words: Words): boolean {
  const text = tokens[amount.first.from]!.text
  if (!/^(1[89]|20|21)\d\d$/.test(text) || amount.type === 'ratio' || amount.type === 'share') return false
  if (amount.type === 'range' && !/^(1[89]|20|21)\d\d$/.test(tokens[amount.second!.from]!.text)) return false
  const direct = counted.known && counted.at <= amount.to + 1
  // "leading up to the 1994 truce"
  if (words.cues.the.has(tokens[amount.first.from - 1]?.lower ?? '') && !direct) return true
  return !(hedge && (direct || hedge.operator === 'at_least' || hedge.operator === 'more_than' || hedge.operator === 'at_most')) && !(direct && /s$|people|children|women|men/.test(tokens[counted.at]!.lower) && counted.at === amount.to)
}

// "Shares rose 2.1%", "Brent fell to $68"
function isPrice(tokens: readonly Token[], amount: Amount, words: Words): boolean {
  if (!amount.currency && !amount.percent) return false
  return tokens.slice(Math.max(0, amount.from - 6), amount.from).some((token) => token.sentence === tokens[amount.from]!.sentence && words.traps.markets.has(token.lower))
}

// "200 of 1,500 words", "(limit: 900 characters)", "12 comments"
function isFurniture(tokens: readonly Token[], amount: Amount, words: Words): boolean {
  const [next, second, third] = [tokens[amount.to], tokens[amount.to + 1], tokens[amount.to + 2]]
  if (!next || next.line) return false
  return words.traps.furniture.has((next.lower === words.lexicon.numbers.of && second?.kind === 'number' ? third : next)?.lower ?? '')
}

// ", 61," after a name · aged 12 · 34-year-old · under 15 · a girl of seven · (34)
export function isAge(tokens: readonly Token[], { amount, hedge }: Pick<Reading, 'amount' | 'hedge'>, words: Words): boolean {
  const { from, to, value } = amount
  const [before, after] = [tokens[from - 1], tokens[to]]
  const { traps } = words
  if (isOldWar(tokens, to, words)) return false
  if (before?.lower === words.lexicon.numbers.of && words.cues.parents.has(tokens[from - 2]?.lower ?? '') && value < 20) return true
  if (words.cues.turned.has(before?.lower ?? '') && value <= 110 && (!after || after.kind !== 'word' || traps.functionWords.has(after.lower))) return true
  // "Kfir, now 10 months, and"
  if (words.cues.now.has(before?.lower ?? '') && tokens[from - 2]?.text === ',' && isCapital(tokens[from - 3]) && (after?.text === ',' || tokens[to + 1]?.text === ',')) return true
  for (let back = from - 1; back >= Math.max(0, from - 4); back -= 1) {
    if (traps.ages.has(tokens[back]!.lower) && tokens[back]!.sentence === tokens[from]!.sentence && (back >= from - 2 || tokens.slice(back + 1, from).every((token) => token.kind !== 'word' || traps.functionWords.has(token.lower)))) return true
  }
  if (isHyphen(after) && words.lexicon.units.time[tokens[to + 1]?.lower ?? ''] && isHyphen(tokens[to + 2]) && traps.old.has(tokens[to + 3]?.lower ?? '')) return true
  if (!hedge && words.lexicon.units.time[after?.lower ?? ''] && (traps.old.has(tokens[to + 1]?.lower ?? '') || (tokens[to + 1]?.lower === words.lexicon.numbers.of && traps.ages.has(tokens[to + 2]?.lower ?? '')))) return true
  if (!(value <= 110) || amount.type !== 'plain') return false
  const closes = !after || after.line || /^[,.;)–—-]$/.test(after.text) || after.lower === words.lexicon.numbers.and || words.cues.who.has(after.lower)
  const apposed = isCapital(tokens[from - 2]) || tokens[from - 2]?.text === ')' || (tokens[from - 2]?.kind === 'word' && /^[,.]$/.test(after?.text ?? '') && amount.first.kind === 'digits')
  const forEach = tokens.slice(Math.max(0, from - 6), from).some((token) => words.cues.eachs.has(token.lower))
  if (before?.text === ',' && !forEach && closes && !hedge && apposed && !(isHyphen(after) && !after!.spaced)) return true
  if (before?.lower === words.lexicon.numbers.of && closes && traps.people.has(tokens[from - 2]?.lower ?? '') && words.cues.familyArticles.has(tokens[from - 3]?.lower ?? '')) return true
  if (hedge && hedge.words === 1 && words.cues.ageBounds.has(tokens[hedge.at]!.lower)) {
    const lead = tokens[hedge.at - 1]?.lower ?? ''
    if (traps.people.has(lead) && (closes || traps.functionWords.has(after?.lower ?? ''))) return true
  }
  return before?.text === '-' && !before.spaced && words.cues.ageBounds.has(tokens[from - 2]?.lower ?? '')
}

/** Whether a number that ends before `to` is the age of a war: "the 50-year-old conflict". */
export function isOldWar(tokens: readonly Token[], to: number, words: Words): boolean {
  if (!isHyphen(tokens[to]) || !words.lexicon.units.time[tokens[to + 1]?.lower ?? '']) return false
  const old = isHyphen(tokens[to + 2]) ? to + 3 : to + 2
  return words.traps.old.has(tokens[old]?.lower ?? '') && [1, 2].some((step) => words.traps.warNouns.has(tokens[old + step]?.lower ?? '') || words.subjects.get(tokens[old + step]?.lower ?? '') === 'truce')
}

// "the first half", "half-time", "half past"
function isBareHalf(tokens: readonly Token[], amount: Amount, words: Words): boolean {
  if (tokens[amount.to - 1]!.lower !== words.lexicon.numbers.half) return false
  const before = tokens[amount.from - 1]?.lower ?? ''
  const after = tokens[amount.to]
  if (words.cues.halfOthers.has(before)) return after?.lower !== words.lexicon.numbers.of || words.cues.halfParts.has(before)
  if (words.lexicon.numbers.articles.includes(after?.lower ?? '')) return true
  if (before === words.lexicon.numbers.and) return !after || after.lower !== words.lexicon.numbers.of
  return isHyphen(after) && !after!.spaced || words.cues.halfTails.has(after?.lower ?? '')
}

// "several" and "a few" count nothing, "a handful" only known nouns; "dozens" and greater always.
function isLooseVague(tokens: readonly Token[], { amount, counted }: Reading, words: Words): boolean {
  const last = tokens[amount.first.to - 1]!.lower
  if (words.cues.bareVague.has(last)) return true
  // "they marched by the thousands"
  if (words.cues.the.has(tokens[amount.from - 1]?.lower ?? '') && words.cues.by.has(tokens[amount.from - 2]?.lower ?? '')) return true
  const single = amount.first.to - amount.first.from <= 2 && tokens.slice(amount.first.from, amount.first.to).some((token) => words.cues.looseVague.has(token.lower))
  if (!single || words.lexicon.numbers.scales[last]) return false
  return !counted.known
}

// "five-storey", "two-state", "zero-sum": joined to a word that is neither unit nor thing counted.
function isCompoundWord(tokens: readonly Token[], amount: Amount, words: Words): boolean {
  const hyphen = tokens[amount.to]
  const next = tokens[amount.to + 1]
  if (!isHyphen(hyphen) || hyphen!.spaced || !next || next.spaced || next.kind !== 'word') return false
  if (hyphen!.text === '–' || hyphen!.text === '—') return false
  return !words.compounds.has(next.lower) && !/metres|miles/.test(words.lexicon.units.measures[next.lower] ?? '') && !words.after.byFirst.has(next.lower)
}

// "a 747 cargo plane": one thing of that name.
function isModel(tokens: readonly Token[], amount: Amount, words: Words): boolean {
  const next = tokens[amount.to]
  if (amount.type !== 'plain' || amount.first.kind !== 'digits' || amount.first.scale > 1 || !words.lexicon.numbers.articles.includes(tokens[amount.from - 1]?.lower ?? '')) return false
  return next?.kind === 'word' && !next.line && !words.lexicon.units.measures[next.lower] && !words.compounds.has(next.lower) && !next.lower.endsWith('s')
}

// "one" counts only before a known noun or a verb of harm; "one of", "no one", "one day", "one another" never.
function isLooseOne(tokens: readonly Token[], { amount, hedge, counted }: Reading, words: Words): boolean {
  if (amount.first.kind === 'digits' || !words.cues.one.has(tokens[amount.first.from]!.lower)) return false
  const [before, after] = [tokens[amount.from - 1]?.lower ?? '', tokens[amount.to]]
  if (words.cues.noOnes.has(before)) return !(words.cues.that.has(before) && isHarmed(tokens, amount.to, words))
  if (words.cues.but.has(before) && words.cues.all.has(tokens[amount.from - 2]?.lower ?? '')) return false
  if (after?.lower === words.lexicon.numbers.of) return !words.cues.oneLeads.has(before)
  if (hedge && hedge.operator !== 'about') return false
  if (words.cues.oneNotAfter.has(before)) return true
  const told = tokens[counted.at + 1]?.text === ',' && (isCapital(tokens[counted.at + 2]) || words.lexicon.numbers.articles.includes(tokens[counted.at + 2]?.lower ?? ''))
  if (told && counted.at <= amount.to + 2 && tokens[amount.from]!.capital) return true
  if (counted.known && counted.at <= amount.to + 2) return words.verbs.has(tokens[counted.at + 1]?.lower ?? '') || words.traps.generic.has(tokens[counted.at]!.lower)
  if (isHarmed(tokens, amount.to, words)) return false
  if (after && (words.traps.oneVerbs.has(after.lower) || (isCapital(after) && (before === words.lexicon.numbers.and || before === ',')))) return false
  return !(words.cues.oneLeads.has(before) || words.cues.oneOnly.has(before)) || Boolean(after && after.kind === 'word')
}

// "one rebel was killed", "one other was reported missing"
function isHarmed(tokens: readonly Token[], to: number, words: Words): boolean {
  if (tokens[to] && !tokens[to]!.line && words.traps.harms.has(tokens[to]!.lower)) return true
  for (let at = to + 1; at < to + 6; at += 1) {
    const token = tokens[at]
    if (!token || token.line || token.kind !== 'word') return false
    if (words.traps.harms.has(token.lower)) return true
    if (words.traps.functionWords.has(token.lower) && !words.traps.oneVerbs.has(token.lower) && !words.cues.passives.has(token.lower)) return false
  }
  return false
}

// "the two sides", "three things", "two officials said", "three people familiar with"
function isGeneric(tokens: readonly Token[], { amount, hedge, counted }: Reading, words: Words): boolean {
  if (!(amount.value <= 27) || (hedge && amount.value > 12) || (amount.high ?? 0) > 12) return false
  const { traps } = words
  for (let at = amount.to; at < amount.to + 5; at += 1) {
    const token = tokens[at]
    if (token?.text === '.' && tokens[at - 1]!.text.length === 1) continue
    if (!token || token.kind !== 'word' || token.line || traps.functionWords.has(token.lower)) break
    if (traps.generic.has(token.lower)) {
      if (leadsNoun(tokens, at, words) || (at > amount.to && words.cues.crossings.has(tokens[at - 1]!.lower)) || isMany(tokens, amount, token, words)) break
      return true
    }
    if (words.nouns.has(token.lower) && token.lower.endsWith('s')) break
  }
  const noun = tokens[counted.at]
  if (noun && amount.value <= 5 && (traps.familiar.has(tokens[counted.at + 1]?.lower ?? '') || words.verbs.has(tokens[counted.at + 1]?.lower ?? '') && counted.unit === 'persons')) return true
  const lead = tokens[amount.from - 1]
  // "the latter two", "the other two members"
  if (lead && (words.cues.latters.has(lead.lower) || (words.cues.others.has(lead.lower) && words.cues.the.has(tokens[amount.from - 2]?.lower ?? ''))) && amount.first.kind === 'words') return true
  // "her two sisters came" tells of her family, unless harm befell them.
  if (lead && (words.cues.possessives.has(lead.lower) || /'s?$/.test(lead.lower)) && words.cues.kin.has(tokens[amount.to]?.lower ?? '') && !tokens.slice(Math.max(0, amount.from - 8), amount.to + 8).some((token) => words.traps.harms.has(token.lower) || words.subjects.get(token.lower) === 'killed')) return true
  // "split the town in two"
  if (lead && words.cues.in.has(lead.lower) && (!tokens[amount.to] || tokens[amount.to]!.kind === 'mark') && !hedge && amount.value < 5) return true
  // "one of five" singles out one; the five are told elsewhere, if they matter.
  if (lead?.lower === words.lexicon.numbers.of && words.cues.one.has(tokens[amount.from - 2]?.lower ?? '') && amount.value <= 5) return true
  // "between the two cities", known from what went before, unlike "the two hostages".
  if (lead && words.cues.anaphors.has(lead.lower) && counted.unit === 'settlements' && amount.value <= 3) return true
  return lead !== undefined && words.cues.anaphors.has(lead.lower) && !counted.known && (amount.first.kind === 'words' ? amount.value <= 12 : amount.value <= 4)
}

// "five ceasefire violations", "six school children": the generic word stands before what is counted.
function leadsNoun(tokens: readonly Token[], at: number, words: Words): boolean {
  const [token, next] = [tokens[at]!, tokens[at + 1]]
  if (!next || next.line || token.lower.endsWith('s')) return false
  if (isHyphen(next)) return !next.spaced && tokens[at + 2]?.kind === 'word'
  for (let ahead = at + 1; ahead < at + 4; ahead += 1) {
    const one = tokens[ahead]
    if (!one || one.line || one.kind !== 'word' || words.traps.generic.has(one.lower) || words.traps.functionWords.has(one.lower)) return false
    if (words.nouns.has(one.lower)) return true
  }
  return false
}

// "15 countries" are counted, "the two countries" known; "six rounds" may be shots.
function isMany(tokens: readonly Token[], amount: Amount, noun: Token, words: Words): boolean {
  if (tokens.slice(Math.max(0, amount.from - 4), amount.from).some((token) => words.cues.fired.has(token.lower))) return true
  return amount.value > 5 && words.traps.fewGeneric.has(noun.lower) && !words.traps.determiners.has(tokens[amount.from - 1]?.lower ?? '')
}
