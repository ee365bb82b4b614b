// Owns every address of the product: one function each, so that no page or publisher spells one out.

type Query = URLSearchParams | Record<string, string | number | readonly string[] | null | undefined>

const part = (text: string) => encodeURIComponent(text)

/** Puts a query behind a path; empty values are left out, lists repeat the key. */
export function withQuery(path: string, query?: Query): string {
  if (!query) return path
  const params = query instanceof URLSearchParams ? query : new URLSearchParams()
  if (!(query instanceof URLSearchParams)) {
    for (const [key, value] of Object.entries(query)) {
      for (const one of Array.isArray(value) ? value : [value]) if (one !== null && one !== undefined && one !== '') params.append(key, String(one))
    }
  }
  const text = params.toString()
  return text ? `${path}?${text}` : path
}

export const homePath = () => '/'
export const conflictPath = (conflict: string, query?: Query) => withQuery(`/${part(conflict)}`, query)
export const timelinePath = (conflict: string, query?: Query) => withQuery(`/${part(conflict)}/timeline`, query)
export const metricPath = (conflict: string, metric: string, query?: Query) => withQuery(`/${part(conflict)}/metrics/${part(metric)}`, query)
export const comparePath = (conflict: string, query?: Query) => withQuery(`/${part(conflict)}/compare`, query)
export const ledgerPath = (conflict: string, query?: Query) => withQuery(`/${part(conflict)}/ledger`, query)
export const proposalsPath = (conflict: string, query?: Query) => withQuery(`/${part(conflict)}/proposals`, query)
export const proposalPath = (conflict: string, proposal: string, query?: Query) => withQuery(`/${part(conflict)}/proposals/${part(proposal)}`, query)
export const sourcesPath = (conflict: string, query?: Query) => withQuery(`/${part(conflict)}/sources`, query)
export const outletPath = (outlet: string, query?: Query) => withQuery(`/outlets/${part(outlet)}`, query)
export const articlePath = (id: string, query?: Query) => withQuery(`/articles/${part(id)}`, query)
export const actorPath = (actor: string, query?: Query) => withQuery(`/actors/${part(actor)}`, query)
export const claimPath = (id: string, query?: Query) => withQuery(`/claims/${part(id)}`, query)
export const revisionsPath = (id: string) => `/claims/${part(id)}/revisions`
export const revisionPath = (id: string, number: number) => `/claims/${part(id)}/revisions/${number}`
export const searchPath = (query?: Query) => withQuery('/search', query)
export const methodologyPath = (anchor?: string) => (anchor ? `/methodology#${anchor}` : '/methodology')

/** Address of a page of the desk, given its segments: `deskPath(['claims', id, 'edit'])`. */
export const deskPath = (segments: readonly string[] = [], query?: Query) => withQuery(['/desk', ...segments.map(part)].join('/'), query)

/** Address of an API resource below /api/v1, given its segments: `apiPath(['claims', id])`. */
export const apiPath = (segments: readonly string[], query?: Query) => withQuery(`/api/v1/${segments.map(part).join('/')}`, query)
export const claimsCsvPath = (query?: Query) => withQuery('/api/v1/claims.csv', query)
