// Owns the error answer of the API: RFC 9457 problem details with every single error in one list.

export type ProblemError = { path: string; message: string }

const TITLES: Record<number, string> = {
  400: 'Invalid request', 401: 'Not signed in', 403: 'Not allowed', 404: 'Not found', 405: 'Method not allowed', 409: 'Conflict', 410: 'Gone',
  413: 'Body too large', 414: 'Address too long', 415: 'Unsupported type', 422: 'Key used before', 428: 'Precondition required', 429: 'Too many requests',
  503: 'Service unavailable',
}

/** An answer that is no success; thrown where it is found out, written by `problemResponse`. `more` stands in the body beside the errors. */
export class Problem extends Error {
  override name = 'Problem'

  constructor(
    readonly status: number, readonly detail: string, readonly errors: readonly ProblemError[] = [],
    readonly headers: Record<string, string> = {}, readonly more: Record<string, unknown> = {},
  ) {
    super(detail)
  }
}

/** The problem as a response of type application/problem+json; its `errors` never is empty. */
export function problemResponse({ status, detail, errors, headers, more = {} }: Pick<Problem, 'status' | 'detail' | 'errors' | 'headers'> & Partial<Pick<Problem, 'more'>>): Response {
  const title = TITLES[status]
  if (!title) throw new RangeError(`no title for status ${status}`)
  const body = { type: 'about:blank', title, status, detail, errors: errors.length > 0 ? errors : [{ path: '', message: detail }], ...more }
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers } })
}
