'use client'

import { useEffect, useState } from 'react'
import { KeyName } from '@/components/desk/keys/key-list'
import { messages } from '@/lib/messages/messages'
import { placeOfSelection } from './selection-place'

interface SelectionBarProps { /** The id of what holds the text. */ within: string; onMake: (place: { start: number; end: number; text: string }) => void }

const LONGEST = 60

/** Offers to make a claim of the words that are selected in the text, however they were selected. */
export function SelectionBar({ within, onMake }: SelectionBarProps) {
  const [words, setWords] = useState<string | null>(null)
  useEffect(() => {
    const look = () => setWords(placeOfSelection(document.getSelection(), document.getElementById(within))?.text ?? null)
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [within])
  if (words === null) return null
  const t = messages.workbench
  const make = () => {
    const place = placeOfSelection(document.getSelection(), document.getElementById(within))
    if (place) onMake(place)
  }
  return (
    <p className="work__selection">
      <span className="small">{t.selection} <bdi>{words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words}</bdi></span>
      {/* Pressing it must not take the selection away first. */}
      <button type="button" className="btn" onPointerDown={(event) => event.preventDefault()} onClick={make}>{t.makeClaim} <KeyName name="n" /></button>
    </p>
  )
}
