// Owns that a statement which nobody worded goes with the boxes as they are saved: whoever corrects a metric and saves at once corrects the sentence too.
import 'server-only'
import { WORK_BOXES } from '@/components/desk/workbench/work-types'
import { previewCard } from '@/lib/data/claim-preview'
import type { FormOptions } from '@/lib/data/form-options'
import { getMetric } from '@/lib/data/register-queries'
import { suggestStatement } from '@/lib/publish/statement-suggestion'
import { columnsOf } from '../../../claims/claim-form-door'

const text = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value.trim() : '')

/** Words the statement anew where it is empty, or still the one that was suggested. */
export async function worded(form: FormData, options: FormOptions): Promise<void> {
  const statement = text(form.get('statement'))
  if (statement !== '' && statement !== text(form.get(WORK_BOXES.suggested))) return
  const columns = columnsOf(form, options)
  const card = await previewCard(columns, text(form.get('conflict')), text(form.get('article')))
  form.set('statement', suggestStatement(card, card.metric ? await getMetric(card.metric.slug) : null))
}
