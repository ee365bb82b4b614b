import type { ReactNode } from 'react'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/buttons'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { messages } from '@/lib/messages/messages'
import { homePath } from '@/lib/paths'

interface NotYetKnownProps {
  /** What the thing is called without telling what it says. */
  title: string
  path: string
  /** The banner of the past view. */
  notes: ReactNode
  children: ReactNode
}

/** A page in a past view in which its thing was not yet printed or recorded. */
export function NotYetKnown({ title, path, notes, children }: NotYetKnownProps) {
  const { nav, replay, site } = messages
  return (
    <>
      <Breadcrumbs label={site.path} items={[{ label: nav.conflicts, href: homePath() }, { label: title }]} />
      <PageHead title={replay.notYetTitle} />
      {notes}
      <div className="before-5"><EmptyState title={title} action={<ButtonLink href={path}>{replay.present}</ButtonLink>}>{children}</EmptyState></div>
    </>
  )
}
