// Owns the English words for numbers, hedges, ranges and ratios.
import type { Lexicon } from './lexicon'

export const numbers: Lexicon['numbers'] = {
  units: {
    zero: 0, none: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
    thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
  },
  tens: { twenty: 20, thirty: 30, forty: 40, fourty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
  scales: {
    dozen: 12, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, lakh: 1e5, crore: 1e7,
  },
  suffixes: { k: 1e3, m: 1e6, mn: 1e6, mln: 1e6, mio: 1e6, bn: 1e9, bln: 1e9, b: 1e9, tn: 1e12, million: 1e6, billion: 1e9 },
  plurals: ['dozens', 'scores', 'hundreds', 'thousands', 'tens', 'millions', 'billions'],
  vague: ['several', 'few', 'handful', 'couple', 'pair'],
  fractions: {
    half: 1 / 2, halves: 1 / 2, third: 1 / 3, thirds: 1 / 3, quarter: 1 / 4, quarters: 1 / 4, fifth: 1 / 5, fifths: 1 / 5,
    fourth: 1 / 4, fourths: 1 / 4, sixth: 1 / 6, sixths: 1 / 6, seventh: 1 / 7, sevenths: 1 / 7, eighth: 1 / 8, eighths: 1 / 8, ninth: 1 / 9, ninths: 1 / 9,
    tenth: 1 / 10, tenths: 1 / 10,
  },
  articles: ['a', 'an'],
  and: 'and',
  of: 'of',
  half: 'half',
}

export const hedges: Lexicon['hedges'] = {
  before: {
    at_least: [
      'at least', 'at the least', 'at the very least', 'at a minimum', 'no fewer than', 'no less than', 'not fewer than', 'not less than',
      'a minimum of', 'minimum of', 'minimum', 'a minimum', 'no lower than', 'as few as', 'from at least', 'at very least', '≥', 'upward from',
    ],
    more_than: [
      'more than', 'over', 'well over', 'just over', 'far over', 'slightly over', 'little over', 'a little over', 'far more than', 'many more than',
      'slightly more than', 'just more than', 'a little more than', 'little more than', 'well more than', 'much more than', 'in excess of',
      'upwards of', 'upward of', 'north of', 'above', 'well above', 'just above', 'beyond', 'greater than', 'higher than', 'longer than',
      'larger than', 'better than', 'topped', 'tops', 'topping', 'has topped', 'exceeded', 'exceeds', 'exceed', 'exceeding', 'far exceeding',
      'surpassed', 'surpasses', 'surpass', 'surpassing', 'passed', 'has passed', 'crossed', 'crossing', 'climbed past', 'risen past', 'rose past',
      'climbed above', 'climbed over', 'rose above', 'risen above', 'outnumbered', 'older than', '>',
    ],
    at_most: [
      'up to', 'as many as', 'as much as', 'no more than', 'not more than', 'no greater than', 'at most', 'at the most', 'at the very most',
      'a maximum of', 'maximum of', 'a maximum', 'maximum', 'not exceeding', 'no longer than', 'as high as', 'capped at', 'as long as',
      'possibly as many as', 'perhaps as many as', 'not over', '≤',
    ],
    less_than: [
      'less than', 'fewer than', 'nearly', 'almost', 'just under', 'under', 'well under', 'below', 'just below', 'well below', 'close to', 'very nearly',
      'just short of', 'just shy of', 'shy of', 'short of', 'approaching', 'nearing', 'lower than', 'far fewer than', 'far less than', 'slightly less than',
      'slightly fewer than', 'a little less than', 'slightly under', 'shorter than', 'much less than', 'barely', 'not quite', 'a little under',
      'virtually', 'closing in on', 'little less than', '<',
    ],
    about: [
      'about', 'around', 'roughly', 'approximately', 'approx', 'approx.', 'some', 'an estimated', 'estimated', 'an approximate', 'circa', 'ca', 'ca.',
      'in the region of', 'in the order of', 'on the order of', 'somewhere around', 'somewhere near', 'more or less', 'perhaps', 'maybe',
      'in the neighbourhood of', 'in the neighborhood of', 'in the vicinity of', 'estimated at', 'estimated at about', 'estimated at around',
      'at about', 'at around', 'at roughly', 'at some', 'an estimate of', 'estimate of', 'a rough', 'thereabouts', 'about some', '~', '≈', '∼',
      'estimated to be', 'loosely', 'closer to', 'nearer to', 'nearer',
    ],
  },
  after: {
    at_least: ['or more', 'and more', 'at least', 'at a minimum', 'at the very least', 'and counting', 'or higher', 'or above', 'or greater', 'plus', 'minimum', '+', 'or even more', 'and upwards'],
    at_most: ['at most', 'at the most', 'or fewer', 'or less', 'or under', 'maximum', 'or below', 'tops'],
    about: ['or so', 'odd', 'or thereabouts', 'give or take', 'more or less', 'approximately', 'roughly', 'ish', 'or about'],
  },
  fillers: ['another', 'additional', 'further', 'the', 'a total of', 'its', 'us', 'an additional', 'a further', 'other', 'a', 'an', 'approximately', 'some', 'about'],
  notAfter: {
    about: ['talk', 'talks', 'talked', 'talking', 'speak', 'spoke', 'speaking', 'concern', 'concerns', 'concerned', 'information', 'know', 'knew', 'asked', 'reports', 'told', 'questions', 'details', 'worried', 'worry', 'doubts', 'news', 'story', 'stories', 'complained', 'warned'],
    over: ['hand', 'handed', 'handing', 'hands', 'turn', 'turned', 'take', 'takes', 'taking', 'taken', 'carry', 'carried', 'dispute', 'disputes', 'concern', 'concerns', 'talks', 'row', 'anger', 'disagreement', 'disagreements', 'control', 'rule', 'charged', 'criticism', 'outrage', 'fears', 'war', 'arrested', 'sovereignty', 'jailed', 'fight', 'negotiations'],
    under: ['agreement', 'accord'],
    above: ['hill', 'described'],
    some: [],
    minimum: ['the'],
    passed: ['was', 'were', 'parliament', 'council', 'has been'],
    crossed: ['who'],
    beyond: ['go', 'goes', 'going'],
  },
}

export const ranges: Lexicon['ranges'] = {
  between: ['between', 'anywhere between', 'somewhere between', 'of between', 'anywhere from', 'somewhere from', 'ranging from', 'ranged from', 'ranges from'],
  and: ['and', 'to'],
  to: ['to', 'through', 'up to'],
  or: ['or', 'or even', 'or perhaps', 'or possibly'],
  from: 'from',
  changes: [
    'rise', 'rises', 'rising', 'rose', 'risen', 'increase', 'increases', 'increasing', 'increased', 'fall', 'falls', 'falling', 'fell', 'fallen', 'drop', 'drops',
    'dropping', 'dropped', 'down', 'up', 'cut', 'cutting', 'reduce', 'reducing', 'reduced', 'raise', 'raised', 'raising', 'grow', 'grew', 'grown', 'growing', 'climb', 'climbed',
    'climbing', 'jump', 'jumped', 'soar', 'soared', 'decline', 'declined', 'declining', 'shrink', 'shrank', 'shrunk', 'expand', 'expanded', 'revise', 'revised', 'lower', 'lowered',
    'halved', 'slashed', 'slash', 'went', 'gone', 'going', 'changed', 'change', 'extended', 'corrected', 'surged', 'plunged', 'doubled', 'tripled',
  ],
}

export const ratios: Lexicon['ratios'] = {
  joins: ['to', 'for', 'against'],
  per: ['per', 'every', 'each', 'a', 'an'],
  each: ['for each', 'for every', 'per', 'for one', 'in exchange for each', 'in exchange for every', 'in return for each', 'in return for every'],
  outOf: ['out of', 'out of a total of', 'out of every', 'out of the', 'out of some', 'out of about'],
  inWord: 'in',
}
