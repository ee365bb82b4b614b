'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { messages } from '@/lib/messages/messages'
import type { FormValues } from '@/components/forms/field-spec'
import type { FormAction } from '@/components/forms/form-state'
import { decisions } from './decisions'
import { nextOpen, workStore, type BenchFind, type WorkStore } from './work-store'
import { WORK_BOXES, type FindDetails, type SavedExtra, type WorkActions, type WorkDraftLine } from './work-types'

/** What was said last; `claim` is linked behind it. */
export type Told = { text: string; claim?: string } | null
/** The form that is open: of which find, and how often it was opened anew. `typed` is what stood in it when it was saved. */
export type OpenForm = { key: string; turn: number; typed: FormValues | null; /** Takes the focus when it is drawn. */ focus: boolean; /** A done find is opened for another claim. */ another: boolean; /** What was suggested for the statement of `typed`. */ suggested: string | null }
type LastStep = { type: 'dismiss' | 'save'; key: string; /** `theirs` where it was somebody else's step. */ mark: Promise<number | 'theirs' | null>; saved?: SavedExtra['saved']; typed?: FormValues; suggested?: string } | null

const FRESH: Pick<OpenForm, 'typed' | 'another' | 'suggested'> = { typed: null, another: false, suggested: null }

export interface BenchAsk {
  article: string
  conflict: string
  finds: readonly BenchFind[]
  details: Readonly<Record<string, FindDetails>>
  current: string | null
  drafts: readonly WorkDraftLine[]
  actions: WorkActions
  /** Puts the focus on a find in the text. */
  toText: (key: string | null) => void
}

const text = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value : '')

