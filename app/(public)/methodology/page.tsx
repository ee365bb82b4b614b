import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHead } from '@/components/ui/page-head'
import { RuleSection } from '@/components/methodology/rule-section'
import { RULE_TABLES } from '@/components/methodology/rule-tables'
import { messages } from '@/lib/messages/messages'
import { homePath, methodologyPath } from '@/lib/paths'

const { title, lead, sections, contents } = messages.methodology

export const metadata: Metadata = { title, description: lead, alternates: { canonical: methodologyPath() } }

export default function Methodology() {
  const entries = Object.entries(sections)
  return (
    <>
      <Breadcrumbs label={messages.site.path} items={[{ label: messages.nav.conflicts, href: homePath() }, { label: title }]} />
      <PageHead title={title}>{lead}</PageHead>
      <nav className="contents" aria-label={contents}>
        <ol>
          {entries.map(([id, section]) => <li key={id}><a href={`#${id}`}>{section.title}</a></li>)}
        </ol>
      </nav>
      {entries.map(([id, section]) => {
        const Tables = RULE_TABLES[id]
        return <RuleSection key={id} id={id} title={section.title} text={section.text} wide={id === 'marks'}>{Tables ? <Tables /> : null}</RuleSection>
      })}
    </>
  )
}
