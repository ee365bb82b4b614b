// Owns the English lexicon, put together from its parts.
import type { Lexicon } from './lexicon'
import { cues } from './en-cues'
import { abbreviations, claimants, dates } from './en-dates'
import { actions, metrics, subjects } from './en-metrics'
import { hedges, numbers, ranges, ratios } from './en-numbers'
import { traps } from './en-traps'
import { units } from './en-units'

export const english: Lexicon = { language: 'en', abbreviations, cues, numbers, hedges, ranges, ratios, units, traps, dates, claimants, subjects, actions, metrics }
