// Owns the shape of a lexicon: all words of one language that the detector knows. Another language is another file of this shape.
import type { Operator } from '@/lib/domain/vocabulary'

/** A date part that is counted: the days, weeks or months from the day of publication. */
export type RelativeDay = { phrase: string; days: [number, number] }
export type TimeUnit = { unit: 'seconds' | 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years'; times: number }

/** `subject` names the cue; words that stand for it, lower case. */
export type Cue = { subject: string; words: readonly string[] }

/** A metric is suggested when its subject is the find's and each of the other lists (any word of it) is met in the sentence. */
export type MetricRule = {
  metric: string
  subjects: readonly string[]
  /** One of these actions must be near. */
  actions?: readonly string[]
  /** One of these phrases must stand in the sentence. */
  near?: readonly string[]
  /** Not for these nouns. */
  except?: readonly string[]
  /** None of these phrases may stand in the sentence. */
  without?: readonly string[]
}

/** Short lists that decide one reading each; `en-cues.ts` shows what each holds. */
export type CueName =
  | 'moneyPrefixes' | 'ratioNouns' | 'squares' | 'metrics' | 'durationOvers' | 'singles' | 'articleLeads' | 'over' | 'daily'
  | 'stretches' | 'long' | 'auxiliaries' | 'sentenced' | 'agos' | 'definites' | 'postHedges' | 'plus' | 'none' | 'one' | 'eachs'
  | 'familyArticles' | 'ageBounds' | 'halfOthers' | 'halfParts' | 'halfTails' | 'looseVague' | 'noOnes' | 'oneLeads' | 'oneOnly'
  | 'clockLeads' | 'localTime' | 'no' | 'needScale' | 'few' | 'two' | 'roundTwo' | 'the' | 'dayJoins' | 'lastThisNext' | 'perfects'
  | 'aboutAgo' | 'anaphors' | 'mayLeads' | 'placeTails' | 'labelTails' | 'far' | 'so' | 'in' | 'all' | 'but' | 'from' | 'who'
  | 'first' | 'bareVague' | 'fired' | 'numbering' | 'wars' | 'passives' | 'quarrels' | 'that' | 'than' | 'within' | 'singleLeads' | 'by' | 'latters' | 'others' | 'possessives' | 'oneNotAfter' | 'crossings' | 'kin' | 'sourceNouns' | 'sourceJoins' | 'dayLeads' | 'sayTails' | 'saidLeads' | 'nounVerbs' | 'saidThat' | 'takers' | 'taken'
  | 'inverters' | 'beings' | 'withs' | 'swaps' | 'readTimes' | 'parents' | 'turned' | 'now' | 'clockParts' | 'clockJoins' | 'jails' | 'thresholds' | 'ids' | 'shareLeads'

export type Lexicon = {
  language: string
  abbreviations: readonly string[]
  cues: Readonly<Record<CueName, readonly string[]>>
  numbers: {
    units: Readonly<Record<string, number>>
    tens: Readonly<Record<string, number>>
    /** hundred, thousand, dozen… */
    scales: Readonly<Record<string, number>>
    /** Written beside digits: m, bn, k. */
    suffixes: Readonly<Record<string, number>>
    /** dozens, hundreds…: vague on their own. */
    plurals: readonly string[]
    /** several, few, handful…: vague on their own and before a scale. */
    vague: readonly string[]
    /** half, third, quarters…: parts of one. */
    fractions: Readonly<Record<string, number>>
    articles: readonly string[]
    and: string
    of: string
    half: string
  }
  hedges: {
    /** Before the number; the longest wins. */
    before: Readonly<Partial<Record<Operator, readonly string[]>>>
    /** After the number, or after number and noun. */
    after: Readonly<Partial<Record<Operator, readonly string[]>>>
    /** May stand between hedge and number. */
    fillers: readonly string[]
    /** Words before which `about`, `over` and the like are no hedge: "a dispute over". */
    notAfter: Readonly<Record<string, readonly string[]>>
  }
  ranges: { between: readonly string[]; and: readonly string[]; to: readonly string[]; or: readonly string[]; from: string; changes: readonly string[] }
  ratios: { joins: readonly string[]; per: readonly string[]; each: readonly string[]; outOf: readonly string[]; inWord: string }
  units: {
    percent: readonly string[]
    currencies: Readonly<Record<string, string>>
    time: Readonly<Record<string, TimeUnit>>
    measures: Readonly<Record<string, string>>
    nouns: Readonly<Record<string, readonly string[]>>
    /** Nouns that make a compound a claim: three-phase, 500-strong. */
    compounds: readonly string[]
  }
  traps: {
    labels: readonly string[]
    commonLabels: readonly string[]
    clock: readonly string[]
    ordinals: readonly string[]
    ages: readonly string[]
    old: readonly string[]
    generic: readonly string[]
    people: readonly string[]
    determiners: readonly string[]
    windows: readonly string[]
    relative: readonly string[]
    relativeUnless: readonly string[]
    /** Generic where they are few or known ("the two countries"), counted where they are many ("15 countries"). */
    fewGeneric: readonly string[]
    /** What a page counts of itself: words, comments, shares. */
    furniture: readonly string[]
    /** Things whose prices move: what stands just behind them is no claim of ours. */
    markets: readonly string[]
    /** "one rebel was killed": verbs that make a single one a claim. */
    harms: readonly string[]
    /** "the worst in 20 years" */
    superlatives: readonly string[]
    directions: readonly string[]
    /** Before "of 10 km": a place, not an amount. */
    positions: readonly string[]
    streets: readonly string[]
    durationNouns: readonly string[]
    warNouns: readonly string[]
    durationLeads: readonly string[]
    scoreWords: readonly string[]
    functionWords: readonly string[]
    oneVerbs: readonly string[]
    magnitude: readonly string[]
    familiar: readonly string[]
  }
  dates: {
    months: Readonly<Record<string, number>>
    /** Months whose name is also a common word. */
    ambiguousMonths: readonly string[]
    weekdays: Readonly<Record<string, number>>
    relative: readonly RelativeDay[]
    parts: Readonly<Record<string, 'early' | 'mid' | 'late'>>
    this: readonly string[]
    last: readonly string[]
    next: readonly string[]
    future: readonly string[]
    /** Said of what is to come, a few words before a weekday. */
    coming: readonly string[]
    before: readonly string[]
    ago: readonly string[]
    periods: { week: string; month: string; year: string }
    yearLeads: readonly string[]
    since: string
  }
  claimants: { accordingTo: readonly string[]; verbs: readonly string[]; stops: readonly string[]; pronouns: readonly string[] }
  subjects: readonly Cue[]
  actions: readonly Cue[]
  metrics: { gate: readonly string[]; /** Actions that count only where no other is near. */ weak: readonly string[]; rules: readonly MetricRule[] }
}
