import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { EntryUses } from '@/components/desk/registers/entry-uses'
import { ActionForm } from '@/components/forms/action-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHead } from '@/components/ui/page-head'
import { titleOf } from '@/lib/data/register-entries'
import { openEntry, registerChoices } from '@/lib/data/register-lists'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { requirePerson } from '../../../../guard'
import { readRegister } from '../../../read-register'
import { mergeEntryAction } from './actions'

const words = messages.registersDesk

interface Props { params: Promise<{ register: string; slug: string }> }

async function readEntry({ params }: Props) {
  const { register: name, slug } = await params
  const register = readRegister(name)
  const open = await openEntry(register, slug)
  if (!open) notFound()
  if ('moved' in open) permanentRedirect(deskPath(['registers', register, open.moved, 'merge']))
  return { register, slug, ...open }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: words.mergeTitle(titleOf((await readEntry(props)).entry)) }
}

/** Which entry takes this one in, and what would move. */
export default async function MergePage(props: Props) {
  await requirePerson('admin')
  const { register, slug, entry, version, uses } = await readEntry(props)
  const [list, own] = [deskPath(['registers', register]), deskPath(['registers', register, slug])]
  const others = (await registerChoices())[register].filter(({ value }) => value !== slug)
  const title = words.mergeTitle(titleOf(entry))
  return (
    <>
      <Breadcrumbs label={messages.site.path} items={[{ label: words.title, href: deskPath(['registers']) }, { label: words.names[register], href: list }, { label: titleOf(entry), href: own }, { label: words.merge }]} />
      <PageHead title={title}>{words.mergeLead(register)}</PageHead>
      <div className="stack-4">
        <EntryUses register={register} slug={slug} uses={uses} />
        {'aliases' in entry ? <p>{words.sameName}</p> : null}
        <ActionForm
          id="merge" label={title} action={mergeEntryAction} cancel={{ href: own }} submits={[{ label: words.mergeGo }]} values={{ register, original: slug, version }}
          fields={[
            { type: 'combo', name: 'into', label: words.into, hint: words.intoHint, options: others },
            { type: 'hidden', name: 'register' }, { type: 'hidden', name: 'original' }, { type: 'hidden', name: 'version' },
          ]}
        />
      </div>
    </>
  )
}
