// Owns citations of a claim's revision: what is cited, and its text for readers and for the programs that keep references.
import type { Claim } from '@/lib/domain/claim'
import { messages } from '@/lib/messages/messages'
import { claimPath, revisionPath } from '@/lib/paths'
import { bibtexEntry } from './citation-bibtex'
import { risRecord } from './citation-ris'
import { oneLine } from './citation-text'
import { reportedLine } from './claim-sentence'

export interface Citation {
  /** Unique in a list of references: `ledger-7K3M9Q2X-2`. */
  key: string
  /** Who keeps the record; the statement itself says whose claim it is. */
  author: string
  title: string
  /** "Claim 7K3M 9Q2X, revision 2". */
  number: string
  /** Address of the revision, which never changes. */
  url: string
  /** Day on which this revision was saved, in UTC: `YYYY-MM-DD`. */
  issued: string
  accessed: string
  /** Who reported it when, the words as printed, and the data revision. */
  note: string
  /** Standing of the record itself that nobody may miss: "Retracted.". */
  status: string | null
}

export interface CitationContext {
  /** `https://…` of this site, without a slash at the end. */
  origin: string
  /** The day of reading, `YYYY-MM-DD`. */
  accessed: string
  /** The number of the record's state; none on a page of one revision, which needs none. */
  dataRevision?: number
}

/** What is cited: one revision of a claim, by its permanent address. */
export function citationOf(claim: Claim, { origin, accessed, dataRevision }: CitationContext): Citation {
  const words = messages.citation
  const quote = claim.quote ? words.quoted(claim.quote.exact) : null
  return {
    key: `ledger-${claim.id}-${claim.revision}`,
    author: messages.site.name,
    title: claim.statement,
    number: words.revision(messages.claim.number(claim.id), claim.revision),
    url: origin + revisionPath(claim.id, claim.revision),
    issued: claim.updatedAt.slice(0, 10),
    accessed,
    note: [reportedLine(claim), quote, dataRevision === undefined ? null : `${messages.footer.dataRevision(dataRevision)}.`].filter(Boolean).join(' '),
    status: claim.status === 'retracted' ? messages.claim.retracted : null,
  }
}

/** One line for a footnote. */
export function plainCitation({ status, title, note, number, url, accessed }: Citation): string {
  return oneLine(messages.citation.plain([status, title].filter(Boolean).join(' '), number, note, url, accessed))
}

/** A CSL-JSON item, as Zotero, Pandoc and Word plug-ins read it; the file holds a list of one. */
export function cslItem({ key, author, title, number, url, issued, accessed, note, status }: Citation) {
  const day = (text: string) => ({ 'date-parts': [text.split('-').map(Number)] })
  return {
    id: key, type: 'dataset', title: oneLine(title), author: [{ literal: author }], publisher: author, number, URL: url,
    issued: day(issued), accessed: day(accessed), note: oneLine(note), ...(status ? { status: oneLine(status) } : {}),
  }
}

/** Every format of a citation file: how it is called at the end of an address, what it is, and its text. */
export const CITATION_FORMATS = {
  bib: { type: 'application/x-bibtex; charset=utf-8', text: bibtexEntry },
  ris: { type: 'application/x-research-info-systems; charset=utf-8', text: risRecord },
  'csl.json': { type: 'application/vnd.citationstyles.csl+json; charset=utf-8', text: (citation: Citation) => `${JSON.stringify([cslItem(citation)], null, 2)}\n` },
} as const
export type CitationFormat = keyof typeof CITATION_FORMATS

/** Whether a text names a format. */
export function isCitationFormat(text: string | undefined): text is CitationFormat {
  return text !== undefined && Object.hasOwn(CITATION_FORMATS, text)
}

/** The name under which a citation file is saved: `ledger-7K3M9Q2X-2.bib`. */
export function citationFile({ key }: Citation, format: CitationFormat): string {
  return `${key}.${format}`
}

/** Links to the citation files of a claim. */
export function citationLinks(id: string): { label: string; href: string }[] {
  const { bib, ris, csl } = messages.citation.formats
  return [{ label: bib, href: `/api/v1${claimPath(id)}.bib` }, { label: ris, href: `/api/v1${claimPath(id)}.ris` }, { label: csl, href: `/api/v1${claimPath(id)}.csl.json` }]
}
