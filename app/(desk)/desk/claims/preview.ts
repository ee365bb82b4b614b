'use server'

import { headers } from 'next/headers'
import type { ClaimPreviewAnswer } from '@/components/desk/claim-form/preview-answer'
import { isOwnOrigin, personOf } from '@/lib/auth/guard'
import { may } from '@/lib/auth/person'
import { NOTHING_NEAR } from '@/lib/domain/near-claims'
import { answerOf } from './preview-answer'

const NOTHING: ClaimPreviewAnswer = { notes: {}, claim: null, same: null, made: [], near: NOTHING_NEAR }

/** What the boxes of a claim form mean so far; saves nothing, and says nothing to those who may not write. */
export async function previewForm(form: FormData): Promise<ClaimPreviewAnswer> {
  const given = await headers()
  const person = isOwnOrigin(given) ? await personOf(given) : null
  if (!person || !may(person, 'editor')) return NOTHING
  return answerOf(form, person.email).catch(() => NOTHING)
}
