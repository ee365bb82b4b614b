// Owns the English words around numbers that are no claims: labels, clock times, ages, windows, idioms.
import type { Lexicon } from './lexicon'

export const traps: Lexicon['traps'] = {
  labels: [
    'resolution', 'article', 'articles', 'section', 'paragraph', 'para', 'clause', 'chapter', 'annex', 'table', 'page', 'pages', 'channel', 'highway', 'route', 'floor', 'gate', 'hill', 'flight', 'no', 'nos', 'number',
    'figure', 'fig', 'photo', 'version', 'appendix', 'protocol', 'boeing', 'airbus', 'law', 'decree', 'act', 'regulation', 'item', 'footnote', 'note', 'verse', 'volume', 'issue', 'square', 'season', 'episode',
    'grade', 'category', 'magnitude', 'ipc', 'terminal', 'platform', 'room', 'building', 'apartment', 'suite', 'depot', 'document', 'schedule', 'radio', 'iphone', 'p', 'pp', 'update', 'merkava', 'option', 'windows', 'point', 'takeaway',
  ],
  commonLabels: ['day', 'week', 'phase', 'stage', 'level', 'unit', 'group', 'line', 'area', 'zone', 'camp', 'road', 'part', 'type', 'round', 'house', 'year', 'district', 'sector', 'block', 'brigade', 'battalion', 'division', 'question', 'step', 'vol', 'model', 'track', 'tier', 'ward', 'bloc', 'plan', 'kilometre', 'kilometer', 'mark', 'base', 'point'],
  clock: ['am', 'pm', 'gmt', 'utc', 'local', "o'clock", 'hrs', 'bst', 'cet', 'est', 'edt', 'noon', 'cest', 'eest', 'eet', 'ist', 'et'],
  ordinals: ['st', 'nd', 'rd', 'th', 's'],
  ages: ['aged', 'age', 'ages', 'turns'],
  old: ['old', 'olds'],
  generic: [
    'side', 'sides', 'party', 'parties', 'country', 'countries', 'nation', 'nations', 'state', 'states', 'leader', 'leaders', 'government', 'governments', 'capitals', 'official', 'officials', 'source', 'sources', 'diplomat',
    'diplomats', 'allies', 'enemies', 'foes', 'neighbours', 'neighbors', 'rivals', 'presidents', 'ministers', 'peoples', 'factions', 'thing', 'things', 'way', 'ways', 'options', 'reason', 'reasons', 'issues', 'fronts', 'questions', 'occasions', 'takeaways',
    'powers', 'mediators', 'guarantors', 'leagues', 'presidencies', 'teams', 'hand', 'point', 'points', 'time', 'step', 'analysts', 'experts', 'factors', 'goals', 'aims', 'scenarios', 'ceasefire', 'stages', 'halves', 'tracks', 'phases', 'topics', 'documents',
    'pillars', 'principles', 'sources', 'envoys', 'negotiators', 'minister', 'president', 'generals', 'candidates', 'visits', 'meetings', 'conversations', 'phone', 'elements', 'superpowers', 'heads', 'school', 'militaries', 'armies', 'delegations',
    'statements', 'continents', 'wars', 'calls', 'rounds', 'trips', 'letters', 'speeches', 'interviews', 'colleagues', 'reporters', 'friends', 'terms', 'comments', 'shares', 'replies', 'annexes', 'annex', 'appendices', 'articles', 'paragraphs', 'chapters', 'neighbouring', 'warring', 'main', 'key', 'guests', 'worlds', 'communities', 'guarantor', 'mediating',
  ],
  people: ['girl', 'boy', 'child', 'woman', 'man', 'baby', 'son', 'daughter', 'brother', 'sister', 'mother', 'father', 'toddler', 'children', 'women', 'men', 'people', 'those', 'girls', 'boys', 'anyone', 'males', 'prisoners', 'hostages', 'infants', 'kids', 'family', 'parent', 'were', 'are'],
  determiners: ['the', 'these', 'those', 'its', 'their', 'his', 'her', 'our', 'both', 'all'],
  windows: ['past', 'last', 'previous', 'preceding', 'recent', 'latest'],
  relative: ['ago', 'earlier', 'later', 'previously', 'beforehand', 'hence', 'before', 'after', 'since', 'into', 'prior', 'on', 'from', 'away', 'apart'],
  superlatives: ['worst', 'first', 'biggest', 'deadliest', 'largest', 'heaviest', 'highest', 'lowest', 'most', 'bloodiest', 'fiercest', 'only', 'longest', 'greatest', 'strongest', 'gravest'],
  relativeUnless: ['been', 'took', 'for', 'within', 'lasting', 'lasts', 'lasted', 'last', 'of', 'in', 'by', 'exactly'],
  directions: ['north', 'south', 'east', 'west', 'northeast', 'northwest', 'southeast', 'southwest', 'outside', 'away', 'inland', 'offshore', 'northern', 'southern', 'deep', 'high', 'long', 'wide', 'off', 'underground', 'above', 'behind', 'north-east', 'north-west', 'south-east', 'south-west', 'up', 'down', 'below'],
  positions: ['depth', 'altitude', 'height', 'speed', 'range', 'distance'],
  streets: ['street', 'avenue', 'boulevard', 'lane', 'square', 'drive', 'st', 'ave', 'rd', 'road'],
  durationNouns: ['anniversary', 'anniversaries', 'sentence', 'sentences', 'high', 'low', 'visit', 'trip', 'tour', 'old', 'olds', 'term', 'career', 'veteran', 'birthday', 'mark', 'peak', 'drive', 'walk', 'flight', 'interview', 'history', 'summit', 'meeting', 'prison', 'reign', 'speech', 'jail', 'read'],
  warNouns: ['war', 'conflict', 'siege', 'offensive', 'campaign', 'blockade', 'insurgency', 'fighting', 'battle', 'occupation', 'bombardment', 'civil', 'assault', 'rebellion', 'invasion', 'hostilities'],
  durationLeads: ['for', 'lasting', 'lasts', 'lasted', 'within', 'of', 'in', 'during', 'every', 'initial', 'lasted'],
  scoreWords: ['win', 'won', 'lost', 'beat', 'draw', 'vote', 'voted', 'votes', 'score', 'defeat', 'united', 'rovers', 'goal', 'margin', 'majority'],
  functionWords: [
    'of', 'in', 'on', 'at', 'to', 'for', 'from', 'by', 'with', 'and', 'or', 'but', 'as', 'than', 'that', 'which', 'who', 'whom', 'whose', 'is', 'are', 'was', 'were', 'be', 'been', 'being', 'has', 'have', 'had', 'will', 'would', 'could', 'should', 'may', 'might',
    'can', 'must', 'do', 'does', 'did', 'not', 'no', 'so', 'if', 'when', 'while', 'where', 'after', 'before', 'since', 'until', 'during', 'the', 'a', 'an', 'this', 'these', 'those', 'its', 'their', 'his', 'her', 'our', 'it', 'he', 'she', 'they', 'we', 'i', 'you', 'there',
    'said', 'says', 'told', 'into', 'over', 'under', 'between', 'through', 'because', 'also', 'against', 'near', 'about', 'both', 'whether', 'without', 'within', 'amid', 'then', 'only', 'just', 'now',
  ],
  oneVerbs: ['killed', 'dead', 'wounded', 'injured', 'was', 'died', 'missing', 'rescued', 'freed', 'released', 'fell', 'has', 'hit', 'landed', 'critically', 'seriously', 'remains', 'had', 'is'],
  magnitude: ['magnitude', 'richter'],
  familiar: ['familiar', 'briefed', 'close', 'involved', 'aware', 'knowledgeable'],
}
