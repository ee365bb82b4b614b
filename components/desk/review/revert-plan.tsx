import { DataTable } from '@/components/ui/data-table'
import { Section } from '@/components/ui/section'
import type { RevertDecision, RevertFate } from '@/lib/domain/review-revert'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'

type Item = Pick<RevertDecision, 'fate' | 'base' | 'others' | 'steps'> & { id: string; statement: string }
interface Buried { id: string; fate: string; into: string | null }

const FATES: readonly RevertFate[] = ['restore', 'retract', 'draft', 'nothing']
/** Rows of a table; what is beyond them is counted. */
const MOST = 100
const MOST_OTHERS = 500

/** How many claims each thing happens to. */
export function FateCounts({ items }: { items: readonly Item[] }) {
  const words = messages.revert
  return (
    <ul className="fates">
      {FATES.map((fate) => ({ fate, n: items.filter((item) => item.fate === fate).length })).filter(({ n }) => n > 0)
        .map(({ fate, n }) => <li key={fate}><b>{words.count(n)}</b> <span>{words.fateTitles[fate]}. <span className="quiet">{words.fateNotes[fate]}</span></span></li>)}
    </ul>
  )
}

/** What would happen to each claim, by what it is. */
export function FateTables({ items }: { items: readonly Item[] }) {
  const words = messages.revert
  return FATES.map((fate) => {
    const some = items.filter((item) => item.fate === fate)
    if (some.length === 0) return null
    return (
      <Section key={fate} id={`fate-${fate}`} title={words.fateTitles[fate]} aside={words.count(some.length)}>
        <DataTable
          caption={words.fateTitles[fate]} captionHidden rowHeaders stacked
          columns={[{ key: 'claim', label: words.columns.claim }, { key: 'base', label: words.columns.base }]}
          rows={some.slice(0, MOST).map((item) => ({ key: item.id, cells: [<Name key="claim" item={item} />, <Base key="base" item={item} />] }))}
        />
        {some.length > MOST ? <p className="note before-2">{words.more(some.length - MOST)}</p> : null}
      </Section>
    )
  })
}

/** Claims that others saved afterwards, each with a box of the form. */
export function OthersTable({ items, form }: { items: readonly Item[]; form: string }) {
  const words = messages.revert
  if (items.length === 0) return null
  return (
    <Section id="others" title={words.others} aside={words.count(items.length)}>
      <p className="note">{words.othersNote}</p>
      <ul className="fates before-3">
        {items.slice(0, MOST_OTHERS).map((item) => (
          <li key={item.id}>
            <input type="checkbox" className="bigbox" name="also" value={item.id} form={form} aria-label={words.choose(item.statement)} />
            <span><Name item={item} /> <span className="meta">{words.columns.others} {item.others.join(', ')} · {words.fates[item.fate]} · <Base item={item} /></span></span>
          </li>
        ))}
      </ul>
      {items.length > MOST_OTHERS ? <p className="note before-2">{words.more(items.length - MOST_OTHERS)}</p> : null}
    </Section>
  )
}

/** What stays whatever is done: claims that are no more, and things that are no claims. */
export function Untouched({ buried, elsewhere, auditHref }: { buried: readonly Buried[]; elsewhere: readonly { subjectType: string; n: number }[]; auditHref: string }) {
  const words = messages.revert
  return (
    <>
      {buried.length > 0 ? (
        <Section id="buried" title={words.buried} aside={words.count(buried.length)}>
          <p className="note">{words.buriedNote}</p>
          <ul className="fates before-3">
            {buried.slice(0, MOST).map(({ id, fate, into }) => <li key={id}><a href={deskPath(['claims', id])}>{id}</a> <span>{words.fateWords[fate] ?? fate} {into ? <a href={deskPath(['claims', into])}>{into}</a> : null}</span></li>)}
          </ul>
        </Section>
      ) : null}
      {elsewhere.length > 0 ? (
        <Section id="elsewhere" title={words.elsewhere} aside={<a href={auditHref}>{words.audit}</a>}>
          <p className="note">{words.elsewhereNote}</p>
          <ul className="fates before-3">{elsewhere.map(({ subjectType, n }) => <li key={subjectType}><b>{words.writes(n)}</b> <span>{messages.audit.types[subjectType] ?? subjectType}</span></li>)}</ul>
        </Section>
      ) : null}
    </>
  )
}

function Name({ item: { id, statement } }: { item: Item }) {
  return <a href={deskPath(['claims', id])}><bdi>{statement || id}</bdi></a>
}

function Base({ item: { id, base } }: { item: Item }) {
  const words = messages.revert
  return base === 0 ? <>{words.beginning}</> : <a href={deskPath(['claims', id, 'history'])}>{words.revision(base)}</a>
}
