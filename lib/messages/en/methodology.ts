// Owns the English texts of the methodology page: the coding rules in plain sentences. The order here is the order of the page.

export const methodology = {
  title: 'Methodology',
  lead: 'How claims are read from articles, how they are set side by side, and what this record does not do.',
  contents: 'On this page',
  sections: {
    claim: {
      title: 'What a claim is',
      text: [
        'A claim is one dated assertion found in one article. It has a speaker, a hedge, a day that it describes, and a short quotation.',
        'There are five kinds. A sentence that holds two assertions becomes two claims; a number that is printed twice is kept twice, and the second repeats the first.',
        'The statement is in the editor’s own neutral words, attribution first. What needs explaining, such as a pronoun resolved or a misprint, stands in a public note.',
      ],
    },
    attribution: {
      title: 'Who says so',
      text: [
        'Attribution comes before the number: somebody said it. The steps from speaker to page are kept in order, and a step that exists but is not named says so.',
        'A speaker may be named or anonymous. The description is kept as printed, beside the name of the actor.',
        'Where an article names no speaker, the outlet speaks in its own voice. An outlet’s own voice is a report and no origin.',
        'An actor’s own word and another’s word about it are never treated as the same thing.',
        'Reports are followed back to who spoke first. However many outlets print one speaker’s words, that is one origin; two who speak together are two. Whoever is not named may be one of the others, and is never counted as one more.',
        'Reports of one statement are set side by side to show where a hedge was left out or put in. Questions about counts that fall or part are questions, because what would answer them may not be on record.',
      ],
    },
    quotes: {
      title: 'Quotations',
      text: [
        'A quotation is an exact fragment of at most eight words, just long enough to find the passage. Together, the quotations of one article cover at most 30 % of it. The full text is never shown.',
        'Where the publisher’s address is known, the link leads to the passage itself. Where it is not, the page says so.',
        'Data sets have figures and no sentences, so their claims may have no quotation.',
      ],
    },
    quantities: {
      title: 'Hedges and bounds',
      text: [
        'The words as printed are always kept and shown. What they mean as a number is one of nine operators.',
        'Words are read the same way for every source: “some”, “around” and “roughly” as about; “over” and “topped” as more than; “nearly” and “almost” as less than; “up to” as at most. A dozen is exactly 12.',
        'Nothing is filled in. “About” gets no invented bounds, “between” no midpoint, “at least” no upper end.',
        'A quantity is a count, a share of a base, an increment or a change. Rates and ratios name what they are counted per.',
      ],
    },
    vague: {
      title: 'Vague words',
      text: [
        'These words, and no others, get bounds. The bounds are a convention and no finding, and they are the same for every source. A vague word has no best value and is never joined by a line.',
      ],
    },
    clocks: {
      title: 'Days',
      text: [
        'Each claim has up to five clocks. A day is kept as it was given: “in November” stays a month, “10 or 11 March” stays two days.',
        'Three of them say how they are known: stated in print, deduced from the text, taken from the day of publication, or unknown.',
      ],
    },
    past: {
      title: 'Two questions about the past',
      text: [
        '“As of” asks what figures describe: it shows the claims that describe that day or an earlier one.',
        '“As known on” asks what readers could know: it shows only articles that had been published by that day. An article whose day is not known is left out.',
        'A third one, “recorded by”, goes back to what this record itself said at a moment. Citations use it. Disputes and corrections count only where these questions let them in.',
      ],
    },
    bases: {
      title: 'What a figure rests on',
      text: ['The basis says how the figure came about. A figure that somebody estimated or carried forward is never shown as if it had been reported.'],
    },
    scope: {
      title: 'Metric and scope',
      text: [
        'A metric says what is counted, in which unit, where, and from which day. Its definition stands on its own page.',
        'A claim may count only a part: a population such as women and children, a place, or a part described in words. A part is never set against the whole as if they were rivals.',
        'The same number under two metrics stays two claims: 240 hostages and 240 prisoners have nothing in common but the number.',
      ],
    },
    relations: {
      title: 'How claims relate',
      text: [
        'Relations join one claim to another, each with its direction. A dispute is recorded with whoever disputes and with what it is aimed at: no confidence in a source is no dispute of its figure.',
      ],
    },
    standing: {
      title: 'Standing and status',
      text: [
        'Standing is what other claims say of this one: disputed, contradicted, corrected, superseded, or none of them. Status is what the editors decided: published or retracted. The two are never mixed.',
        'A corrected figure stays on view beside the new one. A retracted claim keeps its page and gives the reason.',
        'Every saved state of a claim is a revision with an address of its own. No revision is ever changed, and each carries a hash over the one before it.',
      ],
    },
    divergence: {
      title: 'How gaps are explained',
      text: [
        'Two figures are compared only where definition, unit, population and place agree. Otherwise the answer is “not comparable”, with the reason. That is a full answer.',
        'A count that only grows may be higher because it describes a later day; then the days between are named.',
        'A number without a hedge that ends in zeros is called visibly round. What no date, window, scope, hedge or rounding accounts for is called unexplained.',
        'Unexplained is a question to the sources. It is no verdict.',
      ],
    },
    ledger: {
      title: 'Ledgers',
      text: [
        'A ledger sets a source’s own lines against the figure that it prints: held before and taken, less released, rescued and recovered. Sources are not mixed, unless the view asks for an outlet or a claimant as a whole.',
        'Of claims on one line the newest counts, a repeated one once, and parts only where no total is given. Bounds are carried through; “about” computes on its number, and the result is marked approximate.',
        'A line that a source does not give may be any number. So there is a residual only where no missing line could cover the difference, and a residual asks for a second look.',
      ],
    },
    terms: {
      title: 'Proposals, terms and positions',
      text: [
        'A term is one provision as one article reports it. Two reports of one proposal may differ, and both stay.',
        'A position is a stance of one actor, told by the actor or by somebody else about it; the page says which. Acceptance under a condition, silence, and no answer on record are three different things.',
        'A claim is tied to a proposal only where the article identifies it. “The latest proposal” is not guessed.',
      ],
    },
    marks: {
      title: 'Marks',
      text: ['Every mark stands with the words as printed. Colour follows the order in which sources first speak, never a party, and is never the only sign.'],
    },
    neutrality: {
      title: 'What this record does not do',
      text: [
        'It does not say who is right. Figures are never averaged, outlets are never ranked, no source has a score and no winner is picked.',
        'The same verb serves all sides: said. Loaded words of an article stay in its quotation and do not enter our own text.',
        'Lists are ordered by date, then by alphabet. Signs and colours are the same for every party.',
      ],
    },
  },
  kindsTable: { caption: 'The five kinds of claims', kind: 'Kind', means: 'What it is' },
  stepsTable: { caption: 'The steps of attribution', step: 'Step', means: 'What it says' },
  stepsMean: {
    said: 'the claimant said or wrote it in public',
    told: 'the claimant told it to somebody, often without a name in print',
    released: 'somebody else gave it out for the claimant',
    cited: 'somebody quoted an earlier report',
    reported: 'an outlet printed or broadcast it',
  },
  operatorsTable: { caption: 'The nine operators', operator: 'Operator', keeps: 'What is kept', example: 'Reads' },
  operatorsKeep: {
    exactly: 'one number',
    about: 'one number, no bounds',
    at_least: 'a lower bound, which is included',
    more_than: 'a lower bound, which is left out',
    at_most: 'an upper bound, which is included',
    less_than: 'an upper bound, which is left out',
    between: 'two bounds, no midpoint',
    vague: 'the bounds of the table below, where it has them',
    unknown: 'only the words',
  },
  operatorsRead: {
    exactly: '105; three; a dozen',
    about: 'about, some, around, roughly',
    at_least: 'at least, no fewer than',
    more_than: 'more than, over, topped',
    at_most: 'at most, up to',
    less_than: 'less than, nearly, almost',
    between: 'between 10 and 20; 10 to 20',
    vague: 'dozens, hundreds, several, most',
    unknown: 'a number is spoken of and not given',
  },
  vagueTable: { caption: 'Vague words and their bounds', word: 'Word', low: 'From', high: 'To', note: 'Read as', open: 'open', ofShare: (value: string) => `${value} of the whole` },
  clocksTable: { caption: 'The five clocks', clock: 'Clock', means: 'What it means' },
  clocks: {
    asOf: { name: 'As of', means: 'the day that the figure describes; where it counts over a period, the end of it' },
    statedOn: { name: 'Said on', means: 'the day on which the speaker said it' },
    publishedOn: { name: 'Published on', means: 'the day on which the article came out' },
    accessedAt: { name: 'Read on', means: 'the day on which editors read the article' },
    recordedAt: { name: 'Recorded at', means: 'the moment at which the claim was saved here' },
  },
  dateBasesTable: { caption: 'How a day is known', basis: 'Basis', means: 'What it means' },
  dateBasesMean: {
    stated: 'the day is printed',
    deduced: 'the day is not printed; editors worked it out from the text',
    publication: 'the article gives no day, so the day of publication stands in',
    unknown: 'how the day is known was not recorded',
  },
  basesTable: { caption: 'Bases of a figure', basis: 'Basis', means: 'What it means' },
  basesMean: {
    reported: 'given out as a count by whoever issues it',
    identified: 'only cases identified by name',
    verified: 'checked afterwards by whoever issues it',
    declared: 'declared by a body that has the right to',
    estimated: 'worked out from a model or a sample',
    interpolated: 'set between two reports by an aggregator',
    filled: 'an earlier figure carried forward',
    derived: 'computed from other figures',
  },
  relationsTable: { caption: 'The six relations', relation: 'Relation', means: 'What it means' },
  relationsMean: {
    disputes: 'somebody says that the other claim is wrong',
    contradicts: 'editors see that both cannot hold',
    corrects: 'the earlier claim was wrong, and this one puts it right',
    supersedes: 'a newer edition or a better basis; the earlier one was not wrong',
    repeats: 'the same assertion again',
    part_of: 'a part of the other’s total, with the name of the split; parts exclude each other or overlap',
  },
  standingsTable: { caption: 'The four standings', standing: 'Standing', means: 'What it means' },
  standingsMean: {
    disputed: 'somebody has said that it is wrong',
    contradicted: 'another claim on record cannot hold together with it',
    corrected: 'a later claim puts it right',
    superseded: 'a newer edition stands in its place',
  },
  stancesCaption: 'Stances, one ink for all',
  legendFigures: 'Figures', legendLines: 'Lines and days', legendStances: 'Stances',
}
