import { Banner } from '@/components/ui/banner'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHead } from '@/components/ui/page-head'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'

/** What the desk shows of a claim that was merged, purged or withdrawn: what became of it, and the way on; one that was withdrawn can still be removed for good. */
export function Buried({ id, stone, isAdmin }: { id: string; isAdmin: boolean; stone: { fate: 'merged'; into: string; reason: string | null } | { fate: 'purged' | 'withdrawn'; reason: string | null } }) {
  const words = messages.claimLife
  const isMerged = stone.fate === 'merged'
  return (
    <>
      <Breadcrumbs label={messages.site.path} items={[{ label: words.desk, href: deskPath() }, { label: words.claims, href: deskPath(['claims']) }, { label: words.title(id) }]} />
      <PageHead title={words.title(id)} />
      <Banner
        tone="past"
        title={words.state[stone.fate]}
        links={(
          <>
            {isMerged ? <><a href={deskPath(['claims', stone.into])}>{words.seeOther}</a> · </> : null}
            <a href={deskPath(['claims', id, 'history'])}>{words.history}</a> · <a href={deskPath(['audit'], { subject: id })}>{words.audit}</a>
            {isAdmin && stone.fate === 'withdrawn' ? <> · <a href={deskPath(['claims', id, 'purge'])}>{words.purging.title}</a></> : null}
          </>
        )}
      >
        {words.state[`${stone.fate}Note`]} {stone.reason ? words.state.reason(stone.reason) : null}
      </Banner>
    </>
  )
}
