import type { Metadata } from 'next'
import { PageHead } from '@/components/ui/page-head'
import { countEntries } from '@/lib/data/register-lists'
import { REGISTER_NAMES } from '@/lib/data/register-entries'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { requirePerson } from '../guard'

const words = messages.registersDesk

export const metadata: Metadata = { title: words.title }

/** The six registers, with how much stands in each. */
export default async function RegistersPage() {
  await requirePerson('viewer')
  const counts = await countEntries()
  return (
    <>
      <PageHead title={words.title}>{words.lead}</PageHead>
      <ul className="tasks">
        {REGISTER_NAMES.map((register) => (
          <li key={register}>
            <h2 className="h3"><a href={deskPath(['registers', register])}>{words.names[register]}</a></h2>
            <p>{words.about[register]} <span className="quiet">{words.entries(counts[register])}.</span></p>
          </li>
        ))}
      </ul>
    </>
  )
}
