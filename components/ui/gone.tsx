import { messages } from '@/lib/messages/messages'
import { homePath } from '@/lib/paths'
import { ButtonLink } from './buttons'
import { EmptyState } from './empty-state'
import { PageHead } from './page-head'

/** What stands at the address of a register entry that was deleted: that something was here, and that nothing will take its place. */
export function Gone() {
  const { errors } = messages
  return (
    <div className="before-5">
      <PageHead title={errors.goneTitle} />
      <EmptyState title={errors.gone} action={<ButtonLink href={homePath()}>{errors.home}</ButtonLink>}>{errors.goneHint}</EmptyState>
    </div>
  )
}
