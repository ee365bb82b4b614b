'use client'

import { useField } from '@conform-to/react'
import { flushSync } from 'react-dom'
import { idOfText, type RelationRow } from '@/lib/domain/attribution-entry'
import { parsePublicId } from '@/lib/domain/public-id'
import type { RelationType } from '@/lib/domain/vocabulary'

const ROWS = 'relations'
/** A box that every claim form has and nobody types into. */
const QUIET_BOX = 'articleKey'

export type RelationsOfForm = {
  /** The relations of the form to this claim, as the rows have them. */
  to: (claim: string) => RelationRow[]
  /** The name of a split that the form used last: parts of one whole are mostly divided one way. */
  lastSplit: string
  take: (row: RelationRow) => void
  takeBack: (claim: string, types: readonly RelationType[]) => void
}

/**
 * The rows of relations of a claim form, for parts of the page that add and take rows away: by the same intents as the buttons of the rows,
 * so that what was typed into any other box, its problems and the draft stay as they are.
 */
export function useRelations(formId: string): RelationsOfForm {
  const [field, form] = useField<RelationRow[]>(ROWS, { formId })
  const rows = Array.isArray(field.value) ? field.value.map(rowOf) : []
  const act = (work: () => void) => {
    // One row after the other: each intent reads the rows that stand there.
    flushSync(work)
    const quiet = (document.getElementById(formId) as HTMLFormElement | null)?.elements.namedItem(QUIET_BOX)
    // As if somebody had typed: the draft is kept.
    if (quiet instanceof HTMLElement) quiet.dispatchEvent(new Event('input', { bubbles: true }))
  }
  return {
    to: (claim) => rows.filter((row) => isOf(row, claim)),
    lastSplit: rows.findLast(({ type, split }) => type === 'part_of' && split.trim() !== '')?.split ?? '',
    take: (row) => act(() => { form.insert({ name: field.name, defaultValue: row }) }),
    takeBack: (claim, types) => {
      const places = rows.flatMap((row, place) => (isOf(row, claim) && (types as readonly string[]).includes(row.type) ? [place] : []))
      for (const index of places.reverse()) act(() => { form.remove({ name: field.name, index }) })
    },
  }
}

const rowOf = (row: Partial<Record<keyof RelationRow, string>> | undefined): RelationRow => ({ type: row?.type ?? '', claim: row?.claim ?? '', split: row?.split ?? '', overlapping: row?.overlapping ?? '' })

/** Whether a row means this claim: its id in any spelling, or its address. */
function isOf({ claim }: RelationRow, id: string): boolean {
  return parsePublicId(idOfText(claim.trim())) === id
}
