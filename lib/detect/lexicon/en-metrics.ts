// Owns how English words around a number suggest a subject and, where the text is about Gaza, a metric of the starting data.
import type { Lexicon } from './lexicon'

export const subjects: Lexicon['subjects'] = [
  { subject: 'hostages', words: ['hostage', 'hostages', 'captive', 'captives', 'abductees', 'kidnapped', 'abducted'] },
  { subject: 'prisoners', words: ['prisoner', 'prisoners', 'detainee', 'detainees', 'inmates', 'prisons', 'jailed'] },
  { subject: 'killed', words: ['killed', 'killing', 'kills', 'kill', 'dead', 'died', 'dies', 'deaths', 'death', 'toll', 'fatalities', 'slain', 'martyrs', 'martyred', 'perished', 'lives', 'murdered', 'massacred', 'fallen'] },
  { subject: 'injured', words: ['injured', 'injuring', 'injuries', 'injury', 'wounded', 'wounding', 'wounds', 'hurt', 'maimed'] },
  { subject: 'displaced', words: ['displaced', 'displacing', 'displacement', 'fled', 'flee', 'fleeing', 'uprooted', 'evacuated', 'refugees', 'homeless'] },
  { subject: 'sheltering', words: ['sheltering', 'shelter', 'sheltered', 'shelters'] },
  { subject: 'missing', words: ['missing', 'unaccounted', 'disappeared'] },
  { subject: 'trucks', words: ['truck', 'trucks', 'lorries', 'truckloads'] },
  { subject: 'projectiles', words: ['drone', 'drones', 'missile', 'missiles', 'rocket', 'rockets', 'projectiles'] },
  { subject: 'brigades', words: ['brigade', 'brigades', 'battalions'] },
  { subject: 'violations', words: ['violation', 'violations', 'breaches', 'violated'] },
  { subject: 'truce', words: ['truce', 'ceasefire', 'cease-fire', 'cease', 'pause', 'lull', 'cessation', 'halt'] },
  { subject: 'war', words: ['war', 'conflict', 'campaign', 'offensive', 'siege', 'fighting'] },
]

export const actions: Lexicon['actions'] = [
  { subject: 'released', words: ['released', 'release', 'releasing', 'freed', 'freeing', 'free', 'frees', 'returned', 'handed', 'exchange', 'exchanged', 'swapped', 'swap', 'exchanging'] },
  { subject: 'remaining', words: ['held', 'holding', 'holds', 'hold', 'remain', 'remained', 'remaining', 'remains', 'captivity'] },
  { subject: 'still', words: ['still'] },
  { subject: 'alive', words: ['alive', 'living'] },
  { subject: 'dead', words: ['dead', 'died', 'deceased', 'killed'] },
  { subject: 'taken', words: ['taken', 'took', 'taking', 'seized', 'seizing', 'abducted', 'kidnapped', 'abducting'] },
  { subject: 'rescued', words: ['rescued', 'rescue', 'rescuing'] },
  { subject: 'bodies', words: ['body', 'bodies', 'remains', 'corpses', 'coffins'] },
  { subject: 'recovered', words: ['recovered', 'retrieved', 'recovering', 'found'] },
  { subject: 'intercepted', words: ['intercepted', 'intercepting', 'downed'] },
  { subject: 'launched', words: ['launched', 'fired', 'launching', 'launch', 'retaliate', 'firing'] },
]

// What is offered, asked for or still to come is a term, not a number of people released.
const terms = ['would', 'will', 'offered', 'offer', 'offers', 'proposal', 'proposed', 'proposes', 'framework', 'demand', 'demands', 'demanded', 'demanding', 'if', 'could', 'due to', 'expected to', 'to be released', 'to be freed']

export const metrics: Lexicon['metrics'] = {
  weak: ['still'],
  gate: ['gaza', 'hamas', 'israel', 'israeli', 'palestinian'],
  rules: [
    { metric: 'hostages-bodies-recovered', subjects: ['hostages'], actions: ['recovered'], near: ['bodies', 'body', 'remains'] },
    { metric: 'hostages-bodies-returned', subjects: ['hostages'], actions: ['released'], near: ['bodies of', 'the remains', 'body of'] },
    { metric: 'hostages-rescued', subjects: ['hostages'], actions: ['rescued'] },
    { metric: 'hostages-remaining-alive', subjects: ['hostages'], actions: ['alive'] },
    { metric: 'hostages-remaining', subjects: ['hostages'], actions: ['remaining', 'still'] },
    { metric: 'hostages-released-outside', subjects: ['hostages'], actions: ['released'], without: terms, near: ['outside of the', 'outside the', 'separately'] },
    { metric: 'hostages-released-truce', subjects: ['hostages'], actions: ['released'], without: terms, near: ['truce', 'ceasefire', 'november'] },
    { metric: 'hostages-released', subjects: ['hostages'], actions: ['released'], without: terms },
    { metric: 'hostages-taken', subjects: ['hostages'], actions: ['taken'] },
    { metric: 'hostages-died', subjects: ['hostages'], actions: ['dead'] },
    { metric: 'prisoners-released', subjects: ['prisoners'], actions: ['released'], without: terms },
    { metric: 'prisoners-held', subjects: ['prisoners'], actions: ['remaining'] },
    { metric: 'killed-israel-oct7', subjects: ['killed'], near: ['october 7', '7 october', 'oct 7', 'southern israel', 'oct . 7'] },
    { metric: 'killed-west-bank', subjects: ['killed'], near: ['west bank'] },
    { metric: 'killed-gaza-daily', subjects: ['killed'], near: ['24 hours', 'past day', 'last day'] },
    { metric: 'killed-gaza', subjects: ['killed'], near: ['gaza', 'hamas - run', 'health ministry', 'ministry of health', 'enclave', 'palestinians'], except: ['soldiers', 'soldier', 'troops', 'israelis', 'officers', 'hostages'] },
    { metric: 'injured-west-bank', subjects: ['injured'], near: ['west bank'] },
    { metric: 'injured-gaza-daily', subjects: ['injured'], near: ['24 hours', 'past day', 'last day'] },
    { metric: 'injured-gaza', subjects: ['injured'], near: ['gaza', 'hamas - run', 'health ministry', 'ministry of health', 'enclave'] },
    { metric: 'sheltering-rafah', subjects: ['sheltering'], near: ['rafah'] },
    { metric: 'displaced-west-bank', subjects: ['displaced'], near: ['west bank'] },
    { metric: 'displaced-gaza', subjects: ['displaced'], near: ['gaza', 'enclave', 'strip'] },
    { metric: 'projectiles-intercepted', subjects: ['projectiles'], actions: ['intercepted'], near: ['iran'] , without: ['launched'] },
    { metric: 'projectiles-launched', subjects: ['projectiles'], near: ['iran'] },
    { metric: 'brigades-in-gaza', subjects: ['brigades'], near: ['gaza'] },
    { metric: 'truce-duration', subjects: ['truce'] },
    { metric: 'war-duration', subjects: ['war'] },
  ],
}
