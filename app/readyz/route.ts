import { databaseIsReady } from '@/lib/data/readiness'

export const dynamic = 'force-dynamic'

/** 200 while the database can be read, else 503. */
export async function GET(): Promise<Response> {
  const ready = await databaseIsReady()
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...(ready ? {} : { 'Retry-After': '5' }) }
  return new Response(ready ? 'ready\n' : 'the database cannot be read\n', { status: ready ? 200 : 503, headers })
}
