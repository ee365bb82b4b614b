// Owns the English of ledgers: their lines, their sums, and the sentence under each. A residual asks for review and is no verdict.

interface LedgerNames {
  title: string
  /** The row of the computed total. */
  total: string
  /** Behind a number: what the lines leave. */
  would: string
}

/** What a ledger of a family is called; another family gets plainer words. */
const families: Record<string, LedgerNames> = {
  custody: { title: 'Custody ledger', total: 'held, by these lines', would: 'would be held by these lines' },
}

/** Figures that count a part of what is left: what is said of those counted, and of the rest. */
const parts: Record<string, { counted: (one: boolean) => string; rest: string; more: string }> = {
  'hostages-remaining-alive': { counted: (one) => (one ? 'was alive' : 'were alive'), rest: 'not said to be alive', more: 'said to be alive' },
  'hostages-remaining-dead': { counted: (one) => (one ? 'was dead' : 'were dead'), rest: 'not said to be dead', more: 'said to be dead' },
}

const be = (one: boolean) => (one ? 'is' : 'are')
const plural = (n: number, one: string, many: string) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`

export const ledger = {
  title: 'Ledger',
  lead: 'Does each source’s own arithmetic close? What it says came in, less what it says went out, is set against the figure that it prints. A residual asks for a second look; it is no verdict.',
  aside: {
    article: 'Does each article’s own arithmetic close? A residual asks for a second look; it is no verdict.',
    outlet: 'Does each outlet’s own arithmetic close? A residual asks for a second look; it is no verdict.',
    claimant: 'Does each speaker’s own arithmetic close? A residual asks for a second look; it is no verdict.',
  },
  names: (family: string, label: string): LedgerNames => families[family] ?? { title: `Ledger: ${label}`, total: 'left, by these lines', would: 'would be left by these lines' },
  part: (slug: string, label: string) => parts[slug] ?? {
    counted: () => `counted under “${label}”`, rest: `not counted under “${label}”`, more: `counted under “${label}”`,
  },
  signs: { plus: '+', minus: '−', equals: '=' },
  signWords: { plus: 'plus', minus: 'less', equals: 'equals' },
  notGiven: 'not given',
  notComputed: 'not computed',
  sum: (addends: string[]) => addends.join(' + '),
  together: (labels: string[]) => `${labels.join(' and ')} together`,
  printed: (label: string, speaker: string | null) => `printed: ${label}${speaker ? `, ${speaker} said` : ''}`,
  partsMissing: (labels: string[]) => `${labels.map((label) => `“${label}”`).join(', ')} not given`,
  addend: (label: string, scope: string | null) => (scope ? `${label} (${scope})` : label),
  whole: (labels: string[]) => labels.join(' + '),
  approximately: (amount: string) => `${amount} (approximately)`,
  article: 'The article',
  /** A sentence within a sentence: its article loses the capital, a name keeps it. */
  inside: (sentence: string) => sentence.replace(/^(The|An?) /, (word) => word.toLowerCase()),

  words: {
    computed: (amount: string, would: string) => `${amount} ${would}`,
    printed: (who: string, amount: string) => `${who} printed ${amount}`,
    said: (who: string, amount: string) => `${who} said ${amount}`,
    printedPart: (who: string, said: boolean, amount: string, counted: string) => `${who} ${said ? 'said' : 'printed'} that ${amount} ${counted}`,
    closes: 'The ledger closes.',
    closesRoughly: 'The ledger closes as far as hedged figures can tell.',
    canHold: 'The two can both hold, so that there is no residual.',
    left: (amount: string, one: boolean) => `${amount} ${be(one)} left for the lines that it does not give. No residual.`,
    leftOver: (amount: string, one: boolean) => `${amount} more ${one ? 'is' : 'are'} printed, which lines that it does not give could hold. No residual.`,
    leftParts: (amount: string, one: boolean) => `${amount} ${be(one)} left for what it gives only in part. No residual.`,
    rest: (amount: string, one: boolean, rest: string) => `${amount} ${be(one)} ${rest}. No residual: the two figures count different things.`,
    noRest: 'No residual: the two figures count different things.',
    overRest: (amount: string, one: boolean, more: string) => `${amount} more ${be(one)} ${more} than these lines leave. No residual: the two figures count different things.`,
    residual: (amount: string, more: boolean) => `Residual: ${amount} ${more ? 'more' : 'fewer'} by these lines than printed, which no missing line could cover. It asks for review and is no verdict.`,
    days: 'The lines and the figure come from reports of different days, so no residual is computed.',
    unstated: (who: string) => `${who} prints no figure of its own to set beside it.`,
    uncomputed: (lines: string) => `Nothing can be computed, because no figure is given for what came in (${lines}).`,
  },

  empty: 'No claim on record is a line of a ledger.',
  emptyHint: 'A ledger needs a figure of what came in or went out. Widen the day or clear the filters.',
  byLabel: 'Ledgers by',
  shown: (shown: number, all: number) => (shown === all ? `${plural(all, 'ledger', 'ledgers')}.` : `${shown.toLocaleString('en')} of ${plural(all, 'ledger', 'ledgers')}, those of the sources that spoke last.`),
  older: (n: number) => `${plural(n, 'more ledger', 'more ledgers')}, each in a sentence`,
  restShown: (shown: number, all: number) => `${shown.toLocaleString('en')} of ${all.toLocaleString('en')} are listed.`,
  single: (n: number) => (n === 1 ? '1 more source gives a line, but not what came in' : `${n.toLocaleString('en')} more sources give some line, but not what came in`),
  json: 'These ledgers as JSON',
  methodWords: 'Of claims on the same line the newest counts, a repeated one once, and parts only where no total is given. A line that a source does not give may be any number, so there is a residual only where no missing line could cover the difference.',
}
