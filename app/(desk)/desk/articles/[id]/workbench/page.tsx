import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { textBlocks } from '@/components/desk/workbench/text-pieces'
import { WorkLegend } from '@/components/desk/workbench/work-legend'
import { WorkText } from '@/components/desk/workbench/work-text'
import { Workbench } from '@/components/desk/workbench/workbench'
import { WordsForm } from '@/components/desk/workbench/words-form'
import { Day } from '@/components/claims/day'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/buttons'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import type { Workbench as Bench } from '@/lib/data/workbench'
import { formOptions } from '@/lib/data/form-options'
import { parseFindKey, type WorkFind } from '@/lib/domain/work-find'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { stepClaims } from '../../../claims/actions'
import { columnsByKind } from '../../../claims/claim-form-door'
import { previewForm } from '../../../claims/preview'
import { requirePerson } from '../../../guard'
import { newMark } from '../../../once'
import { openWorkbench, selectionFind } from '../../workbench-door'
import { dismissPlace, reopenPlace, saveFind } from './actions'
import { readFind } from './read-find'
import { benchFind, nearDetails, ownDrafts } from './work-reading'

type Search = Partial<Record<'conflict' | 'find' | 'words' | 'saved' | 'as' | 'dismissed', string | string[]>>
interface Props { params: Promise<{ id: string }>; searchParams: Promise<Search> }

const t = messages.workbench

export const metadata: Metadata = { title: t.title }

/** The text of an article with every find marked, and the claim form of the current one beside it. */
export default async function WorkbenchPage({ params, searchParams }: Props) {
  const person = await requirePerson('editor')
  const { id } = await params
  const asked = Object.fromEntries(Object.entries(await searchParams).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]))
  const bench = await openWorkbench(id, asked.conflict ?? null)
  if (!bench) notFound()
  const { article, conflict, text } = bench
  if (article.id !== id) permanentRedirect(deskPath(['articles', article.id, 'workbench'], asked))
  const own = deskPath(['articles', article.id])
  const title = article.headline ?? article.key
  const head = (
    <>
      <Breadcrumbs label={messages.site.path} items={[{ label: messages.articlesDesk.title, href: deskPath(['articles']) }, { label: title, href: own }, { label: t.title }]} />
      <PageHead title={t.title} />
    </>
  )
  if (!text) return <>{head}<EmptyState title={t.noText} action={<ButtonLink href={`${own}#text`} weight="main">{t.addText}</ButtonLink>}>{t.noTextHint}</EmptyState></>
  if (conflict === null) return <>{head}<ConflictLinks bench={bench} /></>

  const { finds, words, missing } = await withPlace(bench, asked)
  const current = currentOf(finds, asked.find, words.key)
  const coverage = bench.coverage && `${(bench.coverage.share * 100).toFixed(1)} %`
  return (
    <>
      {head}
      <Workbench
        // Another text, or another conflict, is another work.
        key={`${article.id} ${conflict} ${text.number}`}
        person={person.id} article={article.id} conflict={conflict} text={text.number} current={current} once={newMark()} told={toldOf(asked, finds)}
        finds={finds.map(benchFind)} details={nearDetails(finds, current, { article, conflict, text: text.text })} drafts={ownDrafts(bench.drafts, conflict, person.email)}
        options={await formOptions(conflict)} columns={columnsByKind()}
        actions={{ save: saveFind, dismiss: dismissPlace, reopen: reopenPlace, step: stepClaims, preview: previewForm, read: readFind }}
        foot={(
          <>
            <WordsForm action={deskPath(['articles', article.id, 'workbench'])} conflict={conflict} words={words.text} missing={missing} />
            <WorkLegend coverage={coverage} />
          </>
        )}
      >
        <p className="label">{t.text}</p>
        <h2 id="work-text" className="work__title"><a href={own}><bdi>{title}</bdi></a></h2>
        <p className="small">{article.outlet?.name ?? messages.sources.outletUnknown} · <Day clock={article.publishedOn} /></p>
        <WorkText blocks={textBlocks(text.text, finds)} language={article.language} />
      </Workbench>
    </>
  )
}

/** The finds, with the place that was asked for by its words or its offsets among them. */
async function withPlace({ article, conflict, text, finds }: Bench, asked: Record<string, string | undefined>) {
  const words = (asked.words ?? '').trim()
  const at = words === '' ? -1 : text!.text.indexOf(words)
  const place = at >= 0 ? { start: at, end: at + words.length } : parseFindKey(asked.find ?? '')
  const isKnown = !place || finds.some(({ start, end }) => start === place.start && end === place.end)
  // A place of an older text may lie beyond this one.
  const selected = isKnown ? null : await selectionFind(article.id, conflict, place).catch(() => null)
  return {
    finds: selected ? [...finds, selected].toSorted((a, b) => a.start - b.start || a.end - b.end) : finds,
    words: { text: words, key: at >= 0 ? `${at}-${at + words.length}` : null }, missing: words !== '' && at < 0,
  }
}

/** The find that is asked for, else the first open one; `none` once all are handled. */
function currentOf(finds: readonly WorkFind[], asked: string | undefined, words: string | null): string | null {
  const known = finds.find(({ key }) => key === (words ?? asked))
  return known?.key ?? finds.find(({ state, type }) => state === 'open' && type !== 'selection')?.key ?? null
}

function toldOf({ saved, as, dismissed }: Record<string, string | undefined>, finds: readonly WorkFind[]) {
  if (saved) return { text: t.saved[as === 'submit' || as === 'publish' ? as : 'draft'], claim: saved }
  const find = finds.find(({ key }) => key === dismissed)
  if (find?.state === 'done') return { text: t.savedMeanwhile(find.text), claim: find.claim ?? undefined }
  return find ? { text: t.dismissed(find.text) } : null
}

function ConflictLinks({ bench: { article, conflicts } }: { bench: Bench }) {
  return (
    <section aria-labelledby="which-conflict">
      <h2 id="which-conflict">{t.chooseConflict}</h2>
      <ul className="tasks before-3">{conflicts.map(({ slug, name }) => <li key={slug}><a href={deskPath(['articles', article.id, 'workbench'], { conflict: slug })}>{name}</a></li>)}</ul>
    </section>
  )
}
