import type { TextChange } from '@/lib/capture/text-diff'
import { messages } from '@/lib/messages/messages'

/** Two versions of a text, paragraph by paragraph: what is gone struck out, what is new underlined, long unchanged stretches folded. */
export function TextDifference({ changes }: { changes: readonly TextChange[] }) {
  const runs: { kind: TextChange['kind']; texts: string[] }[] = []
  for (const { kind, text } of changes) {
    if (runs.at(-1)?.kind === kind) runs.at(-1)!.texts.push(text)
    else runs.push({ kind, texts: [text] })
  }
  return (
    <div className="stack-4" dir="auto">
      {runs.map(({ kind, texts }, place) => {
        if (kind === 'gone') return texts.map((text, at) => <p key={`${place}/${at}`}><del>{text}</del></p>)
        if (kind === 'new') return texts.map((text, at) => <p key={`${place}/${at}`}><ins>{text}</ins></p>)
        return (
          <details key={place} className="fold">
            <summary>{messages.capture.again.unchanged(texts.length)}</summary>
            {texts.map((text, at) => <p key={at} className="quiet">{text}</p>)}
          </details>
        )
      })}
    </div>
  )
}
