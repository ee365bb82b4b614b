'use client'

import { useRef, useState, useSyncExternalStore, type KeyboardEvent } from 'react'
import { keyPressed, singleKeys } from '@/components/desk/keys/single-keys'
import { useKeys } from '@/components/desk/keys/use-keys'
import type { ClaimsNear, NearClaim } from '@/lib/domain/near-claims'
import type { Claim } from '@/lib/domain/claim'
import type { RelationType } from '@/lib/domain/vocabulary'
import { messages } from '@/lib/messages/messages'
import { NearItem, type NearActs } from './near-item'
import { NearMore } from './near-more'
import { RELATION_KEYS, relationOf, sentenceOf } from './relation-keys'
import { NEAR_ID, useWayToNear } from './use-way-to-near'
import { useRelations } from './use-relations'

interface NearPanelProps { formId: string; near: ClaimsNear; /** As far as it is typed; null before anybody has asked. */ claim: Claim | null; /** Saving it makes a claim, which is refused where the same is there. */ isNew: boolean }

const never = () => () => {}

/** What may be the same as the claim in the form, and what else is about it; each can be related to it by one key or by a button. */
export function NearPanel({ formId, near, claim, isNew }: NearPanelProps) {
  const t = messages.claimsNear
  const panel = useRef<HTMLElement>(null)
  const relations = useRelations(formId)
  const [asking, setAsking] = useState<string | null>(null)
  const [said, say] = useState('')
  const isLive = useSyncExternalStore(never, () => true, () => false)
  const back = useWayToNear(formId)
  const all = [...near.likely, ...near.around]
  const focusOn = (id: string) => panel.current?.querySelector<HTMLElement>(`[data-near="${id}"]`)?.focus()
  const acts: NearActs = {
    relations, asking,
    toggle: (one, type) => {
      const row = relations.to(one.claim.id).find((taken) => taken.type === type)
      setAsking(row === undefined && type === 'part_of' ? one.claim.id : null)
      if (row) {
        relations.takeBack(one.claim.id, [type])
        say(t.tookBack(sentenceOf(type, one.claim, row.split)))
      } else if (type !== 'part_of') {
        relations.take({ type, claim: one.claim.id, split: '', overlapping: '' })
        say(sentenceOf(type, one.claim))
      }
    },
    takeAllBack: (one) => {
      const rows = relations.to(one.claim.id).flatMap(({ type, split }) => { const known = relationOf(type); return known ? [{ type: known, split }] : [] })
      relations.takeBack(one.claim.id, rows.map(({ type }) => type))
      say(rows.map(({ type, split }) => t.tookBack(sentenceOf(type, one.claim, split))).join(' '))
    },
    record: (one, split, overlapping) => {
      relations.take({ type: 'part_of', claim: one.claim.id, split, overlapping: overlapping ? 'yes' : '' })
      say(sentenceOf('part_of', one.claim, split))
      setAsking(null)
      focusOn(one.claim.id)
    },
    stopAsking: () => {
      const id = asking
      setAsking(null)
      if (id !== null) focusOn(id)
    },
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const here = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-near]') : null
    if (event.key === 'Escape') return back(event)
    const one = all.find(({ claim }) => claim.id === here?.dataset.near)
    const pressed = keyPressed(event.nativeEvent)
    if (!one || pressed === null) return
    const run = actionOf(pressed, one, here!, acts, all)
    if (!run || (singleKeys.read() === 'off' && !pressed.startsWith('Arrow'))) return
    event.preventDefault()
    if (!event.repeat || pressed.startsWith('Arrow')) run()
  }
  useKeys([
    { key: 'Alt+n', label: t.goTo },
    ...(all.length === 0 ? [] : [
      ...RELATION_KEYS.map(({ key, type }) => ({ key, label: t.keyLabel(t.relations[type]) })),
      { key: 'Delete', label: t.takeAllBack }, { key: 'ArrowDown', label: t.move }, { key: 'ArrowUp', label: t.move }, { key: 'Escape', label: t.back },
    ]),
  ])
  const list = (items: readonly NearClaim[]) => <ul className="near__list">{items.map((one) => <NearItem key={one.claim.id} near={one} quantity={claim?.quantity ?? null} acts={isLive ? acts : null} />)}</ul>
  const isExact = near.likely[0]?.likeness.level === 'same'
  return (
    <section className="near" id={NEAR_ID} ref={panel} tabIndex={-1} aria-labelledby="near-title" onKeyDown={onKeyDown}>
      <h2 className="label" id="near-title">{t.title}</h2>
      <p className="vh" role="status">{near.likely.length > 0 ? t.likely(near.likely.length) : null}</p>
      <p className="vh" role="status">{said}</p>
      {all.length === 0 ? <p className="small">{claim && near.subject ? t.none : t.empty}</p> : <p className="hint">{isLive ? t.hint : t.withoutScript}</p>}
      {near.likely.length > 0 ? (
        <div className="near__likely">
          <p className="livenote livenote--warning"><b>{isExact ? (isNew ? t.exact : t.exactEdited) : t.likely(near.likely.length)}</b> {t.likelyHint}</p>
          {list(near.likely)}
        </div>
      ) : null}
      {near.around.length > 0 ? <><h3 className="label">{claim?.asOf?.edtf ? t.around : t.aroundUndated}</h3>{list(near.around)}</> : null}
      <NearMore near={near} />
    </section>
  )
}

function actionOf(pressed: string, one: NearClaim, here: HTMLElement, acts: NearActs, all: readonly NearClaim[]): (() => void) | null {
  const type: RelationType | undefined = RELATION_KEYS.find(({ key }) => key === pressed)?.type
  if (type) return () => acts.toggle(one, type)
  if (pressed === 'Delete') return () => acts.takeAllBack(one)
  if (pressed !== 'ArrowDown' && pressed !== 'ArrowUp') return null
  const next = all[all.indexOf(one) + (pressed === 'ArrowDown' ? 1 : -1)]
  return next ? () => here.closest('.near')?.querySelector<HTMLElement>(`[data-near="${next.claim.id}"]`)?.focus() : null
}
