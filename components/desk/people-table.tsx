import { DataTable } from '@/components/ui/data-table'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'

interface Person { id: string; email: string; name: string; role: string; closed: boolean; joined: boolean; sessions: number; tokens: number }

/** Everybody who has an account. */
export function PeopleTable({ people, me }: { people: readonly Person[]; me: string }) {
  const { people: words, fields, roles } = messages.accounts
  const stateOf = ({ closed, joined }: Person) => (closed ? words.states.closed : joined ? words.states.open : words.states.invited)
  return (
    <DataTable
      caption={words.list}
      captionHidden
      rowHeaders
      stacked
      columns={[
        { key: 'email', label: fields.email }, { key: 'name', label: words.name }, { key: 'role', label: words.role }, { key: 'state', label: words.state },
        { key: 'sessions', label: words.sessions }, { key: 'tokens', label: words.tokens }, { key: 'change', label: words.manage },
      ]}
      rows={people.map((person) => ({
        key: person.id,
        cells: [
          person.id === me ? `${person.email} (${words.you})` : person.email, person.name, roles[person.role as keyof typeof roles] ?? person.role, stateOf(person),
          person.sessions, person.tokens, <a key="change" href={deskPath(['people'], { person: person.id })} aria-label={words.manageOf(person.email)}>{words.manage}</a>,
        ],
      }))}
    />
  )
}
