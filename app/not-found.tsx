import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/buttons'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { messages } from '@/lib/messages/messages'
import { homePath } from '@/lib/paths'

export const metadata: Metadata = { title: messages.errors.notFoundTitle }

export default function NotFound() {
  const { errors } = messages
  return (
    <div className="before-5">
      <PageHead title={errors.notFoundTitle} />
      <EmptyState title={errors.notFound} action={<ButtonLink href={homePath()}>{errors.home}</ButtonLink>}>{errors.notFoundHint}</EmptyState>
    </div>
  )
}
