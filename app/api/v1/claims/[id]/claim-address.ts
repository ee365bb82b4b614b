// Owns what the addresses below one claim have in common: a merged claim leads on, a purged or withdrawn one is gone, an unseen one is absent.
import type { Claim } from '@/lib/domain/claim'
import type { Replay } from '@/lib/domain/register-records'
import { getClaim } from '@/lib/data/claim-by-id'
import { apiPath } from '@/lib/paths'
import { Problem } from '@/lib/publish/problem'

/**
 * The claim, or the redirect of a merged one to the same address below its successor. Throws a Problem of status 404 or 410.
 * @param ending what stands directly behind the id, such as `.bib`
 */
export async function findClaim(id: string, replay: Replay, below: readonly string[] = [], ending = ''): Promise<Claim | Response> {
  const found = await getClaim(id, replay)
  switch (found.fate) {
    case 'found': return found.claim
    case 'merged': return new Response(null, { status: 308, headers: { Location: apiPath(['claims', found.into + ending, ...below]) } })
    case 'purged': throw new Problem(410, found.reason ? `This claim was purged: ${found.reason}` : 'This claim was purged.')
    case 'withdrawn': throw new Problem(410, found.reason ? `This claim was withdrawn with the import it came by: ${found.reason}` : 'This claim was withdrawn with the import it came by.')
    case 'hidden': throw new Problem(404, 'This claim was not yet known or recorded at the time asked for.')
    case 'absent': throw new Problem(404, 'There is no claim with this id.')
    default: throw new RangeError(`Unknown fate "${String(found)}"`)
  }
}
