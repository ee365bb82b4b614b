'use client'

import { ActionForm } from '@/components/forms/action-form'
import type { FieldSpec, FormValues } from '@/components/forms/field-spec'
import type { FormAction, FormState } from '@/components/forms/form-state'
import { StoredNow, type StaleEntry } from '@/components/desk/registers/stored-now'
import { messages } from '@/lib/messages/messages'

interface ArticleFormProps { action: FormAction; fields: readonly FieldSpec[]; values: FormValues; draftKey: string }

/** The facts of an article; where somebody else was faster it shows what is stored. */
export function ArticleForm(props: ArticleFormProps) {
  return <ActionForm id="facts" label={messages.articlesDesk.facts} before={(state) => <Stale state={state} />} {...props} />
}

function Stale({ state }: { state: FormState }) {
  const { stale } = (state?.extra ?? {}) as { stale?: StaleEntry }
  return stale ? <StoredNow formId="facts" stale={stale} /> : null
}
