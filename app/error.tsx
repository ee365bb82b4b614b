'use client'

import { PageHead } from '@/components/ui/page-head'
import { EmptyState } from '@/components/ui/empty-state'
import { errors } from '@/lib/messages/en/shell'

/** A page that could not be made says so, keeps the frame, and gives a reference that the log has too. */
export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <div className="before-5">
      <PageHead title={errors.serverTitle} />
      <EmptyState title={errors.server} action={<button className="btn" type="button" onClick={reset}>{errors.retry}</button>}>
        {error.digest ? errors.reference(error.digest) : null}
      </EmptyState>
    </div>
  )
}
