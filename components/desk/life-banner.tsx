import type { ReactNode } from 'react'
import { Banner } from '@/components/ui/banner'
import { messages } from '@/lib/messages/messages'
import { claimPath } from '@/lib/paths'

interface LifeBannerProps { id: string; headStatus: 'draft' | 'in_review' | 'published' | 'retracted'; head: number; shown: { revision: number; status: string; reason: string | null } | null; fourEyes: boolean }

/** Where a claim stands: what readers see of it, and what they do not see yet. */
export function LifeBanner({ id, headStatus, head, shown, fourEyes }: LifeBannerProps) {
  const words = messages.claimLife.state
  const link = shown ? <a href={claimPath(id)}>{messages.claimLife.seePublic}</a> : null
  const rule = fourEyes && headStatus !== 'published' ? ` ${words.fourEyes}` : ''
  if (shown && shown.revision < head) {
    const title = shown.status === 'retracted' ? words.aheadRetracted : headStatus === 'in_review' ? words.aheadReview : words.ahead
    return <Banner tone="past" title={title} links={link}>{words.aheadNote(shown.revision, head)}{rule}</Banner>
  }
  const reason: ReactNode = headStatus === 'retracted' && shown?.reason ? ` ${words.reason(shown.reason)}` : null
  return <Banner tone={headStatus === 'retracted' ? 'retracted' : 'plain'} title={words[headStatus]} links={link}>{words[`${headStatus}Note`]}{rule}{reason}</Banner>
}
