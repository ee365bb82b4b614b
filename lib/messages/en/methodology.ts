// Owns the English texts of the methodology page: the coding rules in plain sentences.

export const methodology = {
  title: 'Methodology',
  lead: 'How claims are read from articles, and what this record does not do.',
  sections: {
    claim: {
      title: 'What a claim is',
      text: [
        'A claim is one dated assertion found in one article. It has a speaker, a hedge, a day that it describes, and a short quotation.',
        'Where an article names no speaker, the outlet speaks in its own voice. An outlet’s own voice is no origin.',
        'Nothing here says who is right. Figures are never averaged, outlets are never ranked, and no winner is picked.',
      ],
    },
    quantities: {
      title: 'Hedges and bounds',
      text: [
        '“About” keeps its number and gets no invented bounds. “At least” has a lower bound only, “at most” an upper bound only.',
        '“Some”, “around” and “roughly” are read as about; “over” and “topped” as more than; “nearly” and “almost” as less than; “up to” as at most.',
        'A vague word gets the bounds of the table below and no middle value.',
      ],
    },
    vague: { title: 'Vague words', text: ['Bounds are a convention, not a finding. They are the same for every source.'] },
    clocks: {
      title: 'Days',
      text: [
        'Each claim has up to five clocks: the day it describes, the day it was said, the day it was published, the day editors read it, and the moment it was recorded.',
        'A day is stated, deduced from the text, taken from the publication, or unknown; the record says which.',
        '“As of” shows figures up to a day. “As known on” shows only articles that were published by then.',
      ],
    },
    attribution: {
      title: 'Who says so',
      text: [
        'The steps from speaker to page are kept in order: said, told, released, cited, reported.',
        'An actor’s own word and another’s word about it are never treated as the same thing.',
      ],
    },
    divergence: {
      title: 'How gaps are explained',
      text: [
        'Two figures are compared only where definition, unit, population and place agree. Otherwise the answer is “not comparable”, with the reason.',
        'A count that only grows may be higher because it describes a later day; then the days between are named.',
        'A number without a hedge that ends in zeros is called visibly round. What no date, window, scope, hedge or rounding accounts for is called unexplained.',
        'Unexplained is a question to the sources. It is no verdict.',
      ],
    },
    standing: {
      title: 'Disputed, corrected, retracted',
      text: [
        'A dispute is recorded with whoever disputes, and at what it is aimed: a figure or a source.',
        'A corrected figure stays on view beside the new one. A retracted record keeps its page and gives its reason.',
      ],
    },
    quotes: {
      title: 'Quotations',
      text: ['A quotation has at most eight words. Together, the quotations of one article cover at most 30 % of it.'],
    },
  },
  vagueTable: { caption: 'Vague words and their bounds', word: 'Word', low: 'From', high: 'To', open: 'open' },
  clocksTable: { caption: 'The five clocks', clock: 'Clock', means: 'What it means' },
}
