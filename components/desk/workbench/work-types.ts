// Owns what the page hands to the workbench and what its actions answer. Plain values: they travel to the browser.
import type { FormValues } from '@/components/forms/field-spec'
import type { FormAction } from '@/components/forms/form-state'
import type { ClaimPreviewAnswer } from '@/components/desk/claim-form/preview-answer'
import type { Status } from '@/lib/domain/vocabulary'
import type { BenchFind } from './work-store'

/** What the form of a find needs. */
export type FindDetails = {
  values: FormValues
  /** The sentence around it. */
  before: string
  after: string
  /** Where its paragraph begins. */
  paragraph: number
}
export type WorkDraftLine = { id: string; head: number; statement: string; status: Status }

/** What the actions of the workbench say in `extra` when they are asked by script. */
export type SavedExtra = { saved: { claim: string; head: number; mark: number | null; statement: string; status: Status } }
export type DismissedExtra = { mark: { id: number; /** Somebody may have saved a claim of it meanwhile. */ fate: 'saved' | 'dismissed'; claim: string | null } }

export type WorkActions = {
  /** Saves the form of a find. */
  save: FormAction
  dismiss: FormAction
  /** Takes a mark back. */
  reopen: FormAction
  /** One step for all drafts. */
  step: FormAction
  preview: (form: FormData) => Promise<ClaimPreviewAnswer>
  /** Reads a place that was selected, or one whose details did not come with the page; null where it cannot be read. */
  read: (form: FormData) => Promise<{ find: BenchFind; details: FindDetails } | null>
}

/** What Enter in the form does besides going on; kept on the device. */
export const ENTER_DOES = ['draft', 'submit', 'publish'] as const
export type EnterDoes = (typeof ENTER_DOES)[number]

/** Names of the boxes that the workbench adds to the claim form; no draft keeps them. */
export const WORK_BOXES = { find: '__find', words: '__words', mark: '__mark', live: '__live', suggested: '__suggested' } as const
