import { ButtonLink } from '@/components/ui/buttons'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'

type Entries = readonly (readonly [name: string, value: string])[]

/** A page of the desk for somebody whose role does not reach it. */
export function ForbiddenPage({ email, role, entries }: { email: string; role: 'admin' | 'editor' | 'viewer'; entries: Entries }) {
  const { deskFrame } = messages
  return (
    <div className="before-5">
      <PageHead title={deskFrame.forbiddenTitle} />
      <EmptyState title={deskFrame.forbidden(email, deskFrame.roles[role])} action={<ButtonLink href={deskPath()}>{deskFrame.home}</ButtonLink>}>
        {deskFrame.forbiddenHint}
      </EmptyState>
      <Typed entries={entries} />
    </div>
  )
}

/** A form that came after its session had ended, with everything that was typed, ready to be sent again. */
export function SignedOutPage({ path, entries }: { path: string; entries: Entries }) {
  const { deskFrame } = messages
  return (
    <div className="before-5">
      <PageHead title={deskFrame.signedOutTitle}>{deskFrame.signedOut}</PageHead>
      <p>{deskFrame.signedOutHint}</p>
      <form className="btns before-4" action={path} method="post" encType="multipart/form-data">
        {entries.map(([name, value], index) => <input key={index} type="hidden" name={name} value={value} />)}
        <a className="btn" href={deskPath(['sign-in'])} target="_blank" rel="noopener">{deskFrame.signInElsewhere}</a>
        <button className="btn btn--main" type="submit">{deskFrame.sendAgain}</button>
      </form>
      <Typed entries={entries} />
    </div>
  )
}

/** The fields in words, so that they can be copied; what React and the frame of a form add for themselves is no word of anybody. */
function Typed({ entries }: { entries: Entries }) {
  const typed = entries.filter(([name, value]) => !/^[$_]/.test(name) && value.trim() !== '')
  if (typed.length === 0) return null
  return (
    <details className="before-5" open>
      <summary>{messages.deskFrame.typed}</summary>
      <dl className="facts before-3">
        {typed.map(([name, value], index) => <div key={index}><dt>{name}</dt><dd>{value}</dd></div>)}
      </dl>
    </details>
  )
}
