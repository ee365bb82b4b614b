import { ReplayBar } from '@/components/replay/replay-bar'
import { instantWords } from '@/components/replay/reference-words'
import { Banner } from '@/components/ui/banner'
import { formatClock, makeClock } from '@/lib/domain/clock'
import type { FilterProblem } from '@/lib/domain/filter'
import { messages } from '@/lib/messages/messages'
import { isPast, type PastView } from './kept-view'

interface ViewNotesProps {
  view: PastView
  problems?: readonly FilterProblem[]
  /** This page in the present. */
  present: string
  /** How many articles had been published by the day asked for, where the page knows. */
  articles?: number
  /** The page's one claim describes a later day than the one asked for. */
  later?: boolean
  /** A page that stands for itself offers the slider and the reference in past views only. */
  quiet?: boolean
}

/** What a reader must know of the view first: which values could not be used, and that the past is shown, with the way back. */
export function ViewNotes({ view, problems = [], present, articles, later = false, quiet = false }: ViewNotesProps) {
  const notes = problems.length === 0 && !isPast(view) ? null : (
    <div className="before-4">
      <ViewProblems problems={problems} />
      {isPast(view)
        ? (
            <Banner tone="past" title={pastWords(view)} links={<a href={present}>{messages.replay.present}</a>}>
              {later ? messages.claim.asOfLater : null}
              {view.knownOn && articles !== undefined ? messages.replay.bannerArticles(articles) : null}
            </Banner>
          )
        : null}
    </div>
  )
  return <>{notes}{quiet && !isPast(view) ? null : <ReplayBar />}</>
}

function ViewProblems({ problems }: { problems: readonly FilterProblem[] }) {
  const words = messages.problems
  if (problems.length === 0) return null
  const fields: Record<string, string> = messages.filters.fields
  return (
    <Banner title={`${words.title(problems.length)}.`}>
      {words.lead}
      {problems.map(({ path, message }) => <span key={path + message} className="small"><br />{words.item(fields[path] ?? path, message)}</span>)}
    </Banner>
  )
}

function pastWords({ asOf, knownOn, recordedBy }: PastView): string {
  const words = messages.replay
  return [
    knownOn ? words.banner(dayWords(knownOn)) : null,
    asOf ? words.asOfBanner(dayWords(asOf)) : null,
    recordedBy ? words.recordedBanner(instantWords(recordedBy)) : null,
  ].filter(Boolean).join(' ')
}

const dayWords = (day: string) => formatClock(makeClock(day, 'stated'))