/** What one does at the workbench: choosing, taking, saving, dismissing, taking back. */
export function useBench({ article, conflict, finds, details: given, current, drafts: givenDrafts, actions, toText }: BenchAsk) {
  const t = messages.workbench
  const [store] = useState<WorkStore>(() => workStore(finds, current))
  const [asked, setAsked] = useState<Readonly<Record<string, FindDetails>>>({})
  const details = useMemo(() => ({ ...given, ...asked }), [given, asked])
  const [form, setForm] = useState<OpenForm>({ ...FRESH, key: current ?? '', turn: 0, focus: false })
  const [told, setTold] = useState<Told>(null)
  const [made, setMade] = useState<readonly WorkDraftLine[]>([])
  const last = useRef<LastStep>(null)
  const saving = useRef(false)
  const [spoken, setSpoken] = useState<{ claimant: string; paragraph: number } | null>(null)
  const [seen, setSeen] = useState(finds)
  const ask = useMemo(() => decisions(actions, { article, conflict }), [actions, article, conflict])

  // The page was read anew, after a step for all drafts: what it says now counts.
  if (seen !== finds) {
    setSeen(finds)
    setMade([])
  }
  useEffect(() => store.replace(finds), [finds, store])

  const load = useCallback(async (key: string) => {
    if (given[key]) return
    const read = await ask.read(key)
    if (read) setAsked((before) => ({ ...before, [key]: read.details }))
  }, [ask, given])

  const show = useCallback((key: string, focus: boolean, more: Partial<typeof FRESH> = {}) => {
    store.choose(key)
    setForm((before) => ({ ...FRESH, ...more, key, focus, turn: before.turn + 1 }))
    void load(key)
  }, [store, load])

  // A form that is away for its answer must stay: a refusal comes back to it, and what was typed with it.
  const isSaving = () => {
    if (saving.current) setTold({ text: t.saving })
    return saving.current
  }

  /** Takes a find: its form, with the focus. */
  const open = (key: string, another = false) => { if (!isSaving()) show(key, true, { another }) }

  const move = (direction: 1 | -1) => {
    if (isSaving()) return
    const key = nextOpen(store.finds(), store.current(), direction)
    if (key === null) return setTold({ text: t.noneOpen })
    show(key, false)
    toText(key)
  }

  /** Goes on after a step: into the next form where one was in a form, else to the next find in the text. */
  const goOn = (from: string, inForm: boolean, said: string, claim?: string) => {
    const next = nextOpen(store.finds(), from, 1)
    setTold({ text: `${said} ${next === null ? t.wasLast : t.nextIs(store.find(next)!.text)}`, claim })
    if (next === null) {
      store.choose(null)
      return setForm((before) => ({ ...FRESH, key: '', focus: true, turn: before.turn + 1 }))
    }
    show(next, inForm)
    if (!inForm) toText(next)
  }

  const dismiss = (inForm: boolean) => {
    if (isSaving()) return
    const find = store.find(store.current() ?? '')
    if (!find || find.state !== 'open') return
    const before = { state: find.state, claim: find.claim, mark: find.mark }
    store.decide(find.key, { state: 'dismissed', claim: null, mark: null })
    const answer = ask.dismiss(find)
    const step: LastStep = { type: 'dismiss', key: find.key, mark: answer.then((mark) => (mark?.fate === 'saved' ? 'theirs' : mark?.id ?? null)) }
    last.current = step
    goOn(find.key, inForm, `${t.dismissed(find.text)} ${t.undo}`)
    void answer.then((mark) => {
      if (mark) store.decide(find.key, { state: mark.fate === 'saved' ? 'done' : 'dismissed', claim: mark.claim, mark: mark.id })
      if (mark?.fate === 'dismissed') return
      // Taking it back would take back what somebody else did.
      if (last.current === step) last.current = null
      if (mark) return setTold({ text: t.savedMeanwhile(find.text), claim: mark.claim ?? undefined })
      store.decide(find.key, before)
      setTold({ text: t.failed })
    })
  }

  const takeBack = async (key: string, mark: number | null) => {
    const find = store.find(key)
    if (!find || (mark !== null && !await ask.reopen(mark))) return setTold({ text: t.failed })
    store.decide(key, { state: 'open', claim: null, mark: null })
    return find
  }

  /** Opens a place again that was decided about. */
  const reopen = async (key: string, mark: number | null) => {
    if (!isSaving() && await takeBack(key, mark)) open(key)
  }

  const undo = async () => {
    if (isSaving()) return
    const step = last.current
    if (!step) return setTold({ text: t.nothingToUndo })
    last.current = null
    const { key, saved, typed, suggested = null } = step
    const mark = await step.mark
    if (mark === 'theirs') return
    if (!await takeBack(key, mark)) { last.current = step; return }
    if (!saved) {
      setTold({ text: t.undone.dismiss })
      show(key, false)
      return toText(key)
    }
    // The draft stays, and the form that made it goes on with it.
    const isDraft = saved.status === 'draft' || saved.status === 'in_review'
    setTold({ text: isDraft ? t.undone.save(saved.claim) : t.undone.published(saved.claim), claim: saved.claim })
    show(key, true, { typed: isDraft ? { ...typed, claim: saved.claim, head: String(saved.head) } : typed ?? null, suggested })
  }

  /** The action of the form: as the server's, and then on to the next find. */
  const save: FormAction = typeof window === 'undefined' ? actions.save : async (state, content) => {
    content.set(WORK_BOXES.live, 'yes')
    saving.current = true
    const answer = await actions.save(state, content).finally(() => { saving.current = false })
    const saved = (answer?.extra as Partial<SavedExtra> | undefined)?.saved
    const key = content.get(WORK_BOXES.find)
    if (saved && typeof key === 'string') wasSaved(key, saved, content, answer?.done ?? '')
    return answer
  }

  const wasSaved = (key: string, saved: SavedExtra['saved'], content: FormData, said: string) => {
    const { claim, mark, head, statement, status } = saved
    const claimant = text(content.get('claimant')).trim()
    setSpoken(claimant === '' ? null : { claimant, paragraph: details[key]?.paragraph ?? -1 })
    last.current = { type: 'save', key, mark: Promise.resolve(mark), saved, typed: ask.typed(content), suggested: text(content.get(WORK_BOXES.suggested)) }
    store.decide(key, { state: 'done', claim, mark })
    setMade((before) => [...before.filter((one) => one.id !== claim), { id: claim, head, statement, status }])
    goOn(key, true, `${said} ${t.undo}`, claim)
  }

  /** Makes a find of a place that was selected, and takes it. */
  const select = async (place: { start: number; end: number; text: string }) => {
    if (isSaving()) return
    const key = `${place.start}-${place.end}`
    if (!store.find(key)) {
      setTold({ text: t.loading })
      const read = await ask.read(key)
      if (!read) return setTold({ text: t.failed })
      setAsked((before) => ({ ...before, [read.find.key]: read.details }))
      store.add(read.find)
      if (isSaving()) return
      setTold(null)
      return show(read.find.key, true)
    }
    show(key, true, { another: true })
  }

  /** The values of the form that is open; who spoke last stays within a paragraph where the words name nobody. */
  const valuesFor = (key: string): { values: FormValues; stays: string | null; suggested: string | null } | null => {
    const known = details[key]
    if (!known) return null
    if (form.typed && form.key === key) return { values: form.typed, stays: null, suggested: form.suggested }
    const stays = !known.values.claimant && spoken?.paragraph === known.paragraph && store.find(key)?.type !== 'date' ? spoken.claimant : null
    return { values: stays ? { ...known.values, claimant: stays } : known.values, stays, suggested: null }
  }

  const drafts = [...givenDrafts.filter(({ id }) => !made.some((one) => one.id === id)), ...made.filter(({ status }) => status === 'draft' || status === 'in_review')]
  return { store, form, told, details, drafts, move, open, dismiss, undo, reopen, select, save, valuesFor, setTold }
}
