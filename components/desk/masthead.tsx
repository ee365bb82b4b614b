import { Places, type Place } from '@/components/ui/places'
import { messages } from '@/lib/messages/messages'
import { deskPath, homePath } from '@/lib/paths'

interface DeskMastheadProps {
  /** Null while nobody is signed in: then only the way to the public site is shown. */
  person: { name: string; email: string; role: string } | null}

/** Where one can go on the desk, and who is signed in. */
export function DeskMasthead({ person }: DeskMastheadProps) {
  const { site, deskFrame } = messages
  return (
    <header className="masthead masthead--desk">
      <div className="wrap masthead__row">
        <p className="wordmark">
          <a href={deskPath()}>{site.name} <span className="wordmark__part">{deskFrame.desk}</span></a>
        </p>
        <Places
          label={deskFrame.main}
          smallLabel={deskFrame.mainSmall}
          menuLabel={site.menu}
          before={person ? placesFor(person.role) : []}
          groups={[]}
          after={[{ label: deskFrame.publicSite, href: homePath() }]}
        />
        {person ? (
          <div className="who">
            <a href={deskPath(['account'])}><span className="vh">{deskFrame.signedInAs} </span>{person.name || person.email}</a>
            <form action={deskPath(['sign-out'])} method="post"><button className="btn btn--plain" type="submit">{deskFrame.signOut}</button></form>
          </div>
        ) : null}
      </div>
    </header>
  )
}

/** The places of the desk that a role may see. */
export function placesFor(role: string): Place[] {
  const { deskFrame } = messages
  return [
    { label: deskFrame.articles, href: deskPath(['articles']) },
    { label: deskFrame.claims, href: deskPath(['claims']) },
    ...(role === 'viewer' ? [] : [{ label: deskFrame.import, href: deskPath(['import']) }]),
    { label: deskFrame.review, href: deskPath(['review']) },
    { label: deskFrame.registers, href: deskPath(['registers']) },
    { label: deskFrame.audit, href: deskPath(['audit']) },
    ...(role === 'admin' ? [{ label: deskFrame.people, href: deskPath(['people']) }] : []),
  ]
}
