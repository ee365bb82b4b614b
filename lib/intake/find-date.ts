// Owns the day that a find describes: a date of its sentence where it is one, the day that the metric itself names, else that of the article.
import type { Find } from '@/lib/detect/find'
import type { DateBasis } from '@/lib/domain/vocabulary'
import type { WorkArticle, WorkMetric } from '@/lib/domain/work-find'
import { placeIn, type FoundText, type Place } from './found-text'

export type FindDay = { asOf: string | null; asOfBasis: DateBasis | null }

/** A day up to which or from which something is counted is not the day that it describes. */
const WINDOW = /\b(?:since|until|till|from|before|after|by|prior to|started on|began on|resumed on|last match of)\s+(?:early |late |mid-|the |\p{L}+ )?$|\b(?:since|started|began|begun)\b[^,;.]{0,40}$/iu
const MONTH = /\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/iu
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']

/** The day of a find, with its basis: stated where a date is printed, deduced from "yesterday" and the like, else the day of publication. */
export function dayOf(found: FoundText, find: Find, place: Place, dates: readonly Find[], metric: WorkMetric | null, article: WorkArticle): FindDay {
  if (find.type === 'date') return { asOf: find.edtf, asOfBasis: find.edtf === null ? null : basisOf(find.text) }
  // How long something has lasted is said on the day of the report.
  if (find.type === 'duration' && metric?.behaviour === 'stock') return publicationOf(article)
  const own = metric?.behaviour === 'event_total' ? ownDay(metric) : null
  if (own) return { asOf: own, asOfBasis: 'deduced' }
  const { text } = found
  const usable = dates.filter((date) => date.edtf !== null && !WINDOW.test(text.slice(Math.max(0, date.start - 60), date.start)))
  const chosen = usable.find(({ edtf }) => edtf === find.asOf) ?? nearest(found, place, usable)
  if (chosen) return { asOf: chosen.edtf, asOfBasis: basisOf(chosen.text) }
  return publicationOf(article)
}

function publicationOf({ publishedOn }: WorkArticle): FindDay {
  return { asOf: publishedOn, asOfBasis: publishedOn === null ? null : 'publication' }
}

function nearest(found: FoundText, place: Place, dates: readonly Find[]): Find | null {
  const far = (date: Find) => Math.abs(placeIn(found, date).from - place.from)
  return dates.toSorted((a, b) => far(a) - far(b))[0] ?? null
}

function basisOf(words: string): DateBasis {
  return /\d/.test(words) || MONTH.test(words) ? 'stated' : 'deduced'
}

/** The one day that a metric of one happening names: "the attack of 7 October 2023". */
function ownDay({ label, definition }: WorkMetric): string | null {
  const days = new Set([...`${label} ${definition}`.matchAll(/\b(\d{1,2}) (\p{L}+) (\d{4})\b/gu)].flatMap(([, day, month, year]) => {
    const number = MONTHS.indexOf(month!.toLowerCase()) + 1
    return number > 0 ? [`${year}-${String(number).padStart(2, '0')}-${day!.padStart(2, '0')}`] : []
  }))
  return days.size === 1 ? [...days][0]! : null
}
