import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/buttons'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { messages } from '@/lib/messages/messages'
import { homePath } from '@/lib/paths'

/** What stands at the address of a claim that was removed for good, or withdrawn with its import: that it was, and why, where a reason is given. */
export function Purged({ id, fate, reason }: { id: string; fate: 'purged' | 'withdrawn'; reason: string | null }) {
  const { claim, errors, nav, site } = messages
  return (
    <>
      <Breadcrumbs label={site.path} items={[{ label: nav.conflicts, href: homePath() }, { label: claim.number(id) }]} />
      <PageHead title={fate === 'withdrawn' ? claim.withdrawn : claim.purged} />
      <div className="before-5">
        <EmptyState title={fate === 'withdrawn' ? errors.withdrawn : errors.purged} action={<ButtonLink href={homePath()}>{errors.home}</ButtonLink>}>{reason ? claim.reason(reason) : null}</EmptyState>
      </div>
    </>
  )
}
