import { keptView } from '@/components/claims/kept-view'
import { messages } from '@/lib/messages/messages'
import type { Ledger } from '@/lib/domain/ledger'
import type { SourceAxis } from '@/lib/domain/comparison-source'
import { ledgerPath } from '@/lib/paths'
import { ledgerWords } from '@/lib/publish/ledger-words'
import { LedgerTable } from './ledger-table'

/** Ledgers side by side, one per source. */
export function LedgerList({ ledgers, by }: { ledgers: readonly Ledger[]; by: SourceAxis }) {
  return <div className="ledgers">{ledgers.map((ledger) => <LedgerTable key={`${ledger.family} ${ledger.source.slug}`} ledger={ledger} by={by} />)}</div>
}

interface LedgerRestProps { conflict: string; ledgers: readonly Ledger[]; by: SourceAxis; most: number; summary: string }

/** Sources whose ledgers are not set in full, each with its sentence and a way to the ledger; folded, and there without script. */
export function LedgerRest({ conflict, ledgers, by, most, summary }: LedgerRestProps) {
  if (ledgers.length === 0) return null
  return (
    <details className="more before-5">
      <summary>{summary}</summary>
      <ul className="ledgers__rest">
        {ledgers.slice(0, most).map((ledger) => (
          <li key={`${ledger.family} ${ledger.source.slug}`}>
            <Name conflict={conflict} ledger={ledger} by={by} /> {ledgerWords(ledger, by)}
          </li>
        ))}
      </ul>
      {ledgers.length > most ? <p className="note">{messages.ledger.restShown(most, ledgers.length)}</p> : null}
    </details>
  )
}

/** An outlet's own voice is no claimant that an address could name. */
function Name({ conflict, ledger: { source }, by }: { conflict: string; ledger: Ledger; by: SourceAxis }) {
  if (source.ownVoice) return <b>{source.name}.</b>
  return <a href={ledgerPath(conflict, { [by]: source.slug, by: by === 'article' ? null : by, ...keptView() })}>{source.name}</a>
}
