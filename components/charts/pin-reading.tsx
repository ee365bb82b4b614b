import { useEffect, useState } from 'react'
import type { Claim } from '@/lib/domain/claim'
import { apiPath } from '@/lib/paths'
import type { DivergenceWords } from '@/lib/publish/divergence-words'
import type { Pin } from './chart-panel'
import type { PinWords } from './pins'

interface PinReadingProps { pins: readonly Pin[]; words: PinWords; onClear: () => void }

/** The pinned points, and once there are two, how far they are apart and how much of it is date, window, scope or hedge. */
export function PinReading({ pins, words, onClear }: PinReadingProps) {
  const [first, second] = pins
  const key = pins.map(({ mark }) => mark.id).join(' ')
  const [read, setRead] = useState<{ key: string; words: DivergenceWords | null } | null>(null)
  useEffect(() => {
    if (!first || !second) return
    let stale = false
    readDifference(first, second).then((found) => { if (!stale) setRead({ key, words: found }) }, () => { if (!stale) setRead({ key, words: null }) })
    return () => { stale = true }
  }, [first, second, key])
  const answer = read?.key === key ? read : null
  return (
    <section className="pins__board" aria-label={words.label}>
      <dl>
        {pins.map((pin, place) => (
          <PinLine key={pin.mark.id} pin={pin} label={place === 0 ? words.first : words.second} />
        ))}
      </dl>
      {!second ? <p className="note">{words.oneMore}</p> : !answer ? <p className="note">{words.reading}</p> : answer.words
        ? <p className="pins__words"><b>{answer.words.headline}</b> {answer.words.text}</p>
        : <p className="err">{words.failed}</p>}
      <p><button type="button" className="btn btn--plain" onClick={onClear}>{words.clear}</button></p>
    </section>
  )
}

function PinLine({ pin: { mark, name }, label }: { pin: Pin; label: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd><a href={mark.href}>{mark.text}</a>, {mark.who ?? name}, {mark.dayWords}</dd>
    </>
  )
}

/** The words for two claims as the API gives them in this view; the rules and words come only now, for most readers never pin. */
async function readDifference(a: Pin, b: Pin): Promise<DivergenceWords> {
  const [{ explainDivergence }, { divergenceWords }, one, other] = await Promise.all([
    import('@/lib/domain/divergence'), import('@/lib/publish/divergence-words'), readClaim(a), readClaim(b),
  ])
  return divergenceWords(explainDivergence(one, other, a.metric, b.metric))
}

async function readClaim({ mark }: Pin): Promise<Claim> {
  const { search } = new URL(mark.href, window.location.href)
  const response = await fetch(apiPath(['claims', mark.id], new URLSearchParams(search)))
  if (!response.ok) throw new Error(`${mark.id}: ${response.status}`)
  return ((await response.json()) as { data: Claim }).data
}
