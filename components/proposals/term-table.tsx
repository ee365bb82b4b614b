import { PassageLink } from '@/components/claims/passage-link'
import { ReportLine } from '@/components/claims/attribution-line'
import { keptView } from '@/components/claims/kept-view'
import { Standing } from '@/components/claims/standing'
import { speakerName } from '@/components/claims/names'
import { Glyph } from '@/components/charts/glyph'
import { DataTable } from '@/components/ui/data-table'
import type { Claim } from '@/lib/domain/claim'
import type { SheetPhase, TermSheet } from '@/lib/domain/term-sheet'
import { messages } from '@/lib/messages/messages'
import { claimPath, timelinePath } from '@/lib/paths'

/** The provisions of a proposal, topic by topic and phase by phase; rival reports of one provision stand in one cell. */
export function TermTable({ sheet, conflict, caption }: { sheet: TermSheet; conflict: string; caption: string }) {
  const words = messages.proposals
  return (
    <DataTable
      caption={caption}
      captionHidden
      rowHeaders
      stacked
      columns={[{ key: 'topic', label: words.topic, className: 'col-topic' }, ...sheet.phases.map((phase, place) => ({ key: `${place} ${phase.key}`, label: phaseLabel(phase) }))]}
      rows={sheet.rows.map(({ topic, cells }) => ({
        key: topic.slug,
        cells: [
          <a key="topic" href={timelinePath(conflict, { topic: topic.slug, view: 'list', ...keptView() })}>{topic.label}</a>,
          ...cells.map((claims, place) => <TermCell key={sheet.phases[place]!.key ?? place} claims={claims} />),
        ],
      }))}
    />
  )
}

function phaseLabel({ label }: SheetPhase): string {
  return label ?? messages.proposals.noPhase
}

/** What the register says of the phases' dates and conditions. */
export function PhaseNotes({ phases }: { phases: readonly SheetPhase[] }) {
  const told = phases.filter(({ label, description }) => label !== null && description !== '')
  if (told.length === 0) return null
  return <p className="note">{told.map(({ label, description }) => messages.proposals.phaseAbout(label!, description)).join(' ')}</p>
}

function TermCell({ claims }: { claims: readonly Claim[] }) {
  if (claims.length === 0) return <span className="quiet">{messages.proposals.cellNone}</span>
  return <ul className="terms">{claims.map((claim) => <li key={claim.id}><Term claim={claim} /></li>)}</ul>
}

/** One report of a provision: the words as printed, then the statement, then by whom it was told and reported. */
function Term({ claim }: { claim: Claim }) {
  const words = messages.proposals
  const printed = claim.quantity?.asWritten
  const remarks = [
    claim.modality ? messages.modalities[claim.modality] : null, claim.actor ? words.obligor(claim.actor.name) : null,
    claim.condition ? words.condition(claim.condition) : null, claim.anchor, partWords(claim),
  ].filter(Boolean).join('; ')
  return (
    <>
      {printed
        ? <p className="terms__printed"><Glyph kind={claim.quantity!.operator} className="terms__mark" /> <bdi lang={claim.article.language ?? undefined}>{claim.quantity!.operator === 'vague' ? `“${printed}”` : printed}</bdi></p>
        : null}
      <p><a className="terms__say" href={claimPath(claim.id, keptView())}>{claim.statement}</a></p>
      <p className="att">
        {remarks ? `${messages.sentences.upperFirst(remarks)}. ` : null}
        {claim.claimant ? <><b>{speakerName(claim)}</b> {messages.steps.said}. </> : null}
        <ReportLine claim={claim} /> <PassageLink claim={claim} />
        {claim.standing.length > 0 ? <> <Standing claim={claim} /></> : null}
      </p>
    </>
  )
}

/** A part never reads as a provision beside its total. */
function partWords({ relations }: Claim): string | null {
  const whole = relations.find(({ type, direction }) => type === 'part_of' && direction === 'out')
  return whole ? messages.proposals.partOf(whole.split) : null
}
