// Owns what tests of the write API share: people with tokens in the database, and requests as a script sends them.
import { randomBytes } from 'node:crypto'
import * as actors from '@/app/api/v1/actors/route'
import * as articles from '@/app/api/v1/articles/route'
import * as publish from '@/app/api/v1/claims/[id]/publish/route'
import * as retract from '@/app/api/v1/claims/[id]/retract/route'
import * as claim from '@/app/api/v1/claims/[id]/route'
import * as submit from '@/app/api/v1/claims/[id]/submit/route'
import * as claims from '@/app/api/v1/claims/route'
import * as conflicts from '@/app/api/v1/conflicts/route'
import * as metrics from '@/app/api/v1/metrics/route'
import * as outlets from '@/app/api/v1/outlets/route'
import * as proposals from '@/app/api/v1/proposals/route'
import * as topics from '@/app/api/v1/topics/route'
import { forgetLimits } from '@/app/api/v1/write-request'
import { sha256 } from '@/lib/data/hash'
import { write } from '@/lib/data/writer'
import { TEST_WRITER } from '../support/test-database'
import { ask } from './ask'

export const LISTS: Record<string, object> = { actors, articles, claims, conflicts, metrics, outlets, proposals, topics }
const STEPS: Record<string, object> = { submit, publish, retract }

/** Makes a person with a token and returns the token. */
export async function tokenOf(email: string, role: string): Promise<string> {
  const token = `cl_${randomBytes(32).toString('base64url').slice(0, 43)}`
  await write(TEST_WRITER, async (tx) => {
    const id = email
    await tx.db.user.create({ data: { id, email, role, createdAt: tx.at } })
    await tx.db.apiToken.create({ data: { id: `${id} token`, userId: id, tokenHash: sha256(token), createdAt: tx.at, lastUsedAt: new Date().toISOString() } })
    tx.audit({ action: 'create', subjectType: 'account', subject: email })
  })
  forgetLimits()
  return token
}

export type Sent = { token?: string | null; body?: unknown; raw?: BodyInit; headers?: Record<string, string> }

/** A client with this token; a body is sent as JSON, `raw` as it is. */
export function client(token: string | null) {
  const send = (route: object, address: string, method: string, params: Record<string, string> | undefined, { body, raw, headers = {}, ...others }: Sent = {}) => ask(route, address, {
    method, params, body: raw ?? (body === undefined ? undefined : JSON.stringify(body)),
    headers: {
      ...((others.token === undefined ? token : others.token) === null ? {} : { authorization: `Bearer ${others.token ?? token}` }),
      ...(body === undefined && raw === undefined ? {} : { 'content-type': 'application/json' }), ...headers,
    },
  })
  return {
    post: (list: string, sent: Sent) => send(LISTS[list]!, `/api/v1/${list}`, 'POST', undefined, sent),
    patch: (id: string, revision: number | string | null, body: unknown, sent: Sent = {}) => send(claim, `/api/v1/claims/${id}`, 'PATCH', { id }, {
      ...sent, body: sent.raw === undefined ? body : undefined, headers: { ...(revision === null ? {} : { 'if-match': typeof revision === 'number' ? `"${revision}"` : revision }), ...sent.headers },
    }),
    step: (id: string, step: string, sent: Sent = {}) => send(STEPS[step]!, `/api/v1/claims/${id}/${step}`, 'POST', { id }, sent),
    get: (id: string, sent: Sent = {}) => send(claim, `/api/v1/claims/${id}`, 'GET', { id }, sent),
  }
}

/** A figure of the bundled conflict as a script would send it. */
export const figureBody = (values: object = {}) => ({
  conflict: 'gaza-2023', kind: 'figure', outlet: 'afp', articleKey: 'one', publishedOn: '2024-04-14', publishedOnBasis: 'stated', claimant: 'gaza-health-ministry',
  statement: 'The ministry said at least 10 people were killed.', quote: 'at least 10', metric: 'killed-gaza', operator: 'at_least', low: 10,
  asWritten: 'at least 10', asOf: '2024-04-14', asOfBasis: 'stated', basis: 'reported', ...values,
})
