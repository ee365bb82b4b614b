// Owns how the pages of a conflict find it: 404 where there is none, its present address where it was renamed.
import { notFound, permanentRedirect } from 'next/navigation'
import { getConflict } from '@/lib/data/register-queries'
import type { ConflictRecord, Replay } from '@/lib/domain/register-records'

/**
 * The conflict of an address.
 * @param addressOf the page's own address, given the present slug
 */
export async function readConflict(slug: string, addressOf: (slug: string) => string, replay?: Replay): Promise<ConflictRecord> {
  const conflict = await getConflict(slug, replay)
  if (!conflict) notFound()
  if (conflict.slug !== slug) permanentRedirect(addressOf(conflict.slug))
  return conflict
}
