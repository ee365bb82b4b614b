import { messages } from '@/lib/messages/messages'

interface Version { number: number; characters: number; author: string; recordedAt: string }
interface ArticleTextProps {
  text: (Version & { text: string }) | null
  versions: readonly Version[]
  coverage: { covered: number; total: number; share: number } | null
}

const count = (n: number) => n.toLocaleString('en-GB')

/** The newest text of an article for those who may read it, how much of it is quoted, and which versions there were. */
export function ArticleText({ text, versions, coverage }: ArticleTextProps) {
  const words = messages.articlesDesk
  if (!text) return <p className="note">{words.textNone}</p>
  return (
    <div className="stack-4">
      {coverage ? <p>{words.coverage(`${(coverage.share * 100).toFixed(1)} %`, count(coverage.covered), count(coverage.total))}</p> : null}
      <details className="fold"><summary>{words.textShow(count(text.characters))}</summary><div className="desk__text" dir="auto">{text.text}</div></details>
      {versions.length > 1 ? (
        <details className="fold">
          <summary>{words.versions}</summary>
          <ol className="stack-2">{versions.map((one) => <li key={one.number}>{words.version(one.number, count(one.characters), one.author)} <time dateTime={one.recordedAt}>{one.recordedAt.slice(0, 10)}</time></li>)}</ol>
        </details>
      ) : null}
    </div>
  )
}
